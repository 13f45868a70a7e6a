import assert from "node:assert/strict";
import { test } from "node:test";
import { visiting } from "./browser.mjs";

const visit = visiting();

test("two definitions overlap, with a separating case on each side in words and real people between", () =>
  visit("#/compare/soviet-usage/west", async (page) => {
    assert.match(await page.locator(".relation").innerText(), /overlap/);
    const [first, both, second] = await page.locator(".witnesses section").allInnerTexts();
    assert.match(first, /Only “Defector in Soviet usage” covers[\s\S]*was a Soviet citizen/);
    assert.match(both, /Both cover somebody/);
    assert.match(second, /Only “Intelligence defector after Nigel West”[\s\S]*security service/);
    assert.match(await page.locator(".between").innerText(), /Rudolf Nureyev, 1961/);
  }));

test("narrower, broader and exclusive are told", () =>
  visit("#/compare/ussr-1934-art-58-1/ussr-1934-practice", async (page) => {
    assert.match(await page.locator(".relation").innerText(), /is narrower/);
    assert.match(await page.locator(".witnesses section").first().innerText(), /There can be nobody/);
    await page.getByRole("button", { name: "Swap" }).click();
    assert.match(await page.locator(".relation").innerText(), /is broader/);
    await page.getByLabel("Second definition").selectOption("exchanged-prisoner");
    assert.match(await page.locator(".relation").innerText(), /nobody in common/);
    assert.match(page.url(), /compare\/ussr-1934-practice\/exchanged-prisoner/);
  }));

test("a person between opens as a case", () =>
  visit("#/compare/soviet-usage/west", async (page) => {
    await page.locator(".between a", { hasText: "Nureyev" }).click();
    assert.match(await page.locator("h1").innerText(), /Under “Defector in Soviet usage”, Rudolf Nureyev\s+counts/);
  }));

test("the order of all definitions is a picture to walk through by keyboard", () =>
  visit("#/compare/soviet-usage/west", async (page) => {
    assert.ok((await page.locator(".order .node").count()) > 25);
    assert.ok((await page.locator(".order .step").count()) >= 5);
    await page.locator('.order .node[tabindex="0"]').focus();
    await page.keyboard.press("ArrowDown");
    const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    assert.match(name, /letter/);
    await page.keyboard.press("Enter");
    assert.match(page.url(), /compare\/ussr-1934-art-58-1\//);
    assert.match(await page.getByRole("button", { name: /58-1b, practice ⊃ broader/ }).getAttribute("class"), /broader/);
  }));
