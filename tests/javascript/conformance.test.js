// The conformance corpus, through the package in Node.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { program, top } from "./packed.js";

const api = await import(pathToFileURL(join(program().modules, "dist/node.js")).href);
const folder = join(top, "tests/conformance");
const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const bundled = "bundled.json";

// Archives are read without axioms, so that their records may contradict those of a case.
const noAxioms = api.Definitions.read({}, null);

function definitionsOf({ definitions }) {
  if (!definitions) return api.Definitions.builtIn();
  const files = Object.entries(definitions).map(([name, file]) => [name, JSON.stringify(file)]);
  return api.Definitions.read(Object.fromEntries(files), null);
}

const end = (day) => day ?? "..";
const days = (ranges) => ranges.map(({ first, last }) => `${end(first)}/${end(last)}`).join(" or ");
const answer = ({ question, is }) => `${question}: ${typeof is === "string" ? is : days(is.days)}`;

/** Sets of texts, in one order whatever order they came in. */
const sorted = (sets) => sets.map((set) => JSON.stringify(set.toSorted())).sort();

let count = 0;
for (const name of readdirSync(folder).filter((name) => name.endsWith(".json") && name !== bundled)) {
  test(name, () => {
    const { format, cases } = read(name);
    assert.equal(format, "defection-conformance/1");
    for (const one of cases) {
      const definitions = definitionsOf(one);
      const archive = api.Archive.read(one.archive, noAxioms);
      const asked = [archive, one.episode, one.definition, { lens: one.lens ?? {} }];
      const { verdict, turns_on } = definitions.judge(...asked);
      assert.equal(verdict, one.verdict, one.id);
      assert.deepEqual([...new Set(turns_on)].sort(), one.turns_on, one.id);
      const reasons = definitions.reasons(...asked).sets.map((set) => set.map(answer));
      assert.deepEqual(sorted(reasons), sorted(one.reasons), one.id);
      archive.free();
      definitions.free();
      count += 1;
    }
  });
}

test("there are enough cases", () => assert.ok(count >= 500, `only ${count}`));

test(bundled, () => {
  const { format, definitions, tables } = read(bundled);
  assert.equal(format, "defection-conformance-bundled/1");
  for (const { lens, verdicts } of tables) {
    const found = api.Definitions.builtIn().verdicts(api.Archive.bundled(), { lens });
    assert.deepEqual([...found.definitions], definitions);
    const rows = found.episodes.map((episode, row) => [episode, [...found.verdicts[row]]]);
    assert.deepEqual(Object.fromEntries(rows), verdicts);
  }
  assert.ok(tables.length > 1);
});
