// What the glue needs of its host, looked for before the glue is evaluated.

import { DefectionError } from "./errors.js";

for (const name of ["WebAssembly", "TextDecoder", "TextEncoder"]) {
  if (typeof globalThis[name] === "undefined") {
    const message = `the host has no ${name}, without which the module cannot be loaded`;
    throw new DefectionError({ code: "not_loaded", message });
  }
}

/** Whether the module has been loaded. */
export const module = { isLoaded: false };

/** Loads the module; what goes wrong is an error of the package. */
export function loading(load) {
  const failed = (cause) => {
    const message = `the module cannot be loaded: ${cause instanceof Error ? cause.message : cause}`;
    const error = new DefectionError({ code: "not_loaded", message });
    error.cause = cause;
    return error;
  };
  const done = () => {
    module.isLoaded = true;
  };
  try {
    const loaded = load();
    if (typeof loaded?.then === "function") {
      return loaded.then(done, (cause) => {
        throw failed(cause);
      });
    }
    return done();
  } catch (cause) {
    throw failed(cause);
  }
}
