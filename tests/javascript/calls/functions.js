// Every function of the package, by what it promises.

import { equal, holds, refused } from "./expect.js";

const own = {
  format: "defection-definition/1",
  id: "asked-abroad",
  title: "Asked for asylum",
  summary: "Whoever asked a foreign authority for protection.",
  citations: [{ source: "erh", at: "paragraph 1" }],
  versions: [{ when: "outside_control and asylum_sought" }],
};

const lists = {
  persons: "person",
  agencies: "agency",
  publications: "publication",
  defections: "defection",
  sources: "source",
  states: "state",
};

export const functions = {
  "the lists of an archive and their rows are those of its document"(api) {
    const archive = api.Archive.bundled();
    const document = JSON.parse(archive.write());
    equal(archive.toDraft(), document);
    equal(archive.title, document.title);
    for (const [list, one] of Object.entries(lists)) {
      equal(archive[list](), document[list]);
      holds(document[list].length > 0, `no ${list}`);
      const row = document[list].at(-1);
      equal(archive[one](row.id), row);
      holds(archive[one]("no-such-thing") === undefined, `${one} that is not there`);
      holds(archive[one]("no identifier!") === undefined, `${one} of no identifier`);
    }
  },

  "an archive that is written and read again is the same"(api) {
    const archive = api.Archive.bundled();
    const text = archive.write();
    for (const again of [api.Archive.read(text), api.Archive.read(archive.toDraft())]) {
      equal(again.write(), text);
      const definitions = api.Definitions.builtIn();
      equal(definitions.verdicts(again), definitions.verdicts(archive));
      again.free();
    }
  },

  "an archive is written byte for byte as in Rust"(api, { rewritten }) {
    for (const { document, written } of rewritten) equal(api.Archive.read(document).write(), written);
  },

  "persons are found by their names"(api) {
    const archive = api.Archive.bundled();
    equal(archive.personsNamed("Гузенко").map((one) => one.id), ["gouzenko"]);
    holds(archive.personsMatching("nure").some((one) => one.id === "nureyev"), "no Nureyev");
    equal(archive.personsNamed("nobody of that name"), []);
    equal(archive.nearest("nureyev-1962"), "nureyev-1961");
    holds(archive.nearest("something else entirely") === undefined, "something is near");
  },

  "an archive at a glance"(api) {
    const archive = api.Archive.bundled();
    equal(archive.departures().length, archive.defections().length);
    equal(archive.agencyLives().length, archive.agencies().length);
    const occurrences = archive.occurrences();
    holds(occurrences.length > 100, "few occurrences");
    equal(occurrences, archive.occurrences(api.Definitions.builtIn()));
    const none = archive.departures({ reading: { one_source: "erh" } });
    holds(JSON.stringify(none) !== JSON.stringify(archive.departures()), "the lens is not used");
  },

  "an archive is checked with everything that is wrong"(api) {
    const draft = api.Archive.bundled().toDraft();
    const before = api.Archive.check(draft);
    holds(before.every((one) => one.severity === "warning"), "the bundled archive has errors");
    draft.defections[0].person = "nobody";
    draft.persons[1].id = draft.persons[0].id;
    const errors = api.Archive.check(draft).filter((one) => one.severity === "error");
    holds(errors.some((one) => one.pointer === "/defections/0/person"), JSON.stringify(errors));
    holds(errors.some((one) => one.code === "duplicate_id"), JSON.stringify(errors));
    const error = refused(api, () => api.Archive.read(draft), { code: "archive_invalid" });
    equal(error.diagnostics, errors);
    const text = JSON.stringify(draft);
    equal(refused(api, () => api.Archive.read(text)).diagnostics, errors);
  },

  "what is wrong in a row is found and refuses nothing"(api) {
    const draft = api.Archive.bundled().toDraft();
    const episode = draft.defections.find((one) => one.id === "nureyev-1961");
    episode.claims.push({ fact: "exchanged", sources: [{ source: "editors", at: "what if" }] });
    const faults = api.Archive.check(draft).filter((one) => one.severity === "fault");
    equal(faults.map((one) => one.code), ["clash_with_axioms"]);
    const archive = api.Archive.read(draft);
    const judged = api.Definitions.builtIn().judge(archive, "nureyev-1961", "west");
    equal(judged.verdict, "impossible");
  },

  "everything wrong in a document is told at once, and bytes are read"(api) {
    const draft = api.Archive.bundled().toDraft();
    const bytes = new TextEncoder().encode(JSON.stringify(draft));
    equal(api.Archive.read(bytes).persons().length, draft.persons.length);
    for (const row of [0, 1, 2]) draft.persons[row].names[0].kind = "nickname";
    for (const given of [draft, JSON.stringify(draft)]) {
      const error = refused(api, () => api.Archive.read(given), { code: "unfit_json" });
      const paths = [0, 1, 2].map((row) => `/document/persons/${row}/names/0/kind`);
      equal(error.errors.map((one) => one.path), paths);
    }
  },

  "an archive of one's own is judged"(api) {
    const source = { id: "letter", title: "A letter", kind: "memoir" };
    const sources = [{ source: "letter" }];
    const claims = ["soviet_citizen", "outside_control", "asylum_sought", "voluntary"];
    const archive = api.Archive.read({
      format: "defection-archive/1",
      sources: [source],
      states: [{ id: "ussr", names: [{ text: "Soviet Union", script: "latin" }], sources }],
      agencies: [],
      persons: [{ id: "a", name: "A. Writer", names: [{ text: "A. Writer", script: "latin", kind: "birth", sources }] }],
      publications: [],
      defections: [
        {
          id: "a-1961",
          person: "a",
          left: "ussr",
          on: [{ value: "1961", sources }],
          claims: claims.map((fact) => ({ fact, sources })),
        },
      ],
    });
    const definitions = api.Definitions.read({ "asked-abroad.json": JSON.stringify(own) });
    equal(definitions.judge(archive, "a-1961", "asked-abroad").verdict, "holds");
    equal(definitions.verdicts(archive).verdicts, [["holds"]]);
    archive.free();
    definitions.free();
  },

  "definitions of one's own are read, alone or on a base"(api) {
    const files = { "asked-abroad.json": JSON.stringify(own) };
    for (const definitions of [
      api.Definitions.read(files),
      api.Definitions.read(files, api.Definitions.builtIn()),
    ]) {
      equal(definitions.list(), [own]);
      equal(definitions.get("asked-abroad"), own);
      holds(definitions.get("west") === undefined, "the base is listed");
      equal(definitions.terms(), api.Definitions.builtIn().terms());
    }
    const error = refused(api, () => api.Definitions.read(files, null), {
      code: "definitions_invalid",
      file: "asked-abroad.json",
    });
    holds(error.errors.some((one) => one.code === "unknown_source"), JSON.stringify(error.errors));
    const all = api.Definitions.read(api.Definitions.files(), null);
    equal(all.list(), api.Definitions.builtIn().list());
    equal(all.sources(), api.Definitions.builtIn().sources());
    equal(all.axioms(), api.Definitions.builtIn().axioms());
  },

  "every error of definition files is told with its place"(api) {
    const wrong = { ...own, id: "wrong", versions: [{ when: "outside_contrl and minor" }] };
    const stray = { ...own, id: "stray", extra: 1 };
    const broken = { ...own, id: "broken", versions: [{ when: "minor and and dead" }] };
    const text = (value) => JSON.stringify(value);
    // Names are looked for when every file can be read: one that cannot might hold them.
    const readable = { "a.json": text(wrong) };
    const unreadable = { "b.json": text(stray), "c.json": text(broken) };
    const errors = [readable, unreadable].flatMap(
      (files) =>
        refused(api, () => api.Definitions.read(files), { code: "definitions_invalid" }).errors,
    );
    const of = (file) => errors.find((one) => one.file === file);
    equal(of("a.json").path, "/versions/0/when");
    equal(of("a.json").code, "condition");
    equal(of("a.json").suggestion, "outside_control");
    equal(of("a.json").span, { start: 0, end: 14 });
    equal(of("b.json").path, "/extra");
    equal(of("c.json").path, "/versions/0/when");
    equal(of("c.json").span, { start: 10, end: 13 });
    holds(of("c.json").expected !== undefined, "nothing is expected");
  },

  "a changed copy of an episode is judged, and the archive stays what it was"(api) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    const [id, letter] = ["nureyev-1961", "rsfsr-1960-art-64a-letter"];
    const before = archive.write();
    const copy = archive.defection(id);
    equal(definitions.judge(archive, copy, letter), definitions.judge(archive, id, letter));
    copy.claims = copy.claims.filter((one) => one.fact !== "harm_intent");
    copy.claims.push({ fact: "harm_intent", sources: [{ source: "erh" }] });
    equal(definitions.judge(archive, copy, letter).verdict, "holds");
    equal(definitions.explain(archive, copy, letter).judgement.verdict, "holds");
    equal(definitions.weigh(archive, copy, letter).verdict, "holds");
    equal(definitions.timeline(archive, copy, letter).turns.at(-1).verdict, "holds");
    equal(archive.write(), before);
    equal(definitions.judge(archive, id, letter).verdict, "disputed");
    copy.claims.at(-1).sources[0].source = "nowhere";
    const error = refused(api, () => definitions.judge(archive, copy, letter), {
      code: "archive_invalid",
    });
    equal(error.path, `/episode/claims/${copy.claims.length - 1}/sources/0/source`);
  },

  "what if: suppositions are heard, and said to be suppositions"(api) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    const asked = [archive, "nureyev-1961", "rsfsr-1960-art-64a-letter"];
    equal(definitions.judge(...asked).verdict, "disputed");
    const view = { suppose: { harm_intent: false } };
    equal(definitions.judge(...asked, view), { verdict: "fails", turns_on: [] });
    const { evidence } = definitions.explain(...asked, view);
    const says = evidence.find((one) => one.question === "harm_intent").says;
    equal(says, [{ is: "no", counts_as: "no", supposed: true, citations: [] }]);
    for (const form of ["prose", "tree"]) {
      const words = definitions.inWords(...asked, view, form);
      holds(words.includes("supposed"), words);
    }
    holds(definitions.openQuestions(...asked, view) === undefined, "something is open");
    holds(definitions.openQuestions(...asked).settling.length === 1, "not one question");
  },

  "an explanation in words has its forms and marks"(api) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    const asked = [archive, "gouzenko-1945", "western-usage"];
    const plain = definitions.inWords(...asked);
    equal(plain, definitions.inWords(...asked, undefined, "prose", "text"));
    holds(plain.startsWith("Igor Gouzenko"), plain);
    const marked = definitions.inWords(...asked, {}, "prose", "markdown");
    holds(marked.startsWith("# Igor Gouzenko"), marked);
    const tree = definitions.inWords(...asked, {}, "tree");
    holds(tree !== plain && tree.includes("> ["), tree);
  },

  "episodes and persons are put into categories"(api) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    const found = definitions.categorise(archive, "bukovsky-1976");
    equal(found.category, "exchanged_prisoner");
    const person = definitions.summarise(archive, "bukovsky");
    equal(person.episodes, [found]);
    holds(person.categories.includes("exchanged_prisoner"), JSON.stringify(person));
    const supposed = definitions.categorise(archive, "bukovsky-1976", {
      suppose: { exchanged: false, expelled: false },
    });
    holds(supposed.category !== "exchanged_prisoner", JSON.stringify(supposed));
    const strict = definitions.summarise(archive, "bukovsky", { strict: true });
    holds(strict.episodes.length === 1, JSON.stringify(strict));
  },

  "definitions are compared, ordered and proved"(api) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    const [one, other] = ["rsfsr-1960-art-64a-letter", "soviet-usage"];
    const compared = definitions.compare(one, other);
    equal(compared.relation, "overlapping");
    holds(compared.only_first.answers.every((answer) => answer.statement), "no statement");
    const between = definitions.between(one, other, archive);
    const verdicts = definitions.verdicts(archive);
    const [first, second] = [one, other].map((id) => verdicts.definitions.indexOf(id));
    const rows = verdicts.verdicts.map((row, at) => ({
      episode: verdicts.episodes[at],
      first: row[first],
      second: row[second],
    }));
    equal(between, rows.filter((row) => row.first !== row.second));
    const order = definitions.compareAll();
    const [at, under] = [one, other].map((id) => order.definitions.indexOf(id));
    equal(order.relations[at][under], "overlapping");
    for (const theorem of definitions.theorems()) {
      holds(definitions.prove(theorem.id).proved, theorem.id);
    }
    equal(definitions.findings(), []);
    equal(definitions.inOrderOfTime().length, definitions.list().length);
  },

  "the vocabulary in words"(api) {
    const facts = api.facts();
    equal(facts.length, 44);
    const sought = facts.find((one) => one.fact === "asylum_sought");
    equal(sought.yes, "asked a foreign authority for asylum or protection");
    holds(facts.every((one, at) => one.number === at + 1 && one.question.endsWith("?")), "rows");
  },

  "a condition is laid open for an editor"(api) {
    const parsed = api.parseCondition("minor  and not (own_act or act before 1961-01-01)");
    equal(parsed.printed, "minor and not (own_act or act before 1961-01-01)");
    equal(parsed.facts, ["minor"]);
    equal(parsed.names, ["own_act"]);
    equal(parsed.tree.kind, "all");
    equal(api.parseCondition(parsed.printed).tree, parsed.tree);
    refused(api, () => api.parseCondition("minor an dependant"), {
      code: "condition",
      span: { start: 6, end: 8 },
      suggestion: "and",
    });
    refused(api, () => api.parseCondition("minor \u{1f600}"), {
      code: "condition",
      span: { start: 6, end: 8 },
    });
    refused(api, () => api.parseCondition("(".repeat(100)), { code: "condition" });
  },

  "a date is laid open for an editor"(api) {
    const about = api.parseDate("1937~");
    equal([about.words, about.shape, about.calendar], ["about 1937", "point", "gregorian"]);
    equal([about.earliest, about.latest], ["1937-01-01", "1937-12-31"]);
    equal(api.parseDate("1899-06-16 O.S.").gregorian, "1899-06-28");
    equal(api.dateInWords("1953-21"), "in spring 1953");
    equal(api.dateInWords("1953-21", "ru"), "весной 1953 года");
    refused(api, () => api.dateInWords("1953-21", "fr"), { code: "wrong_type", path: "/language" });
    refused(api, () => api.parseDate("October 1957"), { code: "date", suggestion: "1957-10" });
    equal(api.parseDate("../1941").latest, "1941-12-31");
    holds(!("earliest" in api.parseDate("../1941")), "absent is absent");
    refused(api, () => api.parseDate("19x5"), { code: "date", span: { start: 2, end: 4 } });
  },

  "words are completed"(api) {
    const definitions = api.Definitions.builtIn();
    equal(api.completions(definitions, "harm"), ["harm_intent"]);
    holds(api.completions(definitions, "soviet").includes("soviet-usage"), "no definition");
    holds(api.completions(definitions, "").includes("and"), "no words of the language");
  },

  "a handle is freed once, and what is asked of it later is a clear error"(api) {
    const definitions = api.Definitions.builtIn();
    const archive = api.Archive.read(api.Archive.bundled().write());
    archive.free();
    archive.free();
    archive[Symbol.dispose]?.();
    refused(api, () => archive.title, { code: "freed" });
    refused(api, () => archive.persons(), { code: "freed" });
    refused(api, () => definitions.verdicts(archive), { code: "freed", path: "/archive" });
    const other = api.Definitions.read({});
    other.free();
    refused(api, () => api.completions(other, ""), { code: "freed", path: "/definitions" });
    refused(api, () => api.Archive.check("{}", other), { code: "freed", path: "/definitions" });
    equal(definitions.verdicts(api.Archive.bundled()).episodes.length > 40, true);
  },

  "nothing more is exported than what is declared"(api, { declared }) {
    equal(Object.keys(api).filter((name) => name !== "default").sort(), declared);
    equal(/^\d+\.\d+\.\d+$/.test(api.version()), true);
  },
};
