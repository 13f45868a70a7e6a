import assert from "node:assert/strict";
import { test } from "node:test";
import { saved, visiting } from "./browser.mjs";

const visit = visiting();

test("departures stand on an axis by line of work, with agencies and law behind", () =>
  visit("#/time", async (page) => {
    assert.ok((await page.locator(".departure").count()) > 40);
    assert.ok(await page.getByRole("group", { name: "State security and civil intelligence" }).isVisible());
    assert.ok((await page.getByRole("img", { name: /^Committee for State Security.*: 13 March 1954/ }).count()) > 0);
    assert.ok((await page.getByRole("listitem", { name: /Article 64\(a\), letter.*: 25 December 1958/ }).count()) > 0);
    await page.getByLabel("Rows").selectOption("agency");
    assert.ok(await page.getByRole("group", { name: "Kirov Theatre, Leningrad" }).isVisible());
    assert.match(page.url(), /lanes=agency/);
  }));

test("marks lie where their days say", () =>
  visit("#/time", async (page) => {
    const at = async (name) => {
      const circle = page.getByRole("link", { name }).locator("circle");
      return Number(await circle.getAttribute("cx"));
    };
    const [krivitsky, nureyev, gordievsky] = [await at(/Walter Krivitsky/), await at(/Rudolf Nureyev/), await at(/Oleg Gordievsky/)];
    assert.ok(krivitsky < nureyev && nureyev < gordievsky);
    const years = (nureyev - krivitsky) / (gordievsky - krivitsky);
    assert.ok(Math.abs(years - 23.7 / 47.75) < 0.01, `${years}`);
  }));

test("years before the first and after the last of four digits have their place too", () =>
  visit("#/archive", async (page) => {
    const sources = [{ source: "book" }];
    const departure = (id, value) => ({ id, person: "somebody", left: "ussr", on: [{ value, sources }] });
    const text = JSON.stringify({
      format: "defection-archive/1",
      sources: [{ id: "book", title: "A book", kind: "study" }],
      states: [{ id: "ussr", names: [{ text: "Soviet Union", script: "latin" }], sources }],
      persons: [{ id: "somebody", name: "Somebody", names: [{ text: "Somebody", kind: "usual", script: "latin", sources }] }],
      defections: [departure("middle", "1961-06-16"), departure("late", "Y12000"), departure("early", "-0044-03-15")],
    });
    await page.locator('.drop input[type="file"]').setInputFiles({ name: "far.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.getByText("The archive is in use.").waitFor();
    await page.getByRole("link", { name: "Through time" }).click();
    const marks = page.locator(".departure circle");
    await marks.nth(2).waitFor();
    const places = await marks.evaluateAll((circles) => circles.map((circle) => Number(circle.getAttribute("cx"))));
    const [early, middle, late] = places.toSorted((one, other) => one - other);
    const share = (middle - early) / (late - early);
    assert.ok(await page.getByRole("link", { name: /15 March 45 BC/ }).isVisible());
    await page.getByRole("link", { name: "Everybody" }).click();
    assert.match(await page.locator(".matrix tbody").innerText(), /1961[^]*\+12000[^]*-0044/);
    await page.getByLabel("Sort").selectOption("day");
    assert.match(await page.locator(".matrix tbody").innerText(), /-0044[^]*1961[^]*\+12000/);
    // Of 12,044 years 2,004 lie before the one in the middle.
    assert.ok(Math.abs(share - 2004 / 12044) < 0.01, `${places}`);
  }));

test("every mark is reached by keyboard and named", () =>
  visit("#/time", async (page) => {
    await page.locator('.departure[tabindex="0"]').focus();
    const marks = await page.locator(".departure").count();
    const names = new Set();
    for (let mark = 0; mark < marks; mark += 1) {
      names.add(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")));
      await page.keyboard.press("ArrowRight");
    }
    assert.equal(names.size, marks);
    for (const name of names) assert.match(name, /.+, .*\d{4}.*, .+/);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.locator(".verdict-sentence").waitFor();
  }));

test("the picture is saved as SVG that stands on its own", () =>
  visit("#/time", async (page) => {
    const { name, bytes } = await saved(page, () => page.getByRole("button", { name: "Save as SVG" }).click());
    assert.equal(name, "departures.svg");
    const text = bytes.toString("utf8");
    assert.match(text, /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(text, /<circle[^>]*fill="rgb/);
    assert.match(text, /Rudolf Nureyev/);
    assert.doesNotMatch(text, /class=|var\(/);
  }));

test("the picture is saved as PNG", () =>
  visit("#/time", async (page) => {
    const { name, bytes } = await saved(page, () => page.getByRole("button", { name: "Save as PNG" }).click());
    assert.equal(name, "departures.png");
    assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.ok(bytes.readUInt32BE(16) > 2000, "two dots for each of the page");
    assert.ok(bytes.length > 50_000);
  }));
