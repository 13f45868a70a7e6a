// Days as the library writes them, and as browsers count them.

/** A day in milliseconds. Years with a sign, which are those before the first and after 9999, are told to browsers by six digits. */
export function moment(day: string): number {
  return Date.parse(day.replace(/^[+-]\d+/, (year) => year.charAt(0) + year.slice(1).padStart(6, "0")));
}

/** The order of days in time; what has none comes first. */
export function byDay(one: string | undefined, other: string | undefined): number {
  if (!one || !other) return Number(Boolean(one)) - Number(Boolean(other));
  return moment(one) - moment(other);
}

/** The year of a day, with its sign if it has one. */
export function yearOf(day: string): string {
  return day.replace(/-\d\d-\d\d$/, "");
}
