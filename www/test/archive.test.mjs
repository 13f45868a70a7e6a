import assert from "node:assert/strict";
import { test } from "node:test";
import { saved, visiting } from "./browser.mjs";

const visit = visiting();
const choose = (page, name, text) =>
  page.locator('.drop input[type="file"]').setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

/** A text that would do harm as markup, as a formula and as an attribute. */
const HOSTILE = `=1+1<img src=x onerror="window.harm=1"><script>window.harm=2</script>" onfocus="window.harm=3`;

/** An address that would do the same. */
const ADDRESS = `https://example.org/"onfocus="window.harm=4"<script>window.harm=5</script>`;

/** An archive with one person whose every text is hostile. */
function hostile() {
  const sources = [{ source: "book", at: HOSTILE, quote: HOSTILE, note: HOSTILE }];
  return JSON.stringify({
    format: "defection-archive/1",
    title: HOSTILE,
    sources: [{ id: "book", title: HOSTILE, kind: "study", author: HOSTILE, URL: ADDRESS }],
    states: [{ id: "ussr", names: [{ text: HOSTILE, script: "latin" }], sources }],
    agencies: [
      { id: "kgb", names: [{ text: HOSTILE, script: "latin" }], short: HOSTILE, kind: "state_security", state: "ussr", founded: [{ value: "1954-03-13", sources }], sources },
    ],
    persons: [
      {
        id: "somebody",
        name: HOSTILE,
        names: [{ text: HOSTILE, kind: "usual", script: "latin", sources }],
        service: [{ agency: "kgb", capacity: "staff", period: "1955/1965", sources }],
      },
    ],
    defections: [
      {
        id: "somebody-1961",
        person: "somebody",
        left: "ussr",
        summary: HOSTILE,
        on: [{ value: "1961-06-16", sources }],
        events: [{ value: { on: "1961-06-16", what: HOSTILE }, sources }],
        claims: [
          { fact: "soviet_citizen", sources, note: HOSTILE },
          { fact: "harm_intent", sources, set_aside: { reason: HOSTILE } },
        ],
      },
    ],
  });
}

test("an archive is dropped, used on every view and put back", () =>
  visit("#/archive", async (page) => {
    assert.match(await page.locator("main").innerText(), /nothing leaves this machine/);
    const { bytes } = await saved(page, () => page.getByRole("button", { name: "Save the archive in use" }).click());
    const archive = JSON.parse(bytes);
    archive.title = "Three of them";
    archive.defections = archive.defections.slice(0, 3);
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "three.json", { type: "application/json" }));
      document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
    }, JSON.stringify(archive));
    await page.getByText("In use: Three of them").waitFor();
    await page.getByRole("link", { name: "Everybody" }).click();
    assert.equal(await page.locator(".matrix tbody tr").count(), 3);
    await page.getByRole("link", { name: "Your archive" }).click();
    await page.getByRole("button", { name: "Back to the bundled archive" }).click();
    await page.getByRole("link", { name: "Everybody" }).click();
    assert.ok((await page.locator(".matrix tbody tr").count()) > 40);
  }));

test("what is wrong is told with its place, and the archive in use stays", () =>
  visit("#/archive", async (page) => {
    const archive = JSON.parse(hostile());
    archive.defections[0].person = "nobody";
    await choose(page, "wrong.json", JSON.stringify(archive));
    await page.getByText("wrong.json: The archive is not used").waitFor();
    assert.match(await page.locator(".diagnostics").innerText(), /error\s+\/defections\/0\/person/);
    await choose(page, "misspelt.json", `{ "format": "defection-archive/1", "personen": [] }`);
    await page.getByText("misspelt.json: The archive is not used").waitFor();
    assert.match(await page.locator("p.error").innerText(), /did you mean `persons`/);
    await choose(page, "nothing.json", "not JSON at all");
    await page.getByText("nothing.json: The archive is not used").waitFor();
    assert.match(await page.locator("p.error").innerText(), /line 1 column/);
    assert.match(await page.locator("main").innerText(), /In use: Soviet-era defection/);
  }));

test("warnings are told and do not stand in the way", () =>
  visit("#/archive", async (page) => {
    const sources = [{ source: "book", at: "p. 1" }];
    const agency = (id) => ({ id, names: [{ text: id, script: "latin" }], short: id, kind: "press", sources });
    const archive = {
      format: "defection-archive/1",
      sources: [{ id: "book", title: "A book", kind: "study" }],
      agencies: [{ ...agency("first"), successors: ["second"] }, agency("second")],
    };
    await choose(page, "doubtful.json", JSON.stringify(archive));
    await page.getByText("The archive is in use.").waitFor();
    assert.match(await page.locator(".diagnostics").innerText(), /warning/);
  }));

test("nothing is sent anywhere", () =>
  visit("#/archive", async (page, { asked }) => {
    const before = asked.length;
    await choose(page, "mine.json", hostile());
    await page.getByText("The archive is in use.").waitFor();
    assert.deepEqual(asked.slice(before).filter((url) => !url.startsWith("blob:")), []);
  }));

test("text of an archive never becomes markup", () =>
  visit("#/archive", async (page) => {
    await choose(page, `${HOSTILE.replaceAll("/", "")}.json`, hostile());
    await page.getByText("The archive is in use.").waitFor();
    for (const view of ["Everybody", "One case", "Through time", "Definitions", "Your definition", "Your archive"]) {
      await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view }).click();
      await page.locator("h1").waitFor();
      if (view === "One case") {
        await page.getByLabel("Case").selectOption("somebody-1961");
        const links = await page.locator("a.outward").all();
        assert.ok(links.length > 0, "sources are linked");
        for (const link of links) {
          assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
        }
        const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
        assert.ok(addresses.includes(ADDRESS), "the address stands as it is");
      }
      assert.equal(await page.locator("main img, main script, [onfocus]").count(), 0, view);
      assert.equal(await page.evaluate(() => window.harm), undefined, view);
    }
    await page.getByRole("link", { name: "Everybody" }).click();
    assert.equal(await page.locator(".matrix tbody th a").innerText(), HOSTILE);
    const { bytes } = await saved(page, () => page.getByRole("button", { name: "Save as CSV" }).click());
    assert.match(bytes.toString("utf8"), /somebody-1961,"'=1\+1<img/, "a spreadsheet takes it as text");
  }));
