// Every way in which the package is loaded.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { build as bundle } from "esbuild";
import { build as vite } from "vite";
import webpack from "webpack";

import { launch, open } from "./browser.js";
import { here, lend, program, top } from "./packed.js";
import { serve } from "./server.js";

const { folder } = program();
cpSync(join(top, "examples/javascript"), folder, { recursive: true });
lend(folder, "@types/node");
const write = (name, text) => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const node = (...given) => execFileSync("node", given, { cwd: folder, encoding: "utf8" });

const server = await serve(folder);
const browser = await launch();
after(async () => {
  await browser.close();
  server.end();
});

const answer = `Definitions.builtIn().judge(Archive.bundled(), "nureyev-1961", "west").verdict`;
const tell = `document.body.dataset.answer = ${answer};`;
const page = (script) =>
  `<!doctype html><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><body>${script}`;

async function answers(path) {
  const { page: opened, wrong } = await open(browser, `${server.address}/${path}`);
  try {
    await opened.waitForSelector("[data-answer]", { state: "attached", timeout: 20_000 });
    assert.equal(await opened.evaluate(() => document.body.dataset.answer), "fails");
  } catch (error) {
    throw new Error(`${error.message}\n${wrong.join("\n")}`);
  } finally {
    await opened.close();
  }
  assert.deepEqual(wrong, []);
}

test("Node, import: no await, nothing to call first", () => {
  const words = node("table.mjs", "Nureyev");
  assert.match(words, /^Rudolf Nureyev \(nureyev-1961\)\n/);
  assert.match(words, /rsfsr-1960-art-64a-letter: disputed, turns on harm_intent\n/);
});

test("before the module is loaded, and without one, the error says so", () => {
  const script = `
    import { Archive, DefectionError, initSync } from "defection/slim";
    const told = (call) => {
      try { call(); } catch (error) { console.log(error instanceof DefectionError, error.code, error.message); }
    };
    told(() => Archive.bundled());
    told(() => initSync(new Uint8Array([1, 2, 3])));`;
  write("early.mjs", script);
  const lines = node("early.mjs").trim().split("\n");
  assert.match(lines[0], /^true not_loaded .*init\(\) or initSync\(\) first$/);
  assert.match(lines[1], /^true not_loaded the module cannot be loaded: /);
  write("bare.mjs", `
    delete globalThis.TextDecoder;
    await import("defection/inline").catch((error) => console.log(error.name, error.code, error.message));`);
  assert.match(node("bare.mjs"), /^DefectionError not_loaded the host has no TextDecoder/);
});

test("the examples of the README run", () => {
  const readme = readFileSync(join(folder, "node_modules/defection/README.md"), "utf8");
  const examples = [...readme.matchAll(/```js\n([^]*?)```/g)].map((one) => one[1]);
  assert.ok(examples.length > 1);
  for (const [place, example] of examples.entries()) {
    write(`readme-${place}.mjs`, example);
    const words = node(`readme-${place}.mjs`);
    const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((one) => one[1]);
    assert.ok(promised.length > 0);
    for (const one of promised) assert.ok(words.includes(one), `${one} is not in ${words}`);
  }
});

test("Node, require", () => {
  const words = node("errors.cjs");
  assert.match(words, /\^{14} outside_control\?\n/);
});

test("Node, require, where modules cannot be required", () => {
  assert.equal(node("errors.cjs"), node("--no-experimental-require-module", "errors.cjs"));
});

test("Node, import and require give the same classes where modules can be required", () => {
  write(
    "same.mjs",
    `import { createRequire } from "node:module";
     import { Archive } from "defection";
     console.log(createRequire(import.meta.url)("defection").Archive === Archive);`,
  );
  assert.equal(node("same.mjs"), "true\n");
});

test("Node, a worker", () => {
  write(
    "worker.mjs",
    `import { Worker, isMainThread, parentPort } from "node:worker_threads";
     import { fileURLToPath } from "node:url";
     import { Archive, Definitions } from "defection";
     if (isMainThread) {
       new Worker(fileURLToPath(import.meta.url)).on("message", (found) => console.log(found));
     } else {
       parentPort.postMessage(${answer});
     }`,
  );
  assert.equal(node("worker.mjs"), "fails\n");
});

test("Node, the inline and the slim entry", () => {
  write(
    "entries.mjs",
    `import { readFileSync } from "node:fs";
     import { createRequire } from "node:module";
     import { Archive, Definitions } from "defection/inline";
     console.log(${answer});
     const slim = await import("defection/slim");
     const file = createRequire(import.meta.url).resolve("defection/defection.wasm");
     slim.initSync(readFileSync(file));
     console.log(slim.version());`,
  );
  const { version } = JSON.parse(readFileSync(join(top, "crates/defection-wasm/package/package.json")));
  assert.equal(node("entries.mjs"), `fails\n${version}\n`);
});

test("a plain page without a bundler", async () => {
  const { page: opened, wrong } = await open(browser, `${server.address}/page.html`);
  await opened.waitForSelector("[data-ready]", { state: "attached" });
  const rows = await opened.$$eval("tbody tr", (found) => found.map((row) => row.innerText));
  assert.ok(rows.some((row) => /disputed$/.test(row)) && rows.length > 20, rows.join("\n"));
  assert.deepEqual(wrong, []);
  await opened.close();
});

test("a worker of a page", async () => {
  write(
    "page-worker.js",
    `import { Archive, Definitions } from "./node_modules/defection/dist/web.js";
     postMessage(${answer});`,
  );
  const script = `const worker = new Worker("./page-worker.js", { type: "module" });
    worker.onmessage = ({ data }) => { document.body.dataset.answer = data; };`;
  write("worker.html", page(`<script type="module">${script}</script>`));
  await answers("worker.html");
});

test("the slim entry in a page", async () => {
  const script = `import { Archive, Definitions, init } from "./node_modules/defection/dist/slim.js";
    await init(); ${tell}`;
  write("slim.html", page(`<script type="module">${script}</script>`));
  await answers("slim.html");
});

const entry = (from) => `import { Archive, Definitions } from "${from}";\n${tell}\n`;

test("Vite", async () => {
  write("vite/index.html", page(`<script type="module" src="./main.js"></script>`));
  write("vite/main.js", entry("defection"));
  await vite({ root: join(folder, "vite"), base: "./", logLevel: "error", configFile: false });
  await answers("vite/dist/index.html");
});

test("webpack", async () => {
  write("webpack/main.js", entry("defection"));
  const output = { path: join(folder, "webpack/dist"), filename: "main.js", publicPath: "auto" };
  const entries = join(folder, "webpack/main.js");
  const found = await new Promise((done, failed) => {
    webpack(
      { mode: "production", context: folder, entry: entries, output, performance: false },
      (error, stats) => (error ? failed(error) : done(stats)),
    );
  });
  assert.ok(!found.hasErrors(), found.toString());
  write("webpack/dist/index.html", page(`<script src="./main.js"></script>`));
  await answers("webpack/dist/index.html");
});

test("esbuild, with the inline entry", async () => {
  write("esbuild/main.js", entry("defection/inline"));
  await bundle({
    entryPoints: [join(folder, "esbuild/main.js")],
    outfile: join(folder, "esbuild/dist/main.js"),
    bundle: true,
    format: "esm",
    logLevel: "error",
  });
  write("esbuild/dist/index.html", page(`<script type="module" src="./main.js"></script>`));
  await answers("esbuild/dist/index.html");
});

const tsc = join(here, "node_modules/typescript/bin/tsc");

function compile(name, options) {
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    target: "es2022",
    types: [],
    ...options,
  };
  write(`${name}/package.json`, JSON.stringify({ type: "module" }));
  write(`${name}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ["*"] }));
  try {
    execFileSync("node", [tsc, "-p", join(folder, name)], { encoding: "utf8" });
  } catch (error) {
    throw new Error(error.stdout);
  }
}

const example = readFileSync(join(folder, "what-if.ts"), "utf8");
const node16 = { module: "nodenext", moduleResolution: "nodenext" };
const bundler = { module: "esnext", moduleResolution: "bundler" };

test("TypeScript, strict: the example compiles and runs", () => {
  write("typed/what-if.ts", example);
  compile("typed", { ...node16, outDir: "built", types: ["node"], lib: ["es2022"] });
  const words = node("typed/built/what-if.js");
  assert.match(words, /^nureyev-1961: disputed, turns on harm_intent\n/);
  assert.match(words, /if harm_intent were so: holds\nif harm_intent were not so: fails\n/);
});

test("TypeScript, strict: from CommonJS, for a bundler, with the library of pages and without", () => {
  const use = `import { Archive, DefectionError, Definitions, type Verdict } from "defection";
    export const verdict: Verdict = ${answer};
    export function codeOf(error: unknown): string | undefined {
      return error instanceof DefectionError ? error.code : undefined;
    }
    export function free(archive: Archive): void { archive[Symbol.dispose](); }\n`;
  write("required/use.cts", use);
  compile("required", { ...node16, noEmit: true, lib: ["es2022"] });
  const slim = `import { init, initSync, version } from "defection/slim";
    import { Archive } from "defection/inline";
    export const started: Promise<void> = init("./defection.wasm");
    initSync(new Uint8Array());
    export const known: string | undefined = Archive.bundled().title ?? version();\n`;
  for (const lib of [["es2022"], ["es2022", "dom"]]) {
    write("bundled/use.ts", use);
    write("bundled/slim.ts", slim);
    compile("bundled", { ...bundler, noEmit: true, lib });
  }
});

test("TypeScript, strict: what is wrong does not compile", () => {
  for (const wrong of [
    `Archive.bundled().person(5);`,
    `Definitions.builtIn().judge(Archive.bundled(), "nureyev-1961");`,
    `Definitions.builtIn().judge(Archive.bundled(), "x", "y", { suppose: { harm_intnet: true } });`,
    `Definitions.builtIn().judge(Archive.bundled(), "x", "y").verdict === "maybe";`,
    `new Archive();`,
  ]) {
    write("wrong/use.ts", `import { Archive, Definitions } from "defection";\n${wrong}\n`);
    assert.throws(() => compile("wrong", { ...bundler, noEmit: true, lib: ["es2022"] }), wrong);
  }
});
