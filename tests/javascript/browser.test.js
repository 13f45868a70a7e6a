// Every call, in a real browser.

import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { all } from "./calls/all.js";
import { launch, open } from "./browser.js";
import { here, program, wanted } from "./packed.js";
import { serve } from "./server.js";

const { folder } = program();
cpSync(join(here, "calls"), join(folder, "calls"), { recursive: true });
writeFileSync(join(folder, "wanted.json"), JSON.stringify(wanted()));
writeFileSync(
  join(folder, "calls.html"),
  `<!doctype html><meta charset="utf-8"><title>calls</title><link rel="icon" href="data:,">
<script type="module">
  import * as api from "./node_modules/defection/dist/web.js";
  import { all } from "./calls/all.js";
  const data = await (await fetch("./wanted.json")).json();
  window.call = async (name) => {
    try {
      await all[name](api, data);
    } catch (error) {
      return String(error?.stack ?? error);
    }
  };
</script>`,
);

const server = await serve(folder);
const browser = await launch();
after(async () => {
  await browser.close();
  server.end();
});
const { page, wrong } = await open(browser, `${server.address}/calls.html`);
await page.waitForFunction(() => window.call);

for (const name of Object.keys(all)) {
  test(name, async () => {
    assert.equal(await page.evaluate((one) => window.call(one), name), undefined);
  });
}

test("nothing goes wrong in the page", () => assert.deepEqual(wrong, []));
