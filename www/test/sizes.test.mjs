import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import { test } from "node:test";
import { visiting } from "./browser.mjs";

const visit = visiting();
const built = new URL("../built/", import.meta.url);

/** How many bytes may be sent, compressed: the library with its archive, and everything. */
const LIBRARY = 670_000;
const ALL = 720_000;

test("little is sent", async (context) => {
  let all = 0;
  let library = 0;
  for (const name of await readdir(built)) {
    if (!name.endsWith(".br")) continue;
    const { size } = await stat(new URL(name, built));
    all += size;
    if (name.includes(".wasm")) library += size;
  }
  context.diagnostic(`${all} bytes, of which ${library} are the library with its archive`);
  assert.ok(library <= LIBRARY && all <= ALL, `${all} bytes, ${library} of them the library`);
});

test("what is sent is what was compressed beforehand", () =>
  visit("", async (page) => {
    const sizes = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name, encodedBodySize }) => [name.split("/").pop(), encodedBodySize]),
    );
    for (const [name, sent] of sizes) assert.equal(sent, (await stat(new URL(`${name}.br`, built))).size, name);
  }));
