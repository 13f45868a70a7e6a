import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { byDay, moment } from "../../days";
import type { Departure } from "../../library";
import { usePage } from "../../page";
import { today } from "../../state";
import { axisOf } from "./axis";
import type { Lane } from "./lanes";
import { rowsOf, type Span } from "./rows";

const WIDTH = 1120;
const LEFT = 190;
const RIGHT = 24;
const AXIS = 26;
const LAW_ROW = 17;
const LIFE_ROW = 16;
const MARK_ROW = 18;
const RADIUS = 5.5;
/** How wide a letter is at most, and the room around a name. */
const LETTER = 6.1;
const GAP = 22;
const YEAR = 365.25 * 86_400_000;

/** The picture: law above, a row for each line of work or agency, departures as marks. */
export function Picture({ lanes, svg }: { lanes: Lane[]; svg: RefObject<SVGSVGElement | null> }) {
  const { texts, words, state, go, answers } = usePage();
  const [focused, setFocused] = useState(0);
  const marks = useRef<SVGGElement>(null);

  const departures = lanes.flatMap((lane) => lane.departures);
  const days = departures.flatMap((one) => [one.first, one.last]).filter((day) => day !== undefined);
  const moments = days.map(moment).sort((one, other) => one - other);
  const earliest = (moments[0] ?? moment("1917-01-01")) - 4 * YEAR;
  const latest = (moments.at(-1) ?? moment(today())) + 4 * YEAR;
  const { from, to, x, ticks } = axisOf(earliest, latest, LEFT, WIDTH - RIGHT);
  const span = (first: string | undefined, last: string | undefined, pad = 0): [number, number] => [
    x(first ? moment(first) : from) - pad,
    x(last ? moment(last) : to) + pad,
  ];

  // Law that applies to acts of some time and not of all.
  const laws = answers.times
    .filter((one) => one.rests_on === "statute" || one.rests_on === "state_paper")
    .flatMap((one) => one.applies.filter((stretch) => stretch.from || stretch.until).map((stretch) => ({ ...stretch, id: one.definition })))
    .filter((one) => x(one.from ? moment(one.from) : from) < x(one.until ? moment(one.until) : to));
  const lawRows = rowsOf(laws.map((law): Span<typeof law> => ({ of: law, at: textSpan(span(law.from, law.until), words.definition(law.id)) })));
  const top = AXIS + 8 + 14 + lawRows.count * LAW_ROW + 12;

  let y = top;
  const placed = lanes.map((lane) => {
    const lives = rowsOf(lane.lives.map((life) => ({ of: life, at: textSpan(span(life.first, life.last), life.short) })));
    const points = rowsOf(
      lane.departures.map((one) => ({
        of: one,
        at: textSpan(span(one.first ?? one.last, one.last ?? one.first, RADIUS + 2), words.who(one.episode)),
      })),
    );
    const title = wrapped(lane.title);
    const inner = Math.max(lives.count * LIFE_ROW + points.count * MARK_ROW + 10, title.length * 14 + 10);
    const start = y;
    y += inner;
    return { lane, lives, points, title, start, height: inner };
  });
  const height = y + AXIS;
  const order = placed.flatMap(({ lane }) => lane.departures.toSorted((one, other) => byDay(one.first ?? one.last, other.first ?? other.last)));

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const here = order[focused];
    if (here && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      go({ view: "case", episode: here.episode });
    }
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(order.length - 1, focused + step));
    setFocused(next);
    marks.current?.querySelector<SVGGElement>(`[data-mark="${next}"]`)?.focus();
  };

  return (
    <div class="picture" tabIndex={0} role="region" aria-label={texts.time.name}>
      <svg
        ref={svg}
        class="time"
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH}
        height={height}
        role="group"
        aria-label={texts.time.name}
        onKeyDown={onKeyDown}
      >
        <g class="axis" aria-hidden="true">
          {ticks.map((tick) => (
            <g key={Number(tick)}>
              <line x1={x(Number(tick))} x2={x(Number(tick))} y1={AXIS - 6} y2={height - AXIS + 4} />
              <text x={x(Number(tick))} y={AXIS - 12} text-anchor="middle">
                {tick.getUTCFullYear()}
              </text>
              <text x={x(Number(tick))} y={height - 8} text-anchor="middle">
                {tick.getUTCFullYear()}
              </text>
            </g>
          ))}
        </g>
        <g class="laws" role="list" aria-label={texts.time.law}>
          <text class="lane-title" x="0" y={AXIS + 26} aria-hidden="true">
            {wrapped(texts.time.law).map((line, index) => (
              <tspan key={line} x="0" dy={index === 0 ? 0 : 14}>
                {line}
              </tspan>
            ))}
          </text>
          {lawRows.rows.map(({ of: law, row }, index) => {
            const [start, end] = span(law.from, law.until);
            const bottom = AXIS + 14 + row * LAW_ROW;
            const days = words.range({ ...(law.from ? { first: law.from } : {}), ...(law.until ? { last: law.until } : {}) });
            return (
              <g key={index} role="listitem" aria-label={texts.time.life(words.definition(law.id), days)}>
                <title>{texts.time.life(words.definition(law.id), days)}</title>
                <rect class="law" x={start} y={bottom} width={Math.max(1, end - start - 1.5)} height={LAW_ROW - 3} />
                <text x={start + 4} y={bottom + 10.5}>
                  {cut(words.definition(law.id), WIDTH - RIGHT - start)}
                </text>
              </g>
            );
          })}
        </g>
        {state.asOf && (
          <g class="as-of-line" aria-hidden="true">
            <line x1={x(moment(state.asOf))} x2={x(moment(state.asOf))} y1={AXIS} y2={height - AXIS} />
          </g>
        )}
        <g ref={marks}>
          {placed.map(({ lane, lives, points, title, start, height }) => (
            <g key={lane.id} class="lane" role="group" aria-label={lane.title}>
              <line class="divider" x1="0" x2={WIDTH} y1={start} y2={start} />
              <text class="lane-title" x="0" y={start + 18} aria-hidden="true">
                {title.map((line, index) => (
                  <tspan key={line} x="0" dy={index === 0 ? 0 : 14}>
                    {line}
                  </tspan>
                ))}
              </text>
              {lives.rows.map(({ of: life, row }) => {
                const [begin, end] = span(life.first, life.last);
                const above = start + 5 + row * LIFE_ROW;
                const days = words.range({ ...(life.first ? { first: life.first } : {}), ...(life.last ? { last: life.last } : {}) });
                return (
                  <g key={life.agency} role="img" aria-label={texts.time.life(life.name, days)}>
                    <title>{texts.time.life(life.name, days)}</title>
                    {life.first && life.last && (
                      <rect class="wash" x={begin} y={start + 1} width={Math.max(1, end - begin)} height={height - 2} />
                    )}
                    <rect class={life.first && life.last ? "life" : "life endless"} x={begin} y={above} width={Math.max(1, end - begin - 1.5)} height={LIFE_ROW - 3} />
                    <text x={begin + 4} y={above + 10}>
                      {life.short}
                    </text>
                  </g>
                );
              })}
              {points.rows.map(({ of: one, row }) => {
                const index = order.indexOf(one);
                const [begin, end] = span(one.first ?? one.last, one.last ?? one.first);
                const middle = start + 5 + lives.count * LIFE_ROW + row * MARK_ROW + MARK_ROW / 2;
                const days = words.range({ ...(one.first ? { first: one.first } : {}), ...(one.last ? { last: one.last } : {}) });
                const dispute = one.date_disputed ? `, ${texts.time.disputedDay}` : "";
                const name = texts.time.mark(words.who(one.episode), days, lane.title) + dispute;
                return (
                  <g
                    key={one.episode}
                    class={`departure${one.date_disputed ? " disputed" : ""}`}
                    role="link"
                    data-mark={index}
                    tabIndex={index === focused ? 0 : -1}
                    aria-label={name}
                    onFocus={() => setFocused(index)}
                    onClick={() => go({ view: "case", episode: one.episode })}
                  >
                    <title>{name}</title>
                    {end - begin > 2 && <line class="doubt" x1={begin} x2={end} y1={middle} y2={middle} />}
                    <circle cx={(begin + end) / 2} cy={middle} r={RADIUS} />
                    <text {...labelAt(begin, end, words.who(one.episode))} y={middle + 3.5}>
                      {words.who(one.episode)}
                    </text>
                  </g>
                );
              })}
            </g>
          ))}
        </g>
      </svg>
      <Reading departure={order[focused]} lane={lanes.find((lane) => order[focused] && lane.departures.includes(order[focused]))} />
    </div>
  );
}

/** The mark at hand in words, for those who see the picture. */
function Reading({ departure, lane }: { departure: Departure | undefined; lane: Lane | undefined }) {
  const { texts, words } = usePage();
  if (!departure) return null;
  const { first, last } = departure;
  const days = words.range({ ...(first ? { first } : {}), ...(last ? { last } : {}) });
  return (
    <p class="reading" aria-hidden="true">
      {texts.time.mark(words.who(departure.episode), days, lane?.title ?? "")}
    </p>
  );
}

/** A bar or mark and the text at it. */
function textSpan([begin, end]: [number, number], text: string): [number, number] {
  const needed = GAP + text.length * LETTER;
  return begin + needed > WIDTH ? [begin - needed, end] : [begin, Math.max(end, begin + needed)];
}

/** Where the name of a mark stands: behind it, or before it at the edge of the picture. */
function labelAt(begin: number, end: number, text: string) {
  const gap = RADIUS + 4;
  return end + gap + text.length * LETTER > WIDTH
    ? { x: begin - gap, "text-anchor": "end" as const }
    : { x: end + gap, "text-anchor": "start" as const };
}

/** A title in lines that fit beside the picture. */
function wrapped(title: string): string[] {
  const fit = 26;
  return title.split(" ").reduce<string[]>((found, word) => {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < fit) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
    return found;
  }, []);
}

/** A text that fits into a width. */
function cut(text: string, width: number): string {
  const letters = Math.floor(width / LETTER);
  return text.length > letters ? `${text.slice(0, Math.max(1, letters - 1))}…` : text;
}
