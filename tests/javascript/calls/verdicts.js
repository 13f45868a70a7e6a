// The verdicts that the Rust tests expect, through the package.

import { equal, holds, refused } from "./expect.js";

const cell = ({ verdict, turns_on = [] }) => ({ verdict, turns_on: [...new Set(turns_on)].sort() });

export const verdicts = {
  "every cell of the table has the verdict that Rust is held to"(api, { expected, departures }) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    const table = definitions.judgeAll(archive);
    const fast = definitions.verdicts(archive);
    equal(fast.episodes, table.episodes);
    equal(fast.definitions, table.definitions);
    let cells = 0;
    for (const row of expected) {
      for (const [id, stated] of Object.entries(row.cells)) {
        const departs = (one) => one.episode === row.episode && one.definition === id;
        const wanted = departures.find(departs)?.found ?? stated;
        const [at, under] = [table.episodes.indexOf(row.episode), table.definitions.indexOf(id)];
        const words = `${row.episode} by ${id}`;
        equal(cell(table.judgements[at][under]), cell(wanted), words);
        equal(fast.verdicts[at][under], wanted.verdict, words);
        equal(definitions.judge(archive, row.episode, id), table.judgements[at][under], words);
        cells += 1;
      }
    }
    holds(cells > 47 * 20, `only ${cells} cells`);
  },

  "a lens and suppositions change the whole table as they change a case"(api) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    const views = [
      { lens: { as_of: "1962-01-01" } },
      { lens: { trust: ["erh", "editors"], strict: true } },
      { lens: { reading: "by_account" } },
      { lens: { reading: { one_source: "erh" } } },
      { suppose: { harm_intent: true, voluntary: false } },
    ];
    const plain = definitions.verdicts(archive);
    for (const view of views) {
      const table = definitions.judgeAll(archive, view);
      const fast = definitions.verdicts(archive, view);
      equal(table.judgements.map((row) => row.map((one) => one.verdict)), fast.verdicts);
      holds(JSON.stringify(fast) !== JSON.stringify(plain), `nothing changes: ${JSON.stringify(view)}`);
      for (const id of ["nureyev-1961", "yurchenko-1985", "orlov-1938"]) {
        const row = table.judgements[table.episodes.indexOf(id)];
        equal(table.definitions.map((one) => definitions.judge(archive, id, one, view)), row);
      }
    }
  },

  "records that are prepared once have the verdicts of the table"(api) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    for (const view of [undefined, { lens: { reading: "by_account" } }, { suppose: { minor: true } }]) {
      const table = definitions.judgeAll(archive, view);
      const records = api.Records.of(archive, definitions, view);
      const judged = table.judgements.map((row) => row.map((one) => one.verdict));
      equal(records.table(definitions).verdicts, judged);
      const words = api.Records.verdicts();
      const bytes = [...records.bytes(definitions)].map((byte) => words[byte]);
      equal(bytes, table.definitions.flatMap((_, column) => judged.map((row) => row[column])));
      records.free();
      refused(api, () => records.bytes(definitions), { code: "freed" });
    }
  },

  "what Rust writes as JSON is what the package gives"(api, { written }) {
    const [archive, definitions] = [api.Archive.bundled(), api.Definitions.builtIn()];
    holds(written.length > 0, "nothing was written");
    for (const { episode, definition, why, weight, timeline, changes, questions } of written) {
      const asked = [archive, episode, definition];
      const words = `${episode} by ${definition}`;
      equal(definitions.explain(...asked), why, words);
      equal(definitions.weigh(...asked), weight, words);
      equal(definitions.timeline(...asked), timeline, words);
      equal(definitions.changes(...asked), changes.changes, words);
      equal(definitions.openQuestions(...asked) ?? null, questions.open_questions ?? null, words);
      equal(definitions.reasons(...asked), why.reasons, words);
      equal(definitions.contrasts(...asked), why.contrasts, words);
      equal(definitions.judge(...asked), why.judgement, words);
    }
  },
};
