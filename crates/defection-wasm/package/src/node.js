// Node: the module is read from its file at once, so nothing has to be awaited.

import { createRequire } from "node:module";

import { initSync } from "./defection.js";

// An import of the file system would make all of it, its streams too, before the file can be read.
const { readFileSync } = createRequire(import.meta.url)("node:fs");

initSync({ module: readFileSync(new URL("./defection_bg.wasm", import.meta.url)) });

export * from "./api.js";
