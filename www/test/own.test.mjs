import assert from "node:assert/strict";
import { test } from "node:test";
import { saved, verdictOf, visiting } from "./browser.mjs";

const visit = visiting();
const condition = (page) => page.getByLabel("Counts whoever");

test("a definition is written and its results are there at once", () =>
  visit("#/own", async (page) => {
    await page.getByLabel("Title").fill("Asked the French");
    await condition(page).fill("outside_control and asylum_granted");
    await page.getByText("It is a definition, and it is in use").waitFor();
    const counts = page.locator(".result", { has: page.locator("h3 .mark.holds") });
    assert.match(await counts.innerText(), /Rudolf Nureyev, 1961/);
    await condition(page).fill("exchanged");
    await page.waitForFunction(() => /Bukovsky/.test(document.querySelector(".result")?.textContent ?? ""));
    await page.getByRole("link", { name: "Everybody" }).click();
    const own = page.locator('.matrix a[href*="/case/bukovsky-1976/my-definition"]');
    assert.equal(await verdictOf(own), "in");
    assert.match(await page.locator(".matrix thead").innerText(), /Asked the French/);
  }));

test("an error stands at its place and the likely word is offered", () =>
  visit("#/own", async (page) => {
    await condition(page).fill("soviet_citizen and outside_controll");
    const marked = page.locator(".condition mark");
    assert.equal(await marked.textContent(), "outside_controll");
    assert.equal(await condition(page).getAttribute("aria-invalid"), "true");
    assert.match(await page.locator(".condition .errors").innerText(), /Expected a fact, a term or a definition, found “outside_controll”\./);
    await page.getByRole("button", { name: "Use “outside_control”" }).click();
    assert.equal(await condition(page).inputValue(), "soviet_citizen and outside_control");
    assert.equal(await marked.count(), 0);
    await condition(page).fill("soviet_citizen and");
    assert.match(await page.locator(".condition .errors").innerText(), /Expected/);
  }));

test("names are completed by keyboard", () =>
  visit("#/own", async (page) => {
    await condition(page).fill("");
    await condition(page).pressSequentially("soviet_citizen and refu");
    const list = page.getByRole("listbox");
    await list.waitFor();
    assert.match(await list.innerText(), /refused_return/);
    await page.keyboard.press("ArrowDown");
    assert.equal(await condition(page).getAttribute("aria-activedescendant"), await page.locator('[aria-selected="true"]').getAttribute("id"));
    await page.keyboard.press("Enter");
    assert.equal(await condition(page).inputValue(), "soviet_citizen and refused_return");
    await page.keyboard.type(" or exch");
    await list.waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "hidden" });
  }));

test("exceptions and exceptions to them are added and taken away", () =>
  visit("#/own", async (page) => {
    await condition(page).fill("exchanged");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Add an exception", exact: true }).click();
    await page.getByLabel("When").fill("held_as_prisoner");
    await page.keyboard.press("Escape");
    await page.getByText("It is a definition").waitFor();
    assert.doesNotMatch(await page.locator(".result").first().innerText(), /^counts/);
    await page.getByRole("button", { name: "Add an exception to the exception" }).first().click();
    await page.getByLabel("When").nth(1).fill("exchanged");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => /Bukovsky/.test(document.querySelector(".result")?.textContent ?? ""));
    await page.getByRole("button", { name: "Remove" }).last().click();
    await page.getByText("It is a definition").waitFor();
  }));

test("a changed law moves people, and the theorems that break are named", () =>
  visit("#/own", async (page) => {
    await page.getByLabel("Start from").selectOption("soviet-usage");
    await page.getByText(/All \d+ theorems about the definitions still hold/).waitFor();
    assert.match(await page.locator("section", { hasText: "Whom the change moves" }).first().innerText(), /moves nobody/);
    await condition(page).fill("soviet_citizen");
    const remove = page.getByRole("button", { name: "Remove" });
    while ((await remove.count()) > 0) await remove.first().click();
    await page.getByText(/theorems? no longer hold/).waitFor();
    assert.match(await page.locator(".theorems").innerText(), /Nobody whom the strict exile definition covers is covered by the article's Soviet usage[\s\S]*Against it speaks somebody who/);
    assert.match(await page.locator(".moved").innerText(), /Simas Kudirka, 1970\s*does not count\s*→\s*counts/);
  }));

test("a definition is saved as a file and loaded from it", () =>
  visit("#/own", async (page) => {
    await page.getByLabel("Title").fill("Kept");
    await condition(page).fill("exchanged and not minor");
    const { name, bytes } = await saved(page, () => page.getByRole("button", { name: "Save as a file" }).click());
    assert.equal(name, "my-definition.json");
    assert.equal(JSON.parse(bytes).versions[0].when, "exchanged and not minor");
    await page.getByRole("button", { name: "Discard" }).click();
    assert.notEqual(await page.getByLabel("Title").inputValue(), "Kept");
    await page.getByLabel("Load from a file").setInputFiles({ name, mimeType: "application/json", buffer: bytes });
    await page.waitForFunction(() => document.querySelector(".editor input")?.value === "Kept");
    await page.getByLabel("Load from a file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("[1, 2") });
    await page.getByText("The file is not a definition.").waitFor();
  }));

test("the definition is in the address, for somebody else", () =>
  visit("#/own", async (page) => {
    await condition(page).fill("exchanged");
    await page.waitForURL(/own=/);
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await page.getByText("It is a definition").waitFor();
    assert.equal(await condition(page).inputValue(), "exchanged");
  }));
