// A browser on the built page, which remembers everything that went wrong.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../serve.mjs";

/** Where Chromium is: where the environment says, or on the path. */
function executable() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const found = ["chromium", "chromium-browser", "google-chrome"].map((name) => {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      return "";
    }
  });
  const path = found.find((one) => one && existsSync(one));
  assert.ok(path, "the tests of the page need Chromium: apt-get install chromium fonts-dejavu-core");
  return path;
}

/** The server and the browser of a test file, there before its tests and gone after them. */
export function visiting() {
  const there = {};
  before(async () => {
    there.serving = await serve();
    there.browser = await chromium.launch({
      executablePath: executable(),
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
    });
  });
  after(async () => {
    await there.browser?.close();
    there.serving?.server.close();
  });

  /** Opens a view in a browser of its own, does something there, and checks that nothing went wrong. */
  return async function visit(hash, act, { width = 1440, height = 900, ...options } = {}) {
    const context = await there.browser.newContext({
      viewport: { width, height },
      locale: "en-GB",
      acceptDownloads: true,
      ...options,
    });
    const wrong = [];
    const asked = [];
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) wrong.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => wrong.push(`error: ${error.stack}`));
    page.on("requestfailed", (request) => {
      // Leaving a page breaks off what it still asks for.
      const reason = request.failure()?.errorText;
      if (reason !== "net::ERR_ABORTED") wrong.push(`request: ${request.url()}: ${reason}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) wrong.push(`response: ${response.status()} ${response.url()}`);
    });
    page.on("request", (request) => asked.push(request.url()));
    try {
      await page.goto(there.serving.address + hash);
      await page.locator(".masthead nav").waitFor();
      await act(page, { address: there.serving.address, asked });
      assert.deepEqual(wrong, []);
      const strangers = asked.filter((url) => !url.startsWith(there.serving.address) && !/^(data|blob):/.test(url));
      assert.deepEqual(strangers, [], "the page asks no other host");
    } finally {
      await context.close();
    }
  };
}

/** The cell of somebody under a definition. */
export function cell(page, episode, definition) {
  const address = `/case/${episode}/${definition}`;
  return page.locator(`.matrix td a[href$="${address}"], .matrix td a[href*="${address}?"]`);
}

/** The verdict that a cell tells. */
export async function verdictOf(locator) {
  return (await locator.locator(".word").textContent()).trim();
}

/** The text of what is saved when something is pressed. */
export async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
