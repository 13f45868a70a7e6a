/** What the page shows. All of it stands in the address, so that any view can be sent to somebody. */
export interface State {
  view: ViewName;
  language: Language;
  /** The episode and the definition of the case. */
  episode: string;
  definition: string;
  /** The two definitions that are compared. */
  first: string;
  second: string;
  /** The day from which one looks back; today if there is none. */
  asOf: string;
  /** The sources that are left out. */
  without: string[];
  /** Whether silence says nothing. */
  strict: boolean;
  /** How disputes are read: "mixed", "by_account", or a source. */
  reading: string;
  /** Answers that are supposed, "what if". */
  suppose: Record<string, boolean>;
  /** A definition of the reader's own, as the text of its file. */
  own: string;
  find: string;
  group: Grouping;
  sort: Sorting;
  columns: Columns;
  lanes: Lanes;
}

export const VIEWS = ["table", "case", "compare", "own", "archive", "time"] as const;
export const GROUPINGS = ["none", "category", "work"] as const;
export const SORTINGS = ["archive", "name", "day", "count"] as const;
export const COLUMNS = ["all", "law", "papers", "writing"] as const;
export const LANES = ["work", "agency"] as const;
export const LANGUAGES = ["en", "ru"] as const;

export type ViewName = (typeof VIEWS)[number];
export type Grouping = (typeof GROUPINGS)[number];
export type Sorting = (typeof SORTINGS)[number];
export type Columns = (typeof COLUMNS)[number];
export type Lanes = (typeof LANES)[number];
export type Language = (typeof LANGUAGES)[number];

export const FIRST_DAY = "1917-01-01";

/** Today as the reader's clock has it. */
export function today(): string {
  const now = new Date();
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export function plain(language: Language): State {
  return {
    view: "table",
    language,
    episode: "",
    definition: "",
    first: "",
    second: "",
    asOf: "",
    without: [],
    strict: false,
    reading: "mixed",
    suppose: {},
    own: "",
    find: "",
    group: "none",
    sort: "archive",
    columns: "all",
    lanes: "work",
  };
}

/** Reads the part of an address after the `#`. What cannot be read is as it is at first. */
export function read(hash: string, language: Language): State {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  const [view = "", one = "", two = ""] = path.split("/").filter(Boolean).map(decoded);
  const given = new URLSearchParams(query);
  const state = plain(oneOf(LANGUAGES, given.get("lang"), language));
  state.view = oneOf(VIEWS, view, "table");
  if (state.view === "case") [state.episode, state.definition] = [one, two];
  if (state.view === "compare") [state.first, state.second] = [one, two];
  const asOf = given.get("as-of") ?? "";
  state.asOf = isDay(asOf) && asOf < today() ? asOf : "";
  state.without = list(given.get("without"));
  state.strict = given.has("strict");
  state.reading = given.get("reading") || "mixed";
  state.suppose = Object.fromEntries(
    list(given.get("suppose")).map((one) => [one.replace(/^-/, ""), !one.startsWith("-")]),
  );
  state.own = given.get("own") ?? "";
  state.find = given.get("find") ?? "";
  state.group = oneOf(GROUPINGS, given.get("group"), "none");
  state.sort = oneOf(SORTINGS, given.get("sort"), "archive");
  state.columns = oneOf(COLUMNS, given.get("columns"), "all");
  state.lanes = oneOf(LANES, given.get("lanes"), "work");
  return state;
}

/** The address of a state. What is as it is at first is left out. */
export function address(state: State, language: Language): string {
  const path =
    state.view === "case"
      ? [state.view, state.episode, state.definition]
      : state.view === "compare"
        ? [state.view, state.first, state.second]
        : state.view === "table"
          ? []
          : [state.view];
  const given: [string, string][] = [
    ["lang", state.language === language ? "" : state.language],
    ["as-of", state.asOf],
    ["without", state.without.join(",")],
    ["strict", state.strict ? "yes" : ""],
    ["reading", state.reading === "mixed" ? "" : state.reading],
    ["suppose", Object.entries(state.suppose).map(([fact, is]) => (is ? fact : `-${fact}`)).join(",")],
    ["find", state.find],
    ["group", state.group === "none" ? "" : state.group],
    ["sort", state.sort === "archive" ? "" : state.sort],
    ["columns", state.columns === "all" ? "" : state.columns],
    ["lanes", state.lanes === "work" ? "" : state.lanes],
    ["own", state.own],
  ];
  const query = new URLSearchParams(given.filter(([, value]) => value !== "")).toString();
  const parts = path.filter(Boolean).map(encodeURIComponent).join("/");
  return `#/${parts}${query && `?${query}`}`;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function list(text: string | null): string[] {
  return text ? text.split(",").filter(Boolean) : [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function oneOf<T extends string>(words: readonly T[], word: string | null, otherwise: T): T {
  return words.find((one) => one === word) ?? otherwise;
}
