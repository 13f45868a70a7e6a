// The package itself: what is in it, and what those say who look at packages.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { here, program, top } from "./packed.js";

const { file, files, modules } = program();

test("it holds what is needed and nothing else", () => {
  const entries = ["node.js", "node.cjs", "web.js", "slim.js", "inline.js"];
  const shared = ["api.js", "guard.js", "errors.js", "host.js", "defection.js", "defection_bg.wasm", "module.js"];
  const types = ["index.d.ts", "index.d.cts", "slim.d.ts"];
  const dist = [...entries, ...shared, ...types].map((name) => `dist/${name}`);
  const about = ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "package.json"];
  assert.deepEqual(files.toSorted(), [...about, ...dist].toSorted());
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: modules, strict: true });
  const package_ = JSON.parse(readFileSync(join(modules, "package.json"), "utf8"));
  assert.deepEqual(messages.map((message) => formatMessage(message, package_)), []);
});

test("the types are not wrong", () => {
  const attw = join(here, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const profile = ["--profile", "node16", "--exclude-entrypoints", "./defection.wasm"];
  // The inline and the slim entry are modules alone, for bundlers and newer versions of Node.
  const ignored = ["--ignore-rules", "cjs-resolves-to-esm"];
  execFileSync("node", [attw, file, ...profile, ...ignored, "--no-color"], { encoding: "utf8" });
});

test("its licences are those of the project", () => {
  for (const licence of ["LICENSE-APACHE", "LICENSE-MIT"]) {
    const [packed, own] = [modules, top].map((folder) => readFileSync(join(folder, licence), "utf8"));
    assert.equal(packed, own, licence);
  }
});

test("it says of itself what a package says", () => {
  const described = JSON.parse(readFileSync(join(modules, "package.json"), "utf8"));
  assert.equal(described.name, "defection");
  assert.match(described.version, /^\d+\.\d+\.\d+$/);
  assert.ok(described.description.length > 40);
  assert.ok(described.keywords.length > 2);
  assert.equal(described.license, "MIT OR Apache-2.0");
  // No address is named that does not exist, and nothing keeps it from being published.
  for (const absent of ["repository", "homepage", "bugs", "private"]) assert.ok(!(absent in described), absent);
  assert.deepEqual(described.dependencies ?? {}, {});
  assert.equal(described.scripts, undefined);
});
