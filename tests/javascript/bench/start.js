// One start, from an import to a first verdict, as milliseconds for each of the two.
//
//     node start.js defection

import { performance } from "node:perf_hooks";

import { cedar, rulesEngine } from "./engines.js";
import { facts, rules } from "./rules.js";

const one = Object.fromEntries(Object.values(rules).flatMap(facts).map((fact) => [fact, "yes"]));

const starts = {
  async defection() {
    const { Archive, Definitions } = await import("../../../crates/defection-wasm/package/dist/node.js");
    imported = performance.now();
    Definitions.builtIn().judge(Archive.bundled(), "nureyev-1961", "west");
  },
  async cedar() {
    await import("@cedar-policy/cedar-wasm/nodejs");
    imported = performance.now();
    (await cedar())(one);
  },
  async rulesEngine() {
    await import("json-rules-engine");
    imported = performance.now();
    await (await rulesEngine())(one);
  },
};

let imported;
const started = performance.now();
await starts[process.argv[2]]();
console.log(JSON.stringify([imported - started, performance.now() - imported]));
