import { useMemo } from "preact/hooks";
import type { Occurrence } from "../library";
import { type Page, usePage } from "../page";
import { FIRST_DAY, isDay, today } from "../state";

const MILLISECONDS_A_DAY = 86_400_000;
const toNumber = (day: string) => Date.parse(day) / MILLISECONDS_A_DAY;
const toDay = (number: number) => new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** How many occurrences of one day are named at most. */
const NAMED = 3;

/** The day from which one looks back: a slider, a date, and what happened on it. */
export function AsOf({ changed }: { changed: number }) {
  const page = usePage();
  const { state, go, texts, words, answers } = page;
  const now = today();
  const day = state.asOf || now;
  const exact = useMemo(
    () => Map.groupBy(answers.occurrences.filter((one) => one.first === one.last), (one) => one.first),
    [answers],
  );
  const days = useMemo(() => [...exact.keys()].filter((one) => FIRST_DAY <= one && one <= now).sort(), [exact, now]);
  const earlier = days.findLast((one) => one < day);
  const later = days.find((one) => one > day);
  const ofTheDay = exact.get(day);
  const named = ofTheDay ?? (earlier === undefined ? undefined : exact.get(earlier));
  const move = (to: string | undefined) => to !== undefined && go({ asOf: to < now ? to : "" }, "replace");

  return (
    <section class="as-of" aria-labelledby="as-of-title">
      <div class="as-of-head">
        <h2 id="as-of-title">
          {texts.asOf.title} <output>{state.asOf ? words.day(day) : `${texts.asOf.today}, ${words.day(day)}`}</output>
        </h2>
        <p class="explain">{texts.asOf.explain}</p>
      </div>
      <div class="slider">
        <button type="button" disabled={earlier === undefined} onClick={() => move(earlier)} aria-label={texts.asOf.back}>
          <span aria-hidden="true">←</span>
        </button>
        <input
          type="range"
          min={toNumber(FIRST_DAY)}
          max={toNumber(now)}
          value={toNumber(day)}
          aria-label={texts.asOf.slider}
          aria-valuetext={words.day(day)}
          onInput={(event) => move(toDay(event.currentTarget.valueAsNumber))}
        />
        <button type="button" disabled={later === undefined} onClick={() => move(later)} aria-label={texts.asOf.forward}>
          <span aria-hidden="true">→</span>
        </button>
        <label>
          <span class="label">{texts.asOf.date}</span>
          <input
            type="date"
            min={FIRST_DAY}
            max={now}
            value={day}
            onChange={(event) => isDay(event.currentTarget.value) && move(event.currentTarget.value)}
          />
        </label>
        {state.asOf && (
          <button type="button" onClick={() => go({ asOf: "" })}>
            {texts.asOf.reset}
          </button>
        )}
      </div>
      <div class="events" role="status">
        {named && named[0] ? (
          <>
            <h3>{ofTheDay ? texts.asOf.ofTheDay : `${texts.asOf.last}: ${words.day(named[0].first)}`}</h3>
            <ul>
              {named.slice(0, NAMED).map((one, index) => (
                <li key={index}>{inWords(one, page)}</li>
              ))}
              {named.length > NAMED && <li>+ {named.length - NAMED}</li>}
            </ul>
          </>
        ) : (
          <p>{texts.asOf.nothing}</p>
        )}
        {changed > 0 && <p class="changed">{texts.asOf.changed(changed)}</p>}
      </div>
    </section>
  );
}

function inWords({ kind, name, what, episode, definition, fact }: Occurrence, { texts, words, state }: Page) {
  const who = episode ? words.who(episode) : definition ? words.definition(definition) : name;
  if (kind !== "event" && kind !== "claim") return texts.occurrence[kind](who);
  if (fact && state.language === "ru") return `${who}: ${words.question(fact)} – ${texts.yes}`;
  return (
    <>
      {who}{kind === "claim" ? " " : ": "}
      <span lang="en">{what}</span>
    </>
  );
}
