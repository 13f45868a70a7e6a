// How long the page takes until something useful is painted, and until the table is there: in
// milliseconds, and as a ratio to that first paint.
//
//     cargo xtask bench

import { test } from "node:test";
import { visiting } from "../test/browser.mjs";

const visit = visiting();
const ROUNDS = 9;

/** How long either may take, in milliseconds. */
const LIMIT = 1000;

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

test("the first paint and the table", (context) =>
  visit("", async (page, { address }) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(".matrix td a")) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => (globalThis.tablePainted = performance.now())));
      }).observe(document, { childList: true, subtree: true });
    });
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto("about:blank");
      await page.goto(address);
      await page.waitForFunction(() => globalThis.tablePainted !== undefined);
      const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
      times.push({ paint, table: await page.evaluate(() => globalThis.tablePainted) });
    }
    const baseline = median(times.map(({ paint }) => paint));
    for (const what of ["paint", "table"]) {
      const taken = median(times.map((time) => time[what]));
      const ratio = (taken / baseline).toFixed(1);
      const reached = taken < LIMIT ? "reached" : "NOT REACHED";
      context.diagnostic(`${what}: ${taken.toFixed(0)} ms, ${ratio} times the first paint (limit ${LIMIT} ms: ${reached})`);
    }
  }));
