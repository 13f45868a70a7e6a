import { mkdir } from "node:fs/promises";
import { test } from "node:test";
import assert from "node:assert/strict";
import { visiting } from "./browser.mjs";
import { VIEWS } from "./views.mjs";

const visit = visiting();
const seen = new URL("seen/", import.meta.url);
await mkdir(seen, { recursive: true });

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1440]) {
    test(`every view as it is seen, ${colorScheme}, at ${width}`, () =>
      visit(
        "",
        async (page, { address }) => {
          for (const [name, hash] of Object.entries(VIEWS)) {
            await page.goto(address + hash);
            await page.locator("h1").waitFor();
            const path = new URL(`${name}-${colorScheme}-${width}.png`, seen).pathname;
            const picture = await page.screenshot({ path, fullPage: true });
            assert.ok(picture.length > 10_000, name);
          }
        },
        { colorScheme, width, reducedMotion: "reduce" },
      ));
  }
}
