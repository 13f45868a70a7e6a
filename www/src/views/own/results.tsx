import { useMemo } from "preact/hooks";
import type { Definitions, Verdict } from "../../library";
import { usePage } from "../../page";
import { Section } from "../../parts/choice";
import { Link } from "../../parts/link";
import { Mark, Shape } from "../../parts/mark";

const ORDER: Verdict[] = ["holds", "disputed", "open", "impossible", "fails"];

/** What the definition makes of everybody, and whom it moves if it takes another's place. */
export function Results({ id, replaced }: { id: string; replaced: Definitions | undefined }) {
  const { texts, words, answers, view } = usePage();
  const verdicts = useMemo(() => verdictsOf(answers.definitions, id), [answers, id, view]);
  const before = useMemo(() => replaced && verdictsOf(replaced, id), [replaced, answers, id, view]);
  const moved = [...verdicts].filter(([episode, verdict]) => before && before.get(episode) !== verdict);

  function verdictsOf(definitions: Definitions, id: string): Map<string, Verdict> {
    const judged = definitions.verdicts(answers.archive, view);
    const column = judged.definitions.indexOf(id);
    return new Map(judged.episodes.map((episode, row) => [episode, judged.verdicts[row]?.[column] ?? "open"]));
  }
  return (
    <>
      {before && (
        <Section title={texts.own.moved}>
          {moved.length === 0 && <p>{texts.own.movedNone}</p>}
          <ul class="moved">
            {moved.map(([episode, verdict]) => (
              <li key={episode}>
                <Link to={{ view: "case", episode, definition: id }}>{words.case(episode)}</Link>{" "}
                <Mark verdict={before.get(episode) ?? "open"} /> → <Mark verdict={verdict} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={texts.own.results}>
        {ORDER.map((verdict) => {
          const some = [...verdicts].filter(([, other]) => other === verdict);
          if (some.length === 0) return null;
          return (
            <div key={verdict} class="result">
              <h3>
                <Mark verdict={verdict} /> <span class="number">{some.length}</span>
              </h3>
              <p>
                {some.map(([episode]) => (
                  <Link key={episode} to={{ view: "case", episode, definition: id }} class="person">
                    <Shape verdict={verdict} /> {words.case(episode)}
                  </Link>
                ))}
              </p>
            </div>
          );
        })}
      </Section>
    </>
  );
}
