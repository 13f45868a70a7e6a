import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { POLICY } from "../serve.mjs";
import { visiting } from "./browser.mjs";
import { VIEWS } from "./views.mjs";

const visit = visiting();
const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

for (const [name, address] of Object.entries(VIEWS)) {
  for (const [colorScheme, width] of [["light", 1440], ["dark", 360]]) {
    test(`axe finds nothing in the view ${name}, ${colorScheme}, at ${width}`, () =>
      visit(
        address,
        async (page) => {
          // A page with this policy lets no script in from outside, so axe comes by the protocol.
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => globalThis.axe.run());
          const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3).join("\n")}`);
          assert.deepEqual(told, []);
        },
        { colorScheme, width, reducedMotion: "reduce" },
      ));
  }
}

for (const width of [360, 768, 1440, 2560, 3840]) {
  test(`no view is wider than a screen of ${width}`, () =>
    visit(
      "",
      async (page, { address }) => {
        for (const hash of Object.values(VIEWS)) {
          await page.goto(address + hash);
          await page.locator("h1").waitFor();
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${hash} is ${wide} wide`);
        }
      },
      { width },
    ));
}

test("the state is in the address and the back button takes steps back", () =>
  visit("", async (page) => {
    await page.getByLabel("Sort").selectOption("day");
    await page.getByLabel("Day", { exact: true }).fill("1974-06-30");
    await page.getByLabel("Day", { exact: true }).blur();
    await page.waitForURL(/as-of=1974-06-30/);
    await page.locator(".matrix tbody th a").first().click();
    await page.locator("h1.verdict-sentence").waitFor();
    const address = page.url();
    assert.match(address, /as-of=1974-06-30/);
    await page.goBack();
    await page.locator(".matrix").waitFor();
    assert.equal(await page.getByLabel("Sort").inputValue(), "day");
    assert.equal(await page.getByLabel("Day", { exact: true }).inputValue(), "1974-06-30");
    await page.goBack();
    await page.waitForFunction(() => !/sort=day/.test(location.hash));
    await page.goForward();
    await page.goForward();
    assert.equal(page.url(), address);
    const told = await page.locator("h1").innerText();
    await page.reload();
    await page.locator("h1.verdict-sentence").waitFor();
    assert.equal(await page.locator("h1").innerText(), told);
  }));

test("an address that makes no sense shows what can be shown", () =>
  visit("#/nowhere/%E0%A4%A?as-of=yesterday&without=,,&suppose=nothing&reading=nobody&lang=xx", async (page) => {
    await page.locator(".matrix").waitFor();
    const home = page.url().split("#")[0];
    await page.goto(`${home}#/case/nureyev-1961/west?suppose=nothing,-voluntary&reading=nobody&own=%7B`);
    await page.locator("h1.verdict-sentence").waitFor();
    for (const own of ["null", "[]", '{"id":1}', '{"id":"a","title":"b","summary":"c","versions":[{}]}', '{"id":"a","title":"b","summary":"c","versions":[{"when":"minor","exceptions":7}]}']) {
      await page.goto(`${home}#/own?own=${encodeURIComponent(own)}`);
      await page.getByText("The file is not a definition.").waitFor();
      assert.ok(await page.getByLabel("Title").isVisible());
    }
  }));

test("everything is reached with the keyboard alone", () =>
  visit("", async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.className), "skip");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "MAIN");
    const reached = [];
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press("Tab");
      reached.push(
        await page.evaluate(() => {
          const { activeElement: here } = document;
          // The parts of a date are marked by the browser itself.
          const ring = here.type === "date" || getComputedStyle(here).outlineStyle !== "none";
          return [here.closest(".sample, .slider, .controls, .matrix, .actions, footer, .masthead")?.className ?? "", ring];
        }),
      );
    }
    const places = new Set(reached.map(([place]) => place));
    for (const place of ["sample", "slider", "controls", "actions"]) assert.ok(places.has(place), place);
    assert.ok([...places].some((place) => place.startsWith("matrix")));
    assert.ok(reached.every(([place, ring]) => place === "" || ring), "where one is can be seen");
  }));

test("the page speaks Russian", () =>
  visit("?", async (page) => {
    await page.getByRole("button", { name: "Русский" }).click();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "ru");
    assert.match(await page.locator("h1").innerText(), /Кто такой невозвращенец/);
    assert.match(await page.locator(".matrix tbody").first().innerText(), /Солженицын/);
    await page.goto(`${page.url().split("#")[0]}#/case/nureyev-1961/rsfsr-1960-art-64a-letter?lang=ru`);
    const told = (await page.locator("h1").innerText()).replaceAll(/\s+/g, " ");
    assert.match(told, /По определению «Статья 64\(а\), буква.*» случай \(Рудольф Хаметович Нур[ие]ев\) спорный\. Всё зависит от вопроса: /);
    for (const view of ["compare/soviet-usage/west", "time", "own", "archive"]) {
      await page.goto(`${page.url().split("#")[0]}#/${view}?lang=ru`);
      const said = await page.locator("h1").innerText();
      assert.match(said, /^[А-ЯЁ]/);
      // What is not Russian is marked as such, or is a name.
      const strays = await page.evaluate(() => {
        const controls = document.querySelectorAll("main button, main .label, main h2, main h3, main .explain, main .lead");
        return [...controls].map((one) => one.textContent).filter((text) => /^[A-Za-z ,.’]{6,}$/.test(text));
      });
      assert.deepEqual(strays, []);
    }
  }));

test("a reader whose browser speaks Russian is met in Russian", () =>
  visit("", async (page) => assert.match(await page.locator("h1").innerText(), /Кто/), { locale: "ru-RU" }));

test("nothing moves for those who want it still", () =>
  visit(
    "",
    async (page) => {
      const moving = () =>
        page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).animationName !== "none").length);
      assert.ok((await moving()) > 0);
      await page.emulateMedia({ reducedMotion: "reduce" });
      assert.equal(await moving(), 0);
    },
    { reducedMotion: "no-preference" },
  ));

test("a printed page is paper: no controls, the whole table", () =>
  visit("", async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".controls").isHidden());
    assert.ok(await page.locator(".masthead nav").isHidden());
    const cut = await page.locator(".matrix").evaluate((matrix) => matrix.scrollHeight - matrix.clientHeight);
    assert.ok(cut <= 1, `${cut} cut off`);
    assert.ok((await page.pdf({ format: "A3", landscape: true })).length > 20_000);
  }));

test("the policy stands in the header and in the page, and lets in nothing else", () =>
  visit("", async (page, { address }) => {
    const response = await page.request.get(address);
    assert.equal(response.headers()["content-security-policy"], POLICY);
    assert.doesNotMatch(POLICY, /unsafe-inline|'unsafe-eval'|https?:|\*/);
    const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    assert.equal(`${meta}; frame-ancestors 'none'`, POLICY);
    const html = await response.text();
    assert.doesNotMatch(html, /<style|style=|<script(?![^>]*src=)|\son\w+=/);
    const wasm = await page.request.get(`${address}defection_bg.wasm`);
    assert.equal(wasm.headers()["content-type"], "application/wasm");
    assert.equal((await page.request.get(`${address}../package.json`)).status(), 404);
  }));
