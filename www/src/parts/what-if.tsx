import { usePage } from "../page";

/** What is looked at otherwise than the record has it, each undone in one step. */
export function WhatIf() {
  const { state, go, texts, words, answers } = usePage();
  const supposed = state.view === "case" ? Object.entries(state.suppose) : [];
  const undo: [string, () => void][] = [
    ...supposed.map(([fact, is]): [string, () => void] => {
      const information = answers.facts.get(fact);
      const statement =
        state.language === "ru" || !information
          ? `${words.question(fact)} – ${is ? texts.yes : texts.no}`
          : is
            ? information.yes
            : information.no;
      const { [fact]: _, ...suppose } = state.suppose;
      return [`${texts.whatIf.title}: ${statement}`, () => go({ suppose })];
    }),
    ...state.without.map((id): [string, () => void] => [
      `${texts.whatIf.leftOut}: ${words.source(id)}`,
      () => go({ without: state.without.filter((other) => other !== id) }),
    ]),
  ];
  if (state.strict) undo.push([texts.whatIf.strict, () => go({ strict: false })]);
  if (state.reading !== "mixed") undo.push([texts.whatIf.reading, () => go({ reading: "mixed" })]);
  if (undo.length === 0) return null;
  return (
    <aside class="what-if" aria-label={texts.whatIf.title}>
      <p>{texts.whatIf.supposed}</p>
      <ul>
        {undo.map(([what, run]) => (
          <li key={what}>
            {what}{" "}
            <button type="button" onClick={run} aria-label={texts.whatIf.undoOf(what)}>
              {texts.whatIf.undo}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="all"
        onClick={() => go({ suppose: {}, without: [], strict: false, reading: "mixed" })}
      >
        {texts.whatIf.undoAll}
      </button>
    </aside>
  );
}
