import type { AgencyLife, Departure } from "../../library";
import type { Page } from "../../page";

/** A row of the picture: departures, and the agencies behind them. */
export interface Lane {
  id: string;
  title: string;
  departures: Departure[];
  lives: AgencyLife[];
}

/** The rows by line of work or by agency, the fullest first, those without either last. */
export function lanesOf({ state, answers, texts }: Page): Lane[] {
  const dated = answers.departures.filter((one) => one.first || one.last);
  const byWork = state.lanes === "work";
  const groups = Map.groupBy(dated, (one) => (byWork ? one.line_of_work : one.agencies?.[0]) ?? "");
  const served = new Set(dated.flatMap((one) => one.agencies ?? []));
  const lives = new Map(answers.lives.map((life) => [life.agency as string, life]));
  const lanes = [...groups].map(([id, departures]): Lane => {
    const life = lives.get(id);
    return {
      id,
      title: (byWork ? texts.work[id] : life?.name) ?? texts.time.noAgency,
      departures,
      lives: byWork
        ? answers.lives.filter((one) => one.kind === id && served.has(one.agency) && (one.first || one.last))
        : life && (life.first || life.last)
          ? [life]
          : [],
    };
  });
  return lanes.sort(
    (one, other) => Number(one.id === "") - Number(other.id === "") || other.departures.length - one.departures.length,
  );
}
