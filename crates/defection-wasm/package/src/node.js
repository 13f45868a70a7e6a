// Node: the module is read from its file at once, so nothing has to be awaited.

import { readFileSync } from "node:fs";

import { loading } from "./host.js";
import { initSync } from "./defection.js";

loading(() => initSync({ module: readFileSync(new URL("./defection_bg.wasm", import.meta.url)) }));

export * from "./api.js";
