// The package as it is published: packed, and unpacked where a program would have it.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = fileURLToPath(new URL(".", import.meta.url));
export const top = fileURLToPath(new URL("../..", import.meta.url));
const source = join(top, "crates/defection-wasm/package");

/** Packs the package: the archive file, and the names of what is in it. */
export function pack(folder) {
  const printed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: source,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed] = Object.values(JSON.parse(printed));
  return { file: join(folder, packed.filename), files: packed.files.map((one) => one.path) };
}

/** A folder of a program that has the package and nothing else installed. */
export function program() {
  const folder = mkdtempSync(join(tmpdir(), "defection-program-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const packed = pack(folder);
  const modules = join(folder, "node_modules/defection");
  mkdirSync(modules, { recursive: true });
  execFileSync("tar", ["-xzf", packed.file, "-C", modules, "--strip-components=1"]);
  return { folder, modules, ...packed };
}

/** Lets the program see a package of these tests. */
export function lend(folder, name) {
  const to = join(folder, "node_modules", name);
  mkdirSync(join(to, ".."), { recursive: true });
  symlinkSync(join(here, "node_modules", name), to, "dir");
}

const json = (path) => JSON.parse(readFileSync(join(top, path), "utf8"));

/**
 * Builds a program of the project: the path of its file. All packages are selected, as for the tests
 * in Rust, because their dependencies are compiled with the features of what is selected.
 */
function build(kind, name) {
  const selected = ["--workspace", "--exclude", "xtask", "--all-features"];
  const asked = ["build", "--quiet", "--message-format", "json", ...selected, kind, name];
  const printed = execFileSync("cargo", asked, { cwd: top, encoding: "utf8", maxBuffer: 2 ** 28 });
  const messages = printed.trim().split("\n").map((line) => JSON.parse(line));
  return messages.find(({ executable, target }) => executable && target.name === name).executable;
}

const run = (program, given, input) => execFileSync(program, given, { input, encoding: "utf8", maxBuffer: 2 ** 28 });

/** Every character that JSON escapes or that somebody escapes, in one text. */
const odd = [...Array(0xa0).keys(), 0x2028, 0x2029, 0x202e, 0xfeff, 0xffff, 0x1f4d6]
  .map((code) => String.fromCodePoint(code))
  .join("");

/** Archives as documents, each with what Rust writes of it. */
function rewritten() {
  const asWritten = build("--bin", "as_written");
  const bundled = run(asWritten, [], "");
  const draft = { ...JSON.parse(bundled), title: odd };
  draft.sources[0].title += odd;
  return [bundled, JSON.stringify(draft), JSON.stringify({ format: draft.format })].map((document) => ({
    document,
    written: run(asWritten, [], document),
  }));
}

/** What the calls are held to: the tables of the Rust tests, and what the Rust program writes. */
export function wanted() {
  const defection = build("--bin", "defection");
  const episodes = ["nureyev-1961", "rostropovich-1974", "yurchenko-1985"];
  const written = episodes.flatMap((episode) => {
    const [why, weight, timeline, changes, questions] = [
      "--why",
      "--weight",
      "--timeline",
      "--changes",
      "--questions",
    ].map((what) => JSON.parse(run(defection, [episode, what, "--format", "json"])));
    return why.map((row, at) => ({
      episode,
      definition: row.definition,
      why: row,
      weight: weight[at],
      timeline: timeline[at],
      changes: changes[at],
      questions: questions[at],
    }));
  });
  const types = readFileSync(join(source, "dist/index.d.ts"), "utf8");
  const declared = [...types.matchAll(/^export (?:class|function|const) (\w+)/gm)].map((one) => one[1]);
  return {
    expected: json("tests/expected/verdicts.json"),
    departures: json("tests/expected/departures.json"),
    written,
    rewritten: rewritten(),
    declared: [...new Set(declared)].sort(),
  };
}
