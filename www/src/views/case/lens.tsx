import type { Explanation } from "../../library";
import { usePage } from "../../page";
import { Choice } from "../../parts/choice";

/** Whom to believe: each source that speaks in the case can be left out. */
export function LensPanel({ explanation }: { explanation: Explanation }) {
  const { state, go, texts, words, answers } = usePage();
  const speaking = useSpeaking(explanation);
  const leave = (id: string, trusted: boolean) =>
    go({ without: trusted ? state.without.filter((other) => other !== id) : [...state.without, id] });
  return (
    <section class="lens" aria-labelledby="lens-title">
      <h2 id="lens-title">{texts.lens.title}</h2>
      <p class="explain">{texts.lens.explain}</p>
      <fieldset>
        <legend>{texts.lens.sources}</legend>
        {speaking.map((id) => (
          <label key={id} class="trust">
            <input
              type="checkbox"
              checked={!state.without.includes(id)}
              onChange={(event) => leave(id, event.currentTarget.checked)}
            />
            <span lang="en">{words.source(id)}</span>
          </label>
        ))}
      </fieldset>
      <Choice
        label={texts.lens.reading}
        value={state.reading}
        of={[
          ["mixed", texts.lens.mixed],
          ["by_account", texts.lens.byAccount],
          ...speaking
            .filter((id) => answers.archive.source(id))
            .map((id) => [id, texts.lens.only(words.source(id))] as const),
        ]}
        onChoose={(reading) => go({ reading })}
      />
      <label class="trust">
        <input type="checkbox" checked={state.strict} onChange={(event) => go({ strict: event.currentTarget.checked })} />
        <span>{texts.lens.strict}</span>
      </label>
      <p class="note">{texts.lens.strictHint}</p>
    </section>
  );
}

/** The sources that say something in the case, and those that are left out. */
function useSpeaking({ evidence, episode }: Explanation): string[] {
  const { state, answers } = usePage();
  const found = new Set<string>();
  for (const row of evidence) {
    for (const one of [...(row.says ?? []), ...(row.passed_over ?? [])]) {
      for (const citation of one.citations) found.add(citation.source);
    }
  }
  for (const citation of answers.archive.defection(episode)?.silence?.sources ?? []) found.add(citation.source);
  for (const id of state.without) found.add(id);
  if (state.reading !== "mixed" && state.reading !== "by_account") found.add(state.reading);
  return [...found].filter((id) => answers.archive.source(id));
}
