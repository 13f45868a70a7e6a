import { useMemo, useRef } from "preact/hooks";
import { byDay } from "../days";
import type { DefinitionTime, Departure, Verdict } from "../library";
import { type Page, usePage } from "../page";
import { AsOf } from "../parts/as-of";
import { Choice } from "../parts/choice";
import { csv, save } from "../parts/files";
import { Link } from "../parts/link";
import { Legend, Mark } from "../parts/mark";
import { Matrix } from "../parts/matrix";
import { COLUMNS, GROUPINGS, SORTINGS } from "../state";

/** Everybody under every definition. */
export function Table() {
  const page = usePage();
  const { state, go, texts, answers, view } = page;
  const columns = useMemo(() => answers.columns(state.columns), [answers, state.columns]);
  const judged = useMemo(() => answers.definitions.verdicts(answers.archive, view), [answers, view]);
  const verdicts = useMemo(() => byEpisode(judged, columns.flatMap((group) => group.definitions)), [judged, columns]);
  const changed = useChanges(judged.verdicts.flat(), view);
  const groups = useMemo(() => arrange(page, verdicts), [page.words, view, state.find, state.group, state.sort, verdicts]);
  const shown = groups.flatMap((group) => group.departures);
  const all = shown.flatMap((one) => verdicts.get(one.episode) ?? []);
  const count = (wanted: (verdict: Verdict) => boolean) => all.filter(wanted).length;

  return (
    <>
      <header class="opening">
        <div>
          <h1>{texts.title}</h1>
          <p class="lead">{texts.description}</p>
        </div>
        <Sample />
      </header>
      <AsOf changed={changed} />
      <div class="controls" role="search">
        <label class="choice search">
          <span class="label">{texts.table.search}</span>
          <input
            type="search"
            value={state.find}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => go({ find: event.currentTarget.value }, "replace")}
          />
        </label>
        <Choice
          label={texts.table.columns}
          value={state.columns}
          of={COLUMNS.map((one) => [one, texts.table.columnSets[one]] as const)}
          onChoose={(columns) => go({ columns })}
        />
        <Choice
          label={texts.table.group}
          value={state.group}
          of={GROUPINGS.map((one) => [one, texts.table.groups[one]] as const)}
          onChoose={(group) => go({ group })}
        />
        <Choice
          label={texts.table.sort}
          value={state.sort}
          of={SORTINGS.map((one) => [one, texts.table.sorts[one]] as const)}
          onChoose={(sort) => go({ sort })}
        />
      </div>
      <Legend />
      <p class="counted" role="status">
        {shown.length === 0
          ? texts.table.noMatch(answers.archive.nearest(state.find))
          : texts.table.counts(
              count((verdict) => verdict === "holds"),
              count((verdict) => verdict === "fails"),
              count((verdict) => verdict !== "holds" && verdict !== "fails"),
            )}
      </p>
      {shown.length > 0 && <Matrix columns={columns} groups={groups} verdicts={verdicts} />}
      <p class="actions">
        <button type="button" onClick={() => save("defection.csv", csv(asRows(page, columns.flatMap((one) => one.definitions), shown, verdicts)))}>
          {texts.table.csv}
        </button>
        <button type="button" onClick={() => print()}>
          {texts.table.print}
        </button>
      </p>
    </>
  );
}

/** One person under the definitions that see the case most differently: the question in a glance. */
function Sample() {
  const { texts, words, answers, view } = usePage();
  const sample = useMemo(() => {
    const { episodes, definitions, verdicts } = answers.definitions.verdicts(answers.archive, view);
    const kinds = verdicts.map((row) => new Set(row).size);
    const place = kinds.indexOf(Math.max(...kinds));
    const episode = episodes[place];
    if (episode === undefined) return undefined;
    const row = verdicts[place] ?? [];
    const picked = [...new Set(row)].map((verdict) => ({ verdict, definition: definitions[row.indexOf(verdict)] ?? "" }));
    return { episode, picked };
  }, [answers, view]);
  if (!sample) return null;
  const { episode, picked } = sample;
  return (
    <section class="sample" aria-label={texts.sample(words.who(episode))}>
      <p>{texts.sample(words.case(episode))}</p>
      <ul>
        {picked.map(({ definition, verdict }) => (
          <li key={definition}>
            <Mark verdict={verdict} /> {texts.sampleUnder}{" "}
            <Link to={{ view: "case", episode, definition }}>{words.definition(definition)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface Group {
  title: string;
  /** The definition that decides and why it goes before others, in English. */
  because?: string | undefined;
  departures: Departure[];
}

/** For each episode the verdicts in the order of the columns. */
function byEpisode(
  judged: { episodes: string[]; definitions: string[]; verdicts: Verdict[][] },
  columns: DefinitionTime[],
): Map<string, Verdict[]> {
  const places = columns.map((column) => judged.definitions.indexOf(column.definition));
  return new Map(
    judged.episodes.map((episode, row) => [episode, places.map((place) => judged.verdicts[row]?.[place] ?? "open")]),
  );
}

/** How many verdicts changed when the day was moved last. */
function useChanges(verdicts: Verdict[], view: Page["view"]): number {
  const before = useRef({ verdicts, view, changed: 0 });
  if (before.current.view !== view) {
    const changed = verdicts.filter((verdict, place) => verdict !== before.current.verdicts[place]).length;
    const same = before.current.verdicts.length === verdicts.length;
    before.current = { verdicts, view, changed: same ? changed : 0 };
  }
  return before.current.changed;
}

/** The rows that are looked for, grouped and sorted. */
function arrange({ state, answers, words, texts, view }: Page, verdicts: Map<string, Verdict[]>): Group[] {
  const found = new Set(answers.archive.personsMatching(state.find).map((person) => person.id));
  const departures = answers.departures.filter((one) => found.has(one.person));
  const counted = (one: Departure) => verdicts.get(one.episode)?.filter((verdict) => verdict === "holds").length ?? 0;
  const sorted = departures.toSorted((one, other) => {
    if (state.sort === "name") return words.who(one.episode).localeCompare(words.who(other.episode), state.language);
    if (state.sort === "day") return byDay(one.first, other.first);
    if (state.sort === "count") return counted(other) - counted(one);
    return 0;
  });
  if (state.group === "none") return [{ title: "", departures: sorted }];
  const reasons = new Map<string, string>();
  const titleOf = (one: Departure) => {
    if (state.group === "work") return one.line_of_work ? texts.work[one.line_of_work] : undefined;
    const { category, by, because } = answers.definitions.categorise(answers.archive, one.episode, view);
    if (!category) return undefined;
    const title = texts.category[category];
    if (title && because) reasons.set(title, `${by}: ${because}`);
    return title;
  };
  const last = state.group === "work" ? texts.table.noWork : texts.table.ungrouped;
  const groups = Map.groupBy(sorted, (one) => titleOf(one) ?? last);
  return [...groups]
    .map(([title, departures]) => ({ title, because: reasons.get(title), departures }))
    .sort((one, other) => Number(one.title === last) - Number(other.title === last) || other.departures.length - one.departures.length);
}

function asRows({ texts, words, state }: Page, columns: DefinitionTime[], shown: Departure[], verdicts: Map<string, Verdict[]>): string[][] {
  const head = ["episode", texts.table.person, texts.asOf.title, ...columns.map((column) => words.definition(column.definition))];
  const rows = shown.map((one) => [
    one.episode,
    words.who(one.episode),
    state.asOf || texts.asOf.today,
    ...(verdicts.get(one.episode) ?? []).map((verdict) => texts.verdict[verdict]),
  ]);
  return [head, ...rows];
}
