import type { Relation } from "../../library";
import { usePage } from "../../page";

/** Where the two circles stand: centre and radius of the first, then of the second. */
const CIRCLES: Record<Relation, [number, number, number, number]> = {
  equivalent: [70, 34, 70, 34],
  narrower: [70, 18, 70, 34],
  broader: [70, 34, 70, 18],
  exclusive: [34, 30, 106, 30],
  overlapping: [52, 32, 88, 32],
};

/** Two definitions as two circles. */
export function Circles({ relation }: { relation: Relation }) {
  const { texts } = usePage();
  const [x, r, x2, r2] = CIRCLES[relation];
  return (
    <svg class="circles" viewBox="0 0 140 76" width="210" height="114" role="img" aria-label={texts.compare.word[relation]}>
      <circle cx={x} cy="38" r={r} class="first" />
      <circle cx={x2} cy="38" r={r2} class="second" />
    </svg>
  );
}
