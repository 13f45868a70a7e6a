// The speed of the package beside other rule engines, on the same rules and records in one run.
//
//     cargo xtask bench

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import { Archive, Definitions, Records } from "../../../crates/defection-wasm/package/dist/node.js";
import { cedar, rulesEngine } from "./engines.js";
import { condition, facts, rules } from "./rules.js";

const COUNT = 10_000;
const PEERS = 500;
const names = Object.keys(rules);
const asked = [...new Set(names.flatMap((name) => facts(rules[name])))];

/** Numbers that look random and are the same in every run. */
let state = 1;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const answer = () => ["yes", "no", "unknown"][Math.floor(random() * 3)];
const cases = Array.from({ length: COUNT }, () => Object.fromEntries(asked.map((fact) => [fact, answer()])));

const sources = [{ source: "s" }];
const source = { id: "s", title: "A source", kind: "study" };
const listed = { "sources.json": JSON.stringify({ format: "defection-sources/1", sources: [source] }) };
const draft = {
  format: "defection-archive/1",
  sources: [source],
  states: [{ id: "ussr", names: [{ text: "Soviet Union", script: "latin" }], sources }],
  agencies: [],
  persons: [{ id: "a", name: "A", names: [{ text: "A", script: "latin", kind: "birth", sources }] }],
  publications: [],
  defections: cases.map((one, at) => ({
    id: `a-${at}`,
    person: "a",
    left: "ussr",
    claims: Object.entries(one)
      .filter(([, is]) => is !== "unknown")
      .map(([fact, is]) => ({ fact, holds: is === "yes", sources })),
  })),
};
const archive = Archive.read(draft, Definitions.read(listed, null));
const files = {
  ...listed,
  ...Object.fromEntries(
    names.map((id) => [
      `${id}.json`,
      JSON.stringify({
        format: "defection-definition/1",
        id,
        title: id,
        summary: id,
        citations: sources,
        versions: [{ when: condition(rules[id]) }],
      }),
    ]),
  ),
};
const definitions = Definitions.read(files, null);
const order = definitions.list().map((one) => one.id);

const byCedar = await cedar();
const byEngine = await rulesEngine();

const beforeRecords = performance.now();
const records = Records.of(archive, definitions);
const prepared = performance.now() - beforeRecords;
const words = Records.verdicts();
const ours = records.bytes(definitions);

// Nothing is timed before the three agree.
for (const [at, one] of cases.slice(0, PEERS).entries()) {
  const own = order.map((_, column) => words[ours[column * COUNT + at]]).join();
  for (const [who, judged] of [["json-rules-engine", await byEngine(one)], ["cedar-wasm", byCedar(one)]]) {
    const other = order.map(judged).join();
    if (own !== other) throw new Error(`case ${at}: ours ${own}, ${who} ${other}`);
  }
}

/** The same table by the library without the package. */
function native() {
  const folder = mkdtempSync(join(tmpdir(), "defection-bench-"));
  mkdirSync(join(folder, "definitions"));
  writeFileSync(join(folder, "archive.json"), JSON.stringify(draft));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "definitions", name), text);
  const program = ["run", "--release", "--quiet", "--package", "defection-tests", "--bin", "whole_table"];
  const printed = execFileSync("cargo", [...program, "--", folder], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const { nanoseconds, sum } = JSON.parse(printed);
  const own = ours.reduce((before, byte) => before + byte, 0);
  if (sum !== own) throw new Error(`the verdicts in Rust add up to ${sum}, those of the package to ${own}`);
  return nanoseconds;
}

/** Nanoseconds a verdict: the median of some rounds. */
async function timed(verdicts, rounds, once) {
  const taken = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await once();
    taken.push(((performance.now() - start) * 1e6) / verdicts);
  }
  return taken.sort((one, other) => one - other)[Math.floor(rounds / 2)];
}

const whole = COUNT * names.length;
const few = PEERS * names.length;
const rows = [
  ["defection, prepared records, verdicts as bytes", await timed(whole, 21, () => records.bytes(definitions))],
  ["defection in Rust, the same", native()],
  ["defection, prepared records, verdicts as words", await timed(whole, 5, () => records.table(definitions))],
  ["defection, records prepared in the call", await timed(whole, 3, () => Records.of(archive, definitions).bytes(definitions))],
  ["cedar-wasm 4.13, policies parsed once", await timed(few, 3, () => cases.slice(0, PEERS).forEach((one) => order.map(byCedar(one))))],
  ["json-rules-engine 7.3.1", await timed(few, 3, async () => {
    for (const one of cases.slice(0, PEERS)) order.map(await byEngine(one));
  })],
];

const [best] = rows.map(([, taken]) => taken);
const print = (...cells) => console.log(`| ${cells.join(" | ")} |`);
print("judge 10,000 records by 8 rules", "ns a verdict", "times the first");
print("---", "--:", "--:");
for (const [what, taken] of rows) print(what, taken.toFixed(1), (taken / best).toPrecision(3));
console.log(`\npreparing ${COUNT} records: ${prepared.toFixed(0)} ms`);
const [bundled, builtIn] = [Archive.bundled(), Definitions.builtIn()];
const table = await timed(1, 9, () => builtIn.verdicts(bundled));
console.log(`the bundled table, ${bundled.defections().length} episodes x ${builtIn.list().length} definitions: ${(table / 1e6).toFixed(2)} ms`);

/** Milliseconds of a start in a process of its own: the median of some, taken by turns. */
function starts(rounds) {
  const taken = { defection: [], cedar: [], rulesEngine: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [who, times] of Object.entries(taken)) {
      const printed = execFileSync(process.execPath, ["start.js", who], { encoding: "utf8" });
      const [imported, ready] = JSON.parse(printed);
      times.push([imported, ready, imported + ready]);
    }
  }
  const middle = (times) => times.sort((one, other) => one - other)[Math.floor(rounds / 2)];
  return Object.values(taken).map((times) => [0, 1, 2].map((part) => middle(times.map((one) => one[part]))));
}

/** How long a start may take, as a ratio to that of cedar-wasm in the same run. */
const LIMIT = 0.6;
const [own, ...others] = starts(21);
console.log();
print("start, in a process of its own", "import, ms", "first verdict, ms", "together, ms", "times the first");
print("---", "--:", "--:", "--:", "--:");
for (const [what, times] of [
  ["defection: bundled archive, built-in definitions", own],
  ["cedar-wasm 4.13: 16 policies", others[0]],
  ["json-rules-engine 7.3.1: 16 rules", others[1]],
]) {
  print(what, ...times.map((time) => time.toFixed(1)), (times[2] / own[2]).toPrecision(3));
}
const ratio = own[2] / others[0][2];
const reached = ratio <= LIMIT ? "reached" : "not reached";
console.log(`\na start takes ${ratio.toFixed(2)} times that of cedar-wasm (limit ${LIMIT}: ${reached})`);
