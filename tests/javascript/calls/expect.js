// What the calls expect of the package, in Node and in the browser alike.

/** A value as JSON has it, with the names of every object in order. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, plain(value[name])]));
}

export function equal(found, wanted, words = "") {
  const [one, other] = [found, wanted].map((value) => JSON.stringify(plain(value)));
  if (one !== other) throw new Error(`${words}\nexpected ${other}\nfound    ${one}`);
}

export function holds(condition, words) {
  if (!condition) throw new Error(words);
}

/** The error of a call, which has to be one of the package and no fault. */
export function refused(api, call, parts = {}) {
  let found;
  try {
    found = call();
  } catch (error) {
    holds(error instanceof api.DefectionError, `not an error of the package: ${error?.stack}`);
    holds(error instanceof Error && error.name === "DefectionError", "no name");
    holds(error.code !== "internal", `a fault of the library: ${error.message}`);
    for (const [part, wanted] of Object.entries(parts)) {
      if (wanted instanceof RegExp) {
        holds(wanted.test(error[part]), `${part}: ${wanted} does not fit ${error[part]}`);
      } else {
        equal(error[part], wanted, `${part} of: ${error.message}`);
      }
    }
    return error;
  }
  throw new Error(`not refused, but ${JSON.stringify(found)?.slice(0, 200)}`);
}
