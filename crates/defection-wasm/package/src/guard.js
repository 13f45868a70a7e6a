// Whatever goes wrong is a DefectionError: use after free, a fault of the library, and what the
// glue itself throws.

import { module } from "./host.js";
import { __fault } from "./defection.js";
import { DefectionError } from "./errors.js";

function fault(error) {
  if (error instanceof DefectionError) return error;
  if (!module.isLoaded) {
    const message = "the module is not loaded: call init() or initSync() first";
    const thrown = new DefectionError({ code: "not_loaded", message });
    thrown.cause = error;
    return thrown;
  }
  let words;
  try {
    words = __fault();
  } catch {
    // The instance is gone, and so are its words.
  }
  const message = words ?? (error instanceof Error ? error.message : String(error));
  const thrown = new DefectionError({ code: "internal", message });
  thrown.cause = error;
  return thrown;
}

/** The function, whose errors are all of the package. */
export function guarded(target) {
  return function (...given) {
    try {
      return Reflect.apply(target, this, given);
    } catch (error) {
      throw fault(error);
    }
  };
}

function alive(handle) {
  return Boolean(handle?.__wbg_ptr);
}

function guardedMethod(target, name, freed) {
  const method = guarded(target);
  return function (...given) {
    if (alive(this)) return Reflect.apply(method, this, given);
    return freed(name);
  };
}

/** The class of the glue, whose methods look first whether the handle is still there. */
export function guardedClass(target) {
  const used = (name) => {
    const message = `${target.name}.${name}: the handle was freed`;
    throw new DefectionError({ code: "freed", message });
  };
  const statics = Object.getOwnPropertyDescriptors(target);
  for (const [name, { value }] of Object.entries(statics)) {
    if (typeof value === "function" && !name.startsWith("__")) {
      Object.defineProperty(target, name, { ...statics[name], value: guarded(value) });
    }
  }
  const members = Object.getOwnPropertyDescriptors(target.prototype);
  for (const [name, { value, get }] of Object.entries(members)) {
    if (name === "constructor" || name === "__destroy_into_raw") continue;
    // Freeing twice is freeing once.
    const freed = name === "free" ? () => undefined : used;
    const changed = get
      ? { get: guardedMethod(get, name, freed) }
      : { value: guardedMethod(value, name, freed) };
    Object.defineProperty(target.prototype, name, { ...members[name], ...changed });
  }
  if (Symbol.dispose) target.prototype[Symbol.dispose] = target.prototype.free;
  return target;
}
