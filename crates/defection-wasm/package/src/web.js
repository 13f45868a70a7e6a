// Pages, workers and bundlers that follow URLs: whoever imports this gets it with the module loaded.

import { loading } from "./host.js";
import init from "./defection.js";

await loading(() => init({ module_or_path: new URL("./defection_bg.wasm", import.meta.url) }));

export * from "./api.js";
