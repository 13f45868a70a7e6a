/** Something that takes up room along the axis. */
export interface Span<T> {
  of: T;
  at: readonly [number, number];
}

/** Puts what would overlap into rows one below the other. */
export function rowsOf<T>(spans: readonly Span<T>[]): { rows: { of: T; row: number }[]; count: number } {
  const ends: number[] = [];
  const rows = spans
    .toSorted((one, other) => one.at[0] - other.at[0])
    .map(({ of, at: [begin, end] }) => {
      const free = ends.findIndex((last) => last <= begin);
      const row = free < 0 ? ends.length : free;
      ends[row] = end;
      return { of, row };
    });
  return { rows, count: ends.length };
}
