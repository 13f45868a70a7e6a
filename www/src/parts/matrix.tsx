import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { byDay } from "../days";
import type { DefinitionTime, Departure, School, Verdict } from "../library";
import { type Page, usePage } from "../page";
import type { Group } from "../views/table";
import { follow } from "./link";
import { Shape } from "./mark";

/** With so few columns there is room for the word beside the shape. */
const ROOM_FOR_WORDS = 12;

/** The column of the names, and no column of a row. */
const NAME = -1;
const ELSEWHERE = -2;

interface Place {
  row: number;
  column: number;
}

/** The table of verdicts: a grid with one stop for the tabulator, in which arrow keys move. */
export function Matrix(props: {
  columns: { school: School; definitions: DefinitionTime[] }[];
  groups: Group[];
  verdicts: Map<string, Verdict[]>;
}) {
  const { texts, words, state } = usePage();
  const { columns, groups, verdicts } = props;
  const definitions = useMemo(() => columns.flatMap((group) => group.definitions), [columns]);
  const rows = groups.flatMap((group) => group.departures);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const at = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, definitions.length - 1) };

  // At once: focus that comes later would call back a step that was made in the meantime.
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>('[data-here="yes"]')?.focus();
  }, [at.row, at.column]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = moveFrom(at, event, rows.length, definitions.length);
    if (!to) return;
    event.preventDefault();
    moved.current = true;
    setPlace(to);
  };
  const wordy = definitions.length <= ROOM_FOR_WORDS;
  const count = (column: number, wanted: (verdict: Verdict) => boolean) =>
    rows.filter((one) => wanted(verdicts.get(one.episode)?.[column] ?? "open")).length;
  const totals: [string, (verdict: Verdict) => boolean][] = [
    [texts.table.in, (verdict) => verdict === "holds"],
    [texts.table.out, (verdict) => verdict === "fails"],
    [texts.table.undecided, (verdict) => verdict !== "holds" && verdict !== "fails"],
  ];
  const here = rows[at.row];
  const under = definitions[at.column];
  const verdict = here && verdicts.get(here.episode)?.[at.column];

  return (
    <>
      <div class={`matrix ${wordy ? "wordy" : "terse"}`} role="region" aria-label={texts.views.table} tabIndex={0}>
        <table ref={grid} role="grid" aria-readonly="true" onKeyDown={onKeyDown} aria-describedby="matrix-help">
          <caption>{texts.table.caption(rows.length, definitions.length)}</caption>
          <thead>
            <tr class="schools">
              <td></td>
              {columns.map((group) => (
                <th key={group.school} scope="colgroup" colSpan={group.definitions.length}>
                  {texts.table.columnGroups[group.school]}
                </th>
              ))}
            </tr>
            <tr class="definitions">
              <th scope="col">{texts.table.person}</th>
              {definitions.map((one, column) => (
                <th key={one.definition} scope="col" class={starts(columns).has(column) ? "first" : ""}>
                  <span class="heading">
                    {one.laid_down && <span class="year">{one.laid_down.slice(0, 4)}</span>}
                    <span class="name">{words.definition(one.definition)}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group, index) => {
            const before = groups.slice(0, index).reduce((sum, other) => sum + other.departures.length, 0);
            return (
              <tbody key={group.title}>
                {group.title && (
                  <tr class="group">
                    <th scope="rowgroup" colSpan={definitions.length + 1}>
                      {group.title} <span class="number">{group.departures.length}</span>
                      {group.because && (
                        <span class="note" lang="en">
                          {" "}
                          {group.because}
                        </span>
                      )}
                    </th>
                  </tr>
                )}
                {group.departures.map((departure, offset) => (
                  <Row
                    key={departure.episode}
                    row={before + offset}
                    departure={departure}
                    definitions={definitions}
                    starts={starts(columns)}
                    verdicts={verdicts.get(departure.episode) ?? []}
                    here={before + offset === at.row ? at.column : ELSEWHERE}
                    ahead={state.asOf !== "" && departure.first !== undefined && byDay(departure.first, state.asOf) > 0}
                    onPlace={setPlace}
                  />
                ))}
              </tbody>
            );
          })}
          <tfoot>
            {totals.map(([label, wanted]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {definitions.map((one, column) => (
                  <td key={one.definition}>{count(column, wanted)}</td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      <p id="matrix-help" class="matrix-help">
        {texts.table.help}
      </p>
      {here && under && verdict && (
        <p class="reading" aria-hidden="true">
          <Shape verdict={verdict} /> {words.case(here.episode)} – {words.definition(under.definition)}: {texts.verdict[verdict]}
        </p>
      )}
    </>
  );
}

interface RowProps {
  row: number;
  departure: Departure;
  definitions: DefinitionTime[];
  starts: Set<number>;
  verdicts: Verdict[];
  here: number;
  ahead: boolean;
  onPlace(place: Place): void;
}

/** A row. A step from cell to cell changes two of them, and the others are kept as they are drawn. */
function Row(props: RowProps) {
  const page = usePage();
  const { row, departure, definitions, here, ahead, verdicts } = props;
  return useMemo(() => drawn(page, props), [page, row, departure, definitions, here, ahead, verdicts.join()]);
}

function drawn({ texts, words, link, go }: Page, props: RowProps) {
  const { row, departure, definitions, starts, verdicts, here, ahead, onPlace } = props;
  const { episode } = departure;
  const whole = { view: "case", episode, definition: definitions[0]?.definition ?? "" } as const;
  const held = verdicts.filter((verdict) => verdict === "holds").length;
  return (
    <tr class={ahead ? "ahead" : ""}>
      <th scope="row">
        <a
          href={link(whole)}
          tabIndex={here === NAME ? 0 : -1}
          data-here={here === NAME ? "yes" : "no"}
          onClick={(event) => follow(event, () => go(whole))}
          onFocus={() => onPlace({ row, column: NAME })}
        >
          {words.who(episode)}
        </a>{" "}
        <span class="when">{words.years(episode) || texts.table.undated}</span>
        {ahead && <span class="not-yet"> {texts.notYet}</span>}
        <span class="held" title={texts.table.inOf(held, verdicts.length)}>
          <span class="hidden">{texts.table.inOf(held, verdicts.length)}</span>
          <span aria-hidden="true">{held}</span>
        </span>
      </th>
      {verdicts.map((verdict, column) => {
        const definition = definitions[column]?.definition ?? "";
        const to = { view: "case", episode, definition } as const;
        return (
          // The key makes a cell new when its verdict changes, so that the change can be seen.
          <td key={`${definition} ${verdict}`} class={`${verdict}${starts.has(column) ? " first" : ""}`}>
            <a
              href={link(to)}
              tabIndex={here === column ? 0 : -1}
              data-here={here === column ? "yes" : "no"}
              title={`${words.who(episode)} – ${words.definition(definition)}: ${texts.verdict[verdict]}`}
              onClick={(event) => follow(event, () => go(to))}
              onFocus={() => onPlace({ row, column })}
              onMouseEnter={() => onPlace({ row, column })}
            >
              <Shape verdict={verdict} />
              <span class="word">{texts.short[verdict]}</span>
            </a>
          </td>
        );
      })}
    </tr>
  );
}

/** The columns with which a school begins. */
function starts(columns: { definitions: DefinitionTime[] }[]): Set<number> {
  let next = 0;
  const found = new Set<number>();
  for (const group of columns) {
    found.add(next);
    next += group.definitions.length;
  }
  return found;
}

function moveFrom({ row, column }: Place, event: KeyboardEvent, rows: number, columns: number): Place | undefined {
  const within = (number: number, size: number) => Math.max(0, Math.min(size - 1, number));
  switch (event.key) {
    case "ArrowUp":
      return { row: within(row - 1, rows), column };
    case "ArrowDown":
      return { row: within(row + 1, rows), column };
    case "ArrowLeft":
      return { row, column: Math.max(NAME, column - 1) };
    case "ArrowRight":
      return { row, column: within(column + 1, columns) };
    case "Home":
      return { row: event.ctrlKey ? 0 : row, column: NAME };
    case "End":
      return { row: event.ctrlKey ? rows - 1 : row, column: columns - 1 };
    case "PageUp":
      return { row: within(row - 10, rows), column };
    case "PageDown":
      return { row: within(row + 10, rows), column };
    default:
      return undefined;
  }
}
