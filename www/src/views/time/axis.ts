import { utcTickInterval, utcTicks } from "d3-time";

/** About how many ticks an axis of time has. */
const TICKS = 12;
/** About how many the ends of the axis are rounded for. */
const ROUNDED = 10;

/** An axis of time: where a moment stands on it, its ends, and the moments that are marked. */
export interface Axis {
  /** The ends, in milliseconds, rounded outwards to a moment that could be marked. */
  from: number;
  to: number;
  /** The place of a moment; one beyond an end stands at the end. */
  x: (at: number) => number;
  /** The moments that are marked. */
  ticks: Date[];
}

/** The axis from one moment to another, drawn between two places. */
export function axisOf(first: number, last: number, left: number, right: number): Axis {
  const interval = utcTickInterval(new Date(first), new Date(last), ROUNDED);
  const from = Number(interval?.floor(new Date(first)) ?? first);
  const to = Number(interval?.ceil(new Date(last)) ?? last);
  const x = (at: number) => left + ((Math.max(from, Math.min(to, at)) - from) / (to - from)) * (right - left);
  return { from, to, x, ticks: utcTicks(new Date(from), new Date(to), TICKS) };
}
