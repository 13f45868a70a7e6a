import type { Answer, AnswerSets, Explanation } from "../../library";
import { usePage } from "../../page";
import { Section } from "../../parts/choice";
import { Mark } from "../../parts/mark";

/** Answers one under the other. Those of the editors' silence are told as what they are. */
function Statements({ of, silent }: { of: readonly Answer[]; silent?: Set<string> }) {
  const { words, texts } = usePage();
  return (
    <ul class="statements">
      {of.map((answer) => (
        <li key={answer.question}>
          {words.answer(answer)}
          {silent?.has(answer.question) && <span class="note"> ({texts.case.bySilence})</span>}
        </li>
      ))}
    </ul>
  );
}

/** How many sets are shown before one asks for the rest. */
const SHOWN = 3;

function Sets({ sets, silent }: { sets: AnswerSets; silent: Set<string> }) {
  const { texts } = usePage();
  const list = (some: Answer[][], start: number) => (
    <ol class="sets" start={start}>
      {some.map((set, index) => (
        <li key={index}>
          <Statements of={set} silent={silent} />
        </li>
      ))}
    </ol>
  );
  const rest = sets.sets.slice(SHOWN);
  return (
    <>
      {list(sets.sets.slice(0, SHOWN), 1)}
      {rest.length > 0 && (
        <details>
          <summary>+ {rest.length}</summary>
          {list(rest, SHOWN + 1)}
        </details>
      )}
      {!sets.complete && <p class="note">{texts.case.more}</p>}
    </>
  );
}

/** The questions on which no source speaks and the editors' silence does. */
function silences({ evidence }: Explanation): Set<string> {
  return new Set(evidence.filter((one) => one.by_silence).map((one) => one.question));
}

/** The least that is enough for the verdict. */
export function Reasons({ explanation }: { explanation: Explanation }) {
  const { texts } = usePage();
  if (explanation.reasons.sets.length === 0) return null;
  return (
    <Section title={texts.case.reasons} explain={texts.case.reasonsExplain}>
      <Sets sets={explanation.reasons} silent={silences(explanation)} />
    </Section>
  );
}

/** What cannot all be so. */
export function Clash({ explanation }: { explanation: Explanation }) {
  const { texts } = usePage();
  if (!explanation.clash || explanation.clash.length === 0) return null;
  return (
    <Section title={texts.case.clash}>
      <Statements of={explanation.clash} />
    </Section>
  );
}

/** The least that would have to be different. */
export function Changes({ explanation }: { explanation: Explanation }) {
  const { texts } = usePage();
  const { alternatives, complete } = explanation.changes;
  const { verdict } = explanation.judgement;
  if (verdict !== "holds" && verdict !== "fails") return null;
  const one = (index: number) => {
    const alternative = alternatives[index];
    if (!alternative) return null;
    return (
      <li key={index}>
        <Statements of={alternative.differ} />
        {alternative.given.length > 0 && (
          <>
            <p class="given">{texts.case.unlessGiven}</p>
            <Statements of={alternative.given} />
          </>
        )}
        <p class="then">
          → <Mark verdict={alternative.verdict} />
        </p>
      </li>
    );
  };
  const places = alternatives.map((_, index) => index);
  return (
    <Section title={texts.case.changes} explain={alternatives.length > 0 ? texts.case.changesExplain : texts.case.changesNone}>
      <ol class="sets">{places.slice(0, SHOWN).map(one)}</ol>
      {places.length > SHOWN && (
        <details>
          <summary>+ {places.length - SHOWN}</summary>
          <ol class="sets" start={SHOWN + 1}>
            {places.slice(SHOWN).map(one)}
          </ol>
        </details>
      )}
      {!complete && <p class="note">{texts.case.more}</p>}
    </Section>
  );
}

/** What would settle an undecided case, and what to ask first. */
export function Questions({ explanation }: { explanation: Explanation }) {
  const { texts, words, state } = usePage();
  const open = explanation.open_questions;
  if (!open) return null;
  const first = open.ask_first;
  return (
    <Section title={texts.case.questions} explain={texts.case.questionsExplain}>
      <ul class="settling">
        {open.settling.map((question) => (
          <li key={question.question}>
            <p class="asks">
              {words.question(question.question, question.asks)}
              <span class="note"> {question.disputed ? texts.case.stands.disputed : texts.case.stands.missing}</span>
            </p>
            {first?.question === question.question && (
              <p class="first-of-all">
                {texts.case.askFirst}
                {state.language === "en" && `: ${first.because}`}
              </p>
            )}
            <ul class="outcomes">
              {question.answers.map((outcome, index) => (
                <li key={index}>
                  {texts.case.ifAnswer(words.is(outcome.is), "")}
                  {outcome.verdict ? <Mark verdict={outcome.verdict} /> : texts.case.remaining(outcome.remaining)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
