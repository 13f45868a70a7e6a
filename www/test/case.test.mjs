import assert from "node:assert/strict";
import { test } from "node:test";
import { visiting } from "./browser.mjs";

const visit = visiting();
const LETTER = "#/case/nureyev-1961/rsfsr-1960-art-64a-letter";
const sentence = async (page) => (await page.locator("h1").innerText()).replaceAll(/\s+/g, " ");

test("the sentence comes first and says on what the case turns", () =>
  visit(LETTER, async (page) => {
    assert.match(
      await sentence(page),
      /^Under “Article 64\(a\), letter: .*”, the case of Rudolf Nureyev is disputed: it turns on whether the person meant to harm/,
    );
    const order = await page.locator(".why h2").allInnerTexts();
    assert.deepEqual(order, [
      "What the definition says",
      "What would settle it",
      "The rule, and what each part of it came to",
      "Who says what",
      "On what it rests",
      "Through time",
      "Sources",
    ]);
  }));

test("a decided case has reasons and what would change it", () =>
  visit("#/case/nureyev-1961/soviet-usage", async (page) => {
    assert.match(await sentence(page), /Rudolf Nureyev counts\./);
    const why = page.locator("section", { has: page.getByRole("heading", { name: "Why", exact: true }) });
    assert.match(await why.first().innerText(), /acted freely/);
    const changes = page.locator("section.section", { has: page.getByRole("heading", { name: "What would change it" }) });
    assert.match(await changes.innerText(), /→\s*does not count/);
  }));

test("every exception is in the tree with its citation, also one that does not bite", () =>
  visit(LETTER, async (page) => {
    const exceptions = page.locator(".tree .exception");
    assert.ok((await exceptions.count()) >= 5);
    for (const exception of await exceptions.all()) assert.ok((await exception.locator("cite").count()) > 0);
    assert.match(await exceptions.first().innerText(), /Leaving unlawfully without intent to harm/);
  }));

test("claims stand side by side by source", () =>
  visit(LETTER, async (page) => {
    const question = page.getByRole("region", { name: "Did the person mean to harm" });
    const [yes, no] = await question.locator(".side").allInnerTexts();
    assert.match(yes, /Say yes[\s\S]*Записка об измене Родине/);
    assert.match(no, /Say no[\s\S]*Russia Forgives Rudolf Nureyev/);
    assert.match(await page.locator("#evidence details > summary").innerText(), /of which no source speaks/);
  }));

test("what would settle it is asked, with the outcome of each answer", () =>
  visit(LETTER, async (page) => {
    const settling = await page.locator(".settling").innerText();
    assert.match(settling, /mean to harm[\s\S]*Ask this first[\s\S]*If yes:\s*counts[\s\S]*If no:\s*does not count/);
  }));

test("a fact is flipped as a what if, visibly marked, and undone in one step", () =>
  visit(LETTER, async (page) => {
    await page.getByRole("button", { name: /What if yes\? Did the person mean to harm/ }).click();
    assert.match(await sentence(page), /Rudolf Nureyev counts\./);
    const banner = page.getByRole("complementary", { name: "What if" });
    assert.match(await banner.innerText(), /supposition, not at the record[\s\S]*meant to harm/);
    assert.ok(await page.locator(".question.supposed").isVisible());
    assert.match(page.url(), /suppose=harm_intent/);
    await banner.getByRole("button", { name: /^Undo: What if/ }).click();
    assert.match(await sentence(page), /disputed/);
    assert.equal(await banner.count(), 0);
    assert.doesNotMatch(page.url(), /suppose/);
  }));

test("a silent no can be flipped as well", () =>
  visit("#/case/nureyev-1961/soviet-usage", async (page) => {
    await page.locator("#evidence details > summary").click();
    await page.getByRole("button", { name: /What if yes\? Was the person sent by a Soviet service/ }).click();
    assert.match(await sentence(page), /does not count/);
    await page.getByRole("button", { name: "Back to the record" }).click();
    assert.match(await sentence(page), /counts\./);
  }));

test("sources are left out and the verdict moves", () =>
  visit(LETTER, async (page) => {
    await page.getByRole("checkbox", { name: /Записка об измене Родине/ }).uncheck();
    assert.match(await sentence(page), /does not count/);
    assert.match(await page.getByRole("complementary", { name: "What if" }).innerText(), /Left out: Записка об измене/);
    await page.getByRole("checkbox", { name: /Записка об измене Родине/ }).check();
    assert.match(await sentence(page), /disputed/);
    await page.getByLabel("Where sources disagree").selectOption("kgb-shelepin-1961-06-19");
    assert.match(page.url(), /reading=kgb-shelepin-1961-06-19/);
    await page.getByRole("button", { name: "Back to the record" }).click();
    assert.match(await sentence(page), /disputed/);
    await page.getByRole("checkbox", { name: "Take silence for silence" }).check();
    assert.match(page.url(), /strict=yes/);
  }));

test("on what it rests, by claims and by sources", () =>
  visit(LETTER, async (page) => {
    const weight = page.locator("section.section", { has: page.getByRole("heading", { name: "On what it rests" }) });
    assert.match(await weight.innerText(), /Set aside 1 claim, and it becomes[\s\S]*Without this source it becomes/);
    await weight.getByRole("button", { name: /^Leave out/ }).first().click();
    assert.doesNotMatch(await sentence(page), /disputed/);
  }));

test("the same case is shown under every definition, and through time", () =>
  visit("#/case/nureyev-1961/rehabilitable-1991", async (page) => {
    const everywhere = page.getByRole("navigation", { name: "The same case under every definition" });
    assert.ok((await everywhere.getByRole("link").count()) > 25);
    assert.match(await page.locator(".turns").innerText(), /from 16 June 1961\s*does not count[\s\S]*from 2 April 1962\s*counts[\s\S]*sentenced or outlawed/);
    await page.locator(".turns a").first().click();
    assert.match(await sentence(page), /as of 16 June 1961/i);
    await everywhere.getByRole("link", { name: /Defector in Soviet usage/ }).click();
    assert.match(await sentence(page), /Defector in Soviet usage/);
  }));

test("an address that names nobody offers a choice", () =>
  visit("#/case/nobody-1900/nothing", async (page) => {
    await page.getByLabel("Case").selectOption("gouzenko-1945");
    assert.match(await sentence(page), /Gouzenko/);
  }));
