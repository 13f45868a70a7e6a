// Bad input in every argument: an error with code and path each, and the instance stays usable.

import { equal, holds, refused } from "./expect.js";

const cyclic = () => {
  const value = { format: "defection-archive/1" };
  value.sources = [value];
  return value;
};

const deep = () => {
  let value = {};
  for (let depth = 0; depth < 20_000; depth += 1) value = { sources: [value] };
  return value;
};

const trap = () => {
  throw new Error("a trap");
};

const traps = new Proxy({}, { get: trap, ownKeys: trap, getPrototypeOf: trap, has: trap });

/** What is given in the place of what is expected. */
const stray = () => [
  ["nothing", undefined],
  ["null", null],
  ["a number", 5],
  ["NaN", Number.NaN],
  ["a truth", true],
  ["an empty text", ""],
  ["a text", "{"],
  ["a symbol", Symbol("s")],
  ["a function", () => "x"],
  ["a big integer", 10n],
  ["an object with a big integer", { lens: { as_of: 10n } }],
  ["a day", new Date(0)],
  ["no day", new Date(Number.NaN)],
  ["a map", new Map([["format", 1]])],
  ["a list", [1, 2]],
  ["bytes", new Uint8Array(4)],
  ["a cyclic object", cyclic()],
  ["a deep object", deep()],
  ["an object with traps", traps],
  ["a polluted object", JSON.parse('{ "__proto__": { "format": 1 } }')],
  ["an object that writes itself badly", { toJSON: trap }],
  ["half of a surrogate pair", "\ud800"],
  ["an object with half of a surrogate pair", { format: "\ud800" }],
  ["an object of another class", new (class Archive {})()],
];

/** Calls of every function with good arguments, to be spoilt one at a time. */
const calls = (api) => {
  const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
  const [episode, definition] = ["nureyev-1961", "west"];
  const case_ = [archive, episode, definition, {}];
  const many = {
    read: [api.Archive, [{ format: "defection-archive/1" }, definitions]],
    check: [api.Archive, [{ format: "defection-archive/1" }, definitions]],
  };
  const rows = ["person", "agency", "publication", "defection", "source", "state"];
  for (const name of [...rows, "personsNamed", "personsMatching", "nearest"]) {
    many[`archive.${name}`] = [archive, ["kgb"]];
  }
  many["archive.departures"] = [archive, [{}]];
  many["archive.occurrences"] = [archive, [definitions]];
  many["definitions.read"] = [api.Definitions, [{}, definitions]];
  many["definitions.get"] = [definitions, ["west"]];
  const asked = ["judge", "explain", "reasons", "contrasts", "changes", "openQuestions", "weigh"];
  for (const name of [...asked, "timeline"]) many[`definitions.${name}`] = [definitions, case_];
  many["definitions.inWords"] = [definitions, [...case_, "prose", "text"]];
  many["definitions.judgeAll"] = [definitions, [archive, {}]];
  many["definitions.verdicts"] = [definitions, [archive, {}]];
  many["definitions.categorise"] = [definitions, [archive, episode, {}]];
  many["definitions.summarise"] = [definitions, [archive, "nureyev", {}]];
  many["definitions.compare"] = [definitions, ["west", "riehle"]];
  many["definitions.between"] = [definitions, ["west", "riehle", archive, {}]];
  many["definitions.prove"] = [definitions, [definitions.theorems()[0].id]];
  many["records.of"] = [api.Records, [archive, definitions, {}]];
  many["records.bytes"] = [api.Records.of(archive, definitions), [definitions]];
  many["records.table"] = [api.Records.of(archive, definitions), [definitions]];
  many.parseCondition = [api, ["minor"]];
  many.parseDate = [api, ["1961"]];
  many.completions = [api, [definitions, "so"]];
  return Object.entries(many).map(([name, [self, good]]) => [name, self, name.split(".").at(-1), good]);
};

/** Looks that the instance still answers as it should. */
function alive(api) {
  const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
  const judged = { verdict: "fails", turns_on: [], without_silence: "open" };
  equal(definitions.judge(archive, "nureyev-1961", "west"), judged);
}

export const hostile = {
  "a stray value in any argument is an error with a code and a path, or does no harm"(api) {
    let tried = 0;
    let errors = 0;
    for (const [name, self, method, good] of calls(api)) {
      self[method](...good);
      for (const [place] of good.entries()) {
        for (const [what, value] of stray()) {
          tried += 1;
          const given = good.with ? good.with(place, value) : Object.assign([...good], { [place]: value });
          try {
            self[method](...given);
          } catch (error) {
            errors += 1;
            const words = `${name}, argument ${place}, ${what}: ${error?.stack ?? error}`;
            holds(error instanceof api.DefectionError, words);
            holds(error.code !== "internal", words);
            // A condition or a date has no path but its argument, which is the text itself.
            holds(typeof error.path === "string" || error.span !== undefined, `no path: ${words}`);
          }
        }
      }
    }
    alive(api);
    holds(tried > 1_500 && errors > tried / 2, `${errors} errors of ${tried}`);
  },

  "cyclic and deep objects do no harm, however often"(api) {
    for (let time = 0; time < 600; time += 1) {
      refused(api, () => api.Archive.read(cyclic()), { code: "not_json", path: /^\/document/ });
    }
    for (let time = 0; time < 20; time += 1) {
      refused(api, () => api.Archive.read(deep()), { path: /^\/document/ });
    }
    alive(api);
  },

  "texts of 100 MB are refused before they are copied"(api) {
    const long = "x".repeat(100 * 1024 * 1024);
    const definitions = api.Definitions.builtIn();
    for (const call of [
      () => api.Archive.read(long),
      () => api.Archive.read({ format: "defection-archive/1", title: long }),
      () => api.Archive.bundled().person(long),
      () => api.Definitions.read({ "a.json": long }),
      () => definitions.judge(api.Archive.bundled(), "nureyev-1961", long),
      () => api.parseCondition(long),
      () => api.parseDate(long),
      () => definitions.judge(api.Archive.bundled(), "nureyev-1961", "west", { suppose: { [long]: true } }),
    ]) {
      refused(api, call, { code: "too_large", path: /^\// });
    }
    refused(api, () => api.parseCondition("x".repeat(100_000)), { code: "condition" });
    refused(api, () => api.parseDate("1".repeat(100_000)), { code: "too_large" });
    alive(api);
  },

  "keys of prototypes are keys like any other"(api) {
    const draft = api.Archive.bundled().toDraft();
    const polluted = JSON.parse(JSON.stringify(draft).replace("{", '{"__proto__":{"polluted":1},'));
    refused(api, () => api.Archive.read(polluted), {
      code: "unfit_json",
      path: "/document/__proto__",
      message: /unknown field `__proto__`/,
    });
    const constructor = { ...draft, constructor: { prototype: { polluted: 1 } } };
    refused(api, () => api.Archive.read(constructor), { path: "/document/constructor" });
    const suppose = JSON.parse('{ "suppose": { "__proto__": true } }');
    const definitions = api.Definitions.builtIn();
    refused(api, () => definitions.judge(api.Archive.bundled(), "nureyev-1961", "west", suppose), {
      path: /^\/view\/suppose/,
    });
    holds({}.polluted === undefined, "the prototype is polluted");
  },

  "unknown fields are refused with the words of Rust, however deep"(api) {
    const draft = api.Archive.bundled().toDraft();
    draft.defections[0].claims[0].fakt = "minor";
    const object = refused(api, () => api.Archive.read(draft), { code: "unfit_json" });
    equal(object.path, "/document/defections/0/claims/0/fakt");
    equal(object.suggestion, "fact");
    const text = refused(api, () => api.Archive.read(JSON.stringify(draft)), { code: "unfit_json" });
    const words = /unknown field `fakt`, expected one of .*; did you mean `fact`\?/;
    holds(words.test(object.message) && words.test(text.message), text.message);
    equal(text.path, "/document/defections/0/claims/0/fakt");
  },

  "values that JSON cannot say are refused with their place"(api) {
    const draft = api.Archive.bundled().toDraft();
    const spoilt = (value) => {
      const copy = structuredClone(draft);
      copy.defections[0].claims[0].on = value;
      return copy;
    };
    const path = "/document/defections/0/claims/0/on";
    refused(api, () => api.Archive.read(spoilt(10n)), { code: "not_json", path });
    refused(api, () => api.Archive.read(spoilt(5)), { code: "unfit_json", path });
    refused(api, () => api.Archive.read(spoilt(Number.NaN)), { code: "not_json", path });
    refused(api, () => api.Archive.read(spoilt(new Date(0))), { code: "date", path });
    refused(api, () => api.Archive.read(spoilt("1961-13")), {
      code: "date",
      path,
      span: { start: 5, end: 7 },
    });
    refused(api, () => api.Archive.read(spoilt("\udc00")), { path });
    const itself = structuredClone(draft);
    itself.defections[0].claims[0].sources = itself.defections;
    refused(api, () => api.Archive.read(itself), { code: "not_json", path: /^\/document\/defections/ });
  },

  "misspelt names are told with the likely one"(api) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    const judge = (...given) => () => definitions.judge(archive, ...given);
    refused(api, judge("nureyev-1962", "west"), {
      code: "unknown_episode",
      path: "/episode",
      suggestion: "nureyev-1961",
    });
    refused(api, judge("nureyev-1961", "wset"), {
      code: "unknown_definition",
      path: "/definition",
      suggestion: "west",
    });
    refused(api, judge("nureyev-1961", "west", { lens: { trust: ["ehr"] } }), {
      code: "unknown_source",
      path: "/view/lens/trust/0",
      suggestion: "erh",
    });
    refused(api, judge("nureyev-1961", "west", { suppose: { harm_intnet: true } }), {
      code: "unfit_json",
      path: /^\/view\/suppose/,
      message: /harm_intent/,
    });
    refused(api, () => definitions.summarise(archive, "nureyef"), { code: "unknown_person" });
    refused(api, () => definitions.prove("no-theorem"), { code: "unknown_theorem" });
    refused(api, () => definitions.compare("west", "wset"), { code: "unknown_definition" });
    refused(api, () => definitions.inWords(archive, "nureyev-1961", "west", {}, "verse"), {
      code: "wrong_type",
      path: "/form",
    });
  },
};
