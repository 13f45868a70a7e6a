// The speed of the package beside other rule engines, on the same rules and records in one run.
//
//     cargo xtask bench

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { Engine } from "json-rules-engine";

import { condition, facts, rail, rules } from "./rules.js";

const started = performance.now();
const { Archive, Definitions, Records } = await import(
  "../../../crates/defection-wasm/package/dist/node.js"
);
const imported = performance.now();
const bundled = Archive.bundled();
const builtIn = Definitions.builtIn();
builtIn.judge(bundled, "nureyev-1961", "west");
const ready = performance.now();

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

// The other engines: each rule twice, as certainly so and certainly not so.
const tests = names.flatMap((name) => [true, false].map((holds) => [`${name}:${holds}`, rail(rules[name], holds)]));
const forEngine = (tree) =>
  tree.fact
    ? { fact: tree.fact, operator: "equal", value: tree.is }
    : { [tree.all ? "all" : "any"]: (tree.all ?? tree.any).map(forEngine) };
const engine = new Engine(
  tests.map(([type, tree]) => ({ conditions: tree.fact ? { all: [forEngine(tree)] } : forEngine(tree), event: { type } })),
);
const forCedar = (tree) =>
  tree.fact
    ? `context.${tree.fact} == "${tree.is}"`
    : `(${(tree.all ?? tree.any).map(forCedar).join(tree.all ? " && " : " || ")})`;
const staticPolicies = Object.fromEntries(
  tests.map(([id, tree]) => [id, `permit(principal, action, resource) when { ${forCedar(tree)} };`]),
);
const parsed = cedar.preparsePolicySet("rules", { staticPolicies });
if (parsed.type !== "success") throw new Error(JSON.stringify(parsed));

const verdict = (fired, name) =>
  fired.has(`${name}:true`) ? "holds" : fired.has(`${name}:false`) ? "fails" : "open";
const byEngine = async (one) => {
  const { events } = await engine.run(one);
  const fired = new Set(events.map((event) => event.type));
  return order.map((name) => verdict(fired, name));
};
const uid = (type) => ({ type, id: "x" });
const byCedar = (context) => {
  const found = cedar.statefulIsAuthorized({
    principal: uid("P"),
    action: uid("Action"),
    resource: uid("R"),
    context,
    preparsedPolicySetId: "rules",
    entities: [],
  });
  if (found.type !== "success") throw new Error(JSON.stringify(found));
  const fired = new Set(found.response.diagnostics.reason);
  return order.map((name) => verdict(fired, name));
};

const beforeRecords = performance.now();
const records = Records.of(archive, definitions);
const prepared = performance.now() - beforeRecords;
const words = Records.verdicts();
const ours = records.bytes(definitions);

// Nothing is timed before the three agree.
for (const [at, one] of cases.slice(0, PEERS).entries()) {
  const own = order.map((_, column) => words[ours[column * COUNT + at]]).join();
  for (const [who, other] of [["json-rules-engine", await byEngine(one)], ["cedar-wasm", byCedar(one)]]) {
    if (own !== other.join()) throw new Error(`case ${at}: ours ${own}, ${who} ${other}`);
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
  ["cedar-wasm 4.13, policies parsed once", await timed(few, 3, () => cases.slice(0, PEERS).forEach(byCedar))],
  ["json-rules-engine 7.3.1", await timed(few, 3, async () => {
    for (const one of cases.slice(0, PEERS)) await byEngine(one);
  })],
];

const [best] = rows.map(([, taken]) => taken);
const print = (...cells) => console.log(`| ${cells.join(" | ")} |`);
print("judge 10,000 records by 8 rules", "ns a verdict", "times the first");
print("---", "--:", "--:");
for (const [what, taken] of rows) print(what, taken.toFixed(1), (taken / best).toPrecision(3));
console.log(`\npreparing ${COUNT} records: ${prepared.toFixed(0)} ms`);
console.log(`import: ${(imported - started).toFixed(1)} ms; bundled archive and first verdict: ${(ready - imported).toFixed(1)} ms`);
const table = await timed(1, 9, () => builtIn.verdicts(bundled));
console.log(`the bundled table, ${bundled.defections().length} episodes x ${builtIn.list().length} definitions: ${(table / 1e6).toFixed(2)} ms`);
