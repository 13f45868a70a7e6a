import { init, Archive, completions, dateInWords, DefectionError, Definitions, facts, version } from "defection/slim";
import type {
  AgencyLife,
  DefinitionDraft,
  DefinitionTime,
  Departure,
  FactInWords,
  Occurrence,
  Person,
  Source,
  CaseView,
} from "defection/slim";
import { type Columns, type State } from "./state";

export type * from "defection/slim";
export { Archive, completions, dateInWords, DefectionError, Definitions, version };

/** Opens the library. It is fetched from beside the page and from nowhere else. */
export async function open(): Promise<void> {
  await init(new URL("defection_bg.wasm", document.baseURI));
}

/** The group of definitions that rest on the same sort of source. */
export type School = Exclude<Columns, "all">;

/** An archive and a set of definitions, with what the library tells of them, asked once each. */
export class Answers {
  readonly #told = new Map<string, unknown>();

  constructor(
    readonly archive: Archive,
    readonly definitions: Definitions,
  ) {}

  #once<T>(what: string, ask: () => T): T {
    if (!this.#told.has(what)) this.#told.set(what, ask());
    return this.#told.get(what) as T;
  }

  get departures(): Departure[] {
    return this.#once("departures", () => this.archive.departures());
  }

  get departureOf(): Map<string, Departure> {
    return this.#once("departureOf", () => new Map(this.departures.map((one) => [one.episode, one])));
  }

  get persons(): Map<string, Person> {
    return this.#once("persons", () => new Map(this.archive.persons().map((one) => [one.id, one])));
  }

  get sources(): Map<string, Source> {
    return this.#once(
      "sources",
      () => new Map([...this.definitions.sources(), ...this.archive.sources()].map((one) => [one.id, one])),
    );
  }

  get lives(): AgencyLife[] {
    return this.#once("lives", () => this.archive.agencyLives());
  }

  get occurrences(): Occurrence[] {
    return this.#once("occurrences", () => this.archive.occurrences(this.definitions));
  }

  get times(): DefinitionTime[] {
    return this.#once("times", () => this.definitions.inOrderOfTime());
  }

  get list(): Map<string, DefinitionDraft> {
    return this.#once("list", () => new Map(this.definitions.list().map((one) => [one.id, one])));
  }

  get facts(): Map<string, FactInWords> {
    return this.#once("facts", () => new Map(facts().map((one) => [one.fact as string, one])));
  }

  /** The definitions of some columns in the order of time, school by school if all are shown. */
  columns(columns: Columns): { school: School; definitions: DefinitionTime[] }[] {
    const schools: School[] = ["law", "papers", "writing"];
    return schools
      .filter((school) => columns === "all" || columns === school)
      .map((school) => ({ school, definitions: this.times.filter((time) => schoolOf(time) === school) }))
      .filter((group) => group.definitions.length > 0);
  }
}

function schoolOf(time: DefinitionTime): School {
  return time.rests_on === "statute" ? "law" : time.rests_on === "state_paper" ? "papers" : "writing";
}

/** How a state looks at records. What an address names and the archive lacks is passed over. */
export function viewOf(state: State, answers: Answers): CaseView {
  const { archive } = answers;
  const suppose = Object.entries(state.suppose).filter(([fact]) => answers.facts.has(fact));
  const reading =
    state.reading === "mixed" || state.reading === "by_account"
      ? state.reading
      : archive.source(state.reading)
        ? { one_source: state.reading }
        : "mixed";
  const lens: NonNullable<CaseView["lens"]> = { strict: state.strict, reading };
  if (state.asOf) lens.as_of = state.asOf;
  if (state.without.length > 0) {
    const all = archive.sources().map((source) => source.id);
    lens.trust = all.filter((id) => !state.without.includes(id));
  }
  return { lens, suppose: state.view === "case" ? Object.fromEntries(suppose) : {} };
}
