// What the module weighs, whole and without each of its parts.
//
// A folder has one folder for each way in which the module was built: `everything`, `nothing`, and
// the name of the part that was left out.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const LIMIT = 120_000;

const folder = process.argv[2];

function weigh(name) {
  const bytes = readFileSync(join(folder, name, "defection_bg.wasm"));
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
}

function row(words, sizes) {
  return `| ${[words, ...sizes.map((size) => size.toLocaleString("en"))].join(" | ")} |`;
}

const whole = weigh("everything");
const parts = readdirSync(folder).filter((name) => !["everything", "nothing"].includes(name));
const sizes = parts.map((name) => [name, weigh(name).map((size, column) => whole[column] - size)]);
sizes.sort(([, one], [, other]) => other[1] - one[1]);

console.log("| the module | bytes | gzip | brotli |");
console.log("| --- | --: | --: | --: |");
console.log(row("with everything", whole));
for (const [name, less] of sizes) console.log(row(`of this, ${name}`, less));
console.log(row("with none of these", weigh("nothing")));
const reached = whole[1] <= LIMIT ? "reached" : "not reached";
console.log(`\nat most ${LIMIT.toLocaleString("en")} bytes after gzip: ${reached}`);
