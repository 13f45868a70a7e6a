import assert from "node:assert/strict";
import { test } from "node:test";
import { cell, saved, verdictOf, visiting } from "./browser.mjs";

const visit = visiting();

test("everybody stands under every definition, in order of time within each school", () =>
  visit("", async (page) => {
    const rows = await page.locator(".matrix tbody tr").count();
    const columns = await page.locator(".matrix .definitions th").count();
    assert.ok(rows > 40 && columns > 25, `${rows} rows, ${columns} columns`);
    assert.equal(await page.locator(".matrix tbody td").count(), rows * (columns - 1));
    const years = await page.locator(".matrix .definitions th").evaluateAll((heads) =>
      heads.map((head) => (head.classList.contains("first") ? "|" : "") + (head.querySelector(".year")?.textContent ?? "")),
    );
    const schools = years.slice(1).join(" ").split("|").filter(Boolean);
    assert.equal(schools.length, 3);
    for (const school of schools) {
      const dated = school.trim().split(/\s+/).map(Number);
      assert.deepEqual(dated, dated.toSorted((one, other) => one - other));
    }
    assert.equal(await verdictOf(cell(page, "nureyev-1961", "soviet-usage")), "in");
    assert.equal(await verdictOf(cell(page, "nureyev-1961", "rsfsr-1960-art-64a-letter")), "disputed");
  }));

test("a verdict is told by shape and word as well as colour", () =>
  visit("", async (page) => {
    for (const [episode, definition, shape, word] of [
      ["nureyev-1961", "soviet-usage", "holds", "in"],
      ["nureyev-1961", "west", "fails", "out"],
      ["nureyev-1961", "convention-refugee", "open", "open"],
      ["nureyev-1961", "rsfsr-1960-art-64a-letter", "disputed", "disputed"],
    ]) {
      const found = cell(page, episode, definition);
      assert.equal(await found.locator(`svg.shape.${shape}`).count(), 1);
      assert.equal(await verdictOf(found), word);
    }
    const drawn = await page.locator(".legend svg").evaluateAll((shapes) => shapes.map((shape) => shape.innerHTML));
    assert.equal(new Set(drawn).size, 5, "five verdicts, five shapes");
  }));

test("cells change as the day moves, and the events of the day are named", () =>
  visit("", async (page) => {
    const rehabilitable = cell(page, "nureyev-1961", "rehabilitable-1991");
    assert.equal(await verdictOf(rehabilitable), "in");
    await page.getByLabel("Day", { exact: true }).fill("1962-04-01");
    await page.getByLabel("Day", { exact: true }).blur();
    assert.equal(await verdictOf(rehabilitable), "out");
    await page.getByRole("button", { name: "Later event" }).click();
    await page.locator(".as-of h2", { hasText: "2 April 1962" }).waitFor();
    assert.match(await page.locator(".events").innerText(), /On this day[\s\S]*Nureyev/);
    assert.match(await page.locator(".events .changed").innerText(), /^[1-9]\d* verdicts? changed/);
    assert.equal(await verdictOf(rehabilitable), "in");
    assert.match(await page.locator("tr", { hasText: "Bukovsky" }).first().innerText(), /not yet gone/);
  }));

test("the slider moves by keyboard from 1917 to today", () =>
  visit("", async (page) => {
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("Home");
    await page.locator(".as-of h2", { hasText: "1 January 1917" }).waitFor();
    assert.equal(await slider.getAttribute("aria-valuetext"), "1 January 1917");
    await page.keyboard.press("ArrowRight");
    await page.locator(".as-of h2", { hasText: "2 January 1917" }).waitFor();
    await page.keyboard.press("End");
    await page.locator(".as-of h2", { hasText: "today" }).waitFor();
  }));

test("who is in and who is out is counted", () =>
  visit("", async (page) => {
    const columns = (await page.locator(".matrix .definitions th").count()) - 1;
    const rows = await page.locator(".matrix tbody tr").count();
    const counts = await page.locator(".matrix tfoot tr").evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent))),
    );
    assert.equal(counts.length, 3);
    for (let column = 0; column < columns; column += 1) {
      assert.equal(counts[0][column] + counts[1][column] + counts[2][column], rows);
      const words = await page
        .locator(`.matrix tbody td:nth-of-type(${column + 1}) .word`)
        .evaluateAll((cells) => cells.filter((cell) => cell.textContent === "in").length);
      assert.equal(counts[0][column], words);
      if (column > 3) break;
    }
    assert.match(await page.locator(".counted").innerText(), /\d+ times in, \d+ times out, \d+ times undecided/);
  }));

test("people are found by any name of the archive, and the likely one is offered", () =>
  visit("", async (page) => {
    const search = page.getByRole("searchbox");
    const names = () => page.locator(".matrix tbody th a").allInnerTexts();
    await search.fill("Нуреев");
    await page.waitForFunction(() => document.querySelectorAll(".matrix tbody tr").length === 1);
    assert.deepEqual(await names(), ["Rudolf Nureyev"]);
    await search.fill("Любимов");
    await page.waitForFunction(() => document.querySelector(".matrix tbody th a")?.textContent.includes("Lyubimov"));
    await search.fill("gouzenkp");
    assert.match(await page.locator(".counted").innerText(), /Nobody of that name\. Did you mean “.*gouzenko/);
  }));

test("rows are grouped and sorted, columns chosen", () =>
  visit("", async (page) => {
    await page.getByLabel("Group").selectOption("category");
    const groups = await page.locator(".matrix tr.group").allInnerTexts();
    assert.ok(groups.some((group) => /^Defector/.test(group)) && groups.some((group) => /Forced exile/.test(group)));
    await page.getByLabel("Group").selectOption("work");
    assert.ok((await page.locator(".matrix tr.group").allInnerTexts()).some((group) => /Culture and sport/.test(group)));
    await page.getByLabel("Group").selectOption("none");
    await page.getByLabel("Sort").selectOption("name");
    const names = await page.locator(".matrix tbody th a").allInnerTexts();
    assert.deepEqual(names, names.toSorted((one, other) => one.localeCompare(other, "en")));
    await page.getByLabel("Sort").selectOption("count");
    const held = (await page.locator(".matrix .held > [aria-hidden]").allInnerTexts()).map(Number);
    assert.deepEqual(held, held.toSorted((one, other) => other - one));
    await page.getByLabel("Definitions").selectOption("papers");
    assert.deepEqual(await page.locator(".matrix .schools th").allInnerTexts(), ["State papers"]);
    assert.ok(await cell(page, "nureyev-1961", "us-nscid-13").locator(".word").isVisible(), "with few columns the words are seen");
  }));

test("the table is one stop for the tabulator, and arrow keys move in it", () =>
  visit("", async (page) => {
    await page.locator('.matrix [data-here="yes"]').focus();
    const here = page.locator(".matrix a:focus");
    for (const [key, address] of [
      ["ArrowDown", /rostropovich-1974\/ussr-1924-citizenship$/],
      ["ArrowDown", /bukovsky-1976\/ussr-1924-citizenship$/],
      ["ArrowRight", /bukovsky-1976\/ussr-1929-non-returners$/],
      ["End", /bukovsky-1976\/in-place-never-left$/],
      ["Home", /bukovsky-1976/],
      ["PageDown", /makarova-1970|baryshnikov-1974|godunov-1979|shostakovich-1981|lyubimov-1983/],
      ["Control+Home", /solzhenitsyn-1974/],
      ["ArrowDown", /rostropovich-1974/],
      ["ArrowDown", /bukovsky-1976/],
      ["ArrowRight", /bukovsky-1976\/ussr-1924-citizenship$/],
    ]) {
      await page.keyboard.press(key);
      await page.waitForFunction((pattern) => new RegExp(pattern).test(document.activeElement?.getAttribute("href") ?? ""), address.source);
    }
    assert.equal(await page.locator('.matrix tbody a[tabindex="0"]').count(), 1);
    await page.keyboard.press("Enter");
    await page.locator("h1", { hasText: "Bukovsky" }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "MAIN");
  }));

test("no step in the table is lost, however fast the keys come", () =>
  visit("", async (page) => {
    await page.locator('.matrix [data-here="yes"]').focus();
    await page.keyboard.press("Home");
    for (let step = 0; step < 20; step += 1) await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowUp");
    const expected = await page.locator(".matrix tbody th a").nth(15).getAttribute("href");
    await page.waitForFunction((address) => document.activeElement?.getAttribute("href") === address, expected);
  }));

test("the table is saved as CSV", () =>
  visit("#/?as-of=1962-04-01", async (page) => {
    const { name, bytes } = await saved(page, () => page.getByRole("button", { name: "Save as CSV" }).click());
    assert.equal(name, "defection.csv");
    const lines = bytes.toString("utf8").replace(/^\uFEFF/, "").split("\r\n");
    assert.equal(lines.length, (await page.locator(".matrix tbody tr").count()) + 2);
    const nureyev = lines.find((line) => line.startsWith("nureyev-1961,"));
    assert.match(nureyev, /^nureyev-1961,Rudolf Nureyev,1962-04-01,.*disputed/);
  }));
