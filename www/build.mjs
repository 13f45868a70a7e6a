// Builds the page into `built`: one script, one style sheet, the module of the library, and all of
// it compressed beforehand for servers that can send it so.

import { build } from "esbuild";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = new URL(".", import.meta.url);
const built = new URL("built/", here);
const library = new URL("../crates/defection-wasm/package/dist/", here);

await rm(built, { recursive: true, force: true });
await mkdir(built);
await build({
  absWorkingDir: fileURLToPath(here),
  entryPoints: { page: "src/main.tsx" },
  outdir: "built",
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  alias: { "defection/slim": fileURLToPath(new URL("slim.js", library)) },
});
await cp(new URL("defection_bg.wasm", library), new URL("defection_bg.wasm", built));
for (const name of ["index.html", "favicon.svg"]) await cp(new URL(name, here), new URL(name, built));

let sent = 0;
for (const name of await readdir(built)) {
  const bytes = await readFile(new URL(name, built));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const small = brotliCompressSync(bytes, { params });
  await writeFile(new URL(`${name}.br`, built), small);
  await writeFile(new URL(`${name}.gz`, built), gzipSync(bytes, { level: 9 }));
  console.log(`${name.padEnd(20)} ${String(bytes.length).padStart(9)} bytes, ${String(small.length).padStart(7)} compressed`);
  sent += small.length;
}
console.log(`${"all".padEnd(20)} ${"".padStart(9)}        ${String(sent).padStart(7)} compressed`);
