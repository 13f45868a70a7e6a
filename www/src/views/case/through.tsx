import { useMemo } from "preact/hooks";
import { usePage } from "../../page";
import { Section } from "../../parts/choice";
import { Citations } from "../../parts/citations";
import { Link } from "../../parts/link";
import { Mark } from "../../parts/mark";

/** How the verdict changes as the day moves from which one looks back. */
export function Through({ episode, definition }: { episode: string; definition: string }) {
  const { texts, words, answers, view } = usePage();
  const { turns } = useMemo(
    () => answers.definitions.timeline(answers.archive, episode, definition, view),
    [answers, episode, definition, view],
  );
  return (
    <Section title={texts.case.timeline}>
      <ol class="turns">
        {turns.map((turn) => (
          <li key={turn.day}>
            <Link to={{ asOf: turn.day }}>{texts.case.from(words.day(turn.day))}</Link>{" "}
            <Mark verdict={turn.verdict} />
            {turn.because && turn.because.length > 0 && (
              <ul class="statements">
                {turn.because.map((said, index) => (
                  <li key={index}>
                    {words.answer(said)} <Citations of={said.citations} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
