// For hosts that bring the module themselves: nothing works before `init` or `initSync`.

import { loading } from "./host.js";
import load, { initSync as loadSync } from "./defection.js";

/** Loads the module from a URL, a response, its bytes, or a compiled module. */
export async function init(source = new URL("./defection_bg.wasm", import.meta.url)) {
  await loading(() => load({ module_or_path: source }));
}

/** Loads the module from its bytes, or a compiled module. */
export function initSync(source) {
  loading(() => loadSync({ module: source }));
}

export * from "./api.js";
