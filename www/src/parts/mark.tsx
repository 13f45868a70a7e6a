import type { Verdict } from "../library";
import { usePage } from "../page";

/** A verdict as a shape: a disc, a dash, a ring, half a lozenge, a cross. */
export function Shape({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`shape ${verdict}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {SHAPES[verdict]}
    </svg>
  );
}

const SHAPES = {
  holds: <circle cx="8" cy="8" r="5.5" class="full" />,
  fails: <path d="M4.5 8h7" class="line" />,
  open: <circle cx="8" cy="8" r="4.9" class="line" />,
  disputed: (
    <>
      <path d="M8 1.6 14.4 8 8 14.4 1.6 8Z" class="line" />
      <path d="M8 1.6V14.4L1.6 8Z" class="full" />
    </>
  ),
  impossible: <path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" class="line" />,
};

/** A verdict as shape and word. */
export function Mark({ verdict, short = false }: { verdict: Verdict; short?: boolean }) {
  const { texts } = usePage();
  return (
    <span class={`mark ${verdict}`}>
      <Shape verdict={verdict} /> <span class="word">{(short ? texts.short : texts.verdict)[verdict]}</span>
    </span>
  );
}

/** What the shapes mean. */
export function Legend() {
  const { texts } = usePage();
  const verdicts: Verdict[] = ["holds", "fails", "open", "disputed", "impossible"];
  return (
    <dl class="legend">
      {verdicts.map((verdict) => (
        <div key={verdict}>
          <dt>
            <Mark verdict={verdict} />
          </dt>
          <dd>{texts.legend[verdict]}</dd>
        </div>
      ))}
    </dl>
  );
}
