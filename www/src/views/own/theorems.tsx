import { useMemo } from "preact/hooks";
import { usePage } from "../../page";
import { Section } from "../../parts/choice";

/** The theorems about the definitions, and which of them no longer hold. */
export function Theorems() {
  const { texts, words, answers } = usePage();
  const proofs = useMemo(
    () => answers.definitions.theorems().map((theorem) => ({ theorem, proof: answers.definitions.prove(theorem.id) })),
    [answers],
  );
  const broken = proofs.filter(({ proof }) => !proof.proved);
  return (
    <Section title={texts.own.theorems}>
      <p role="status" class={broken.length === 0 ? "accepted" : "refused"}>
        {broken.length === 0 ? texts.own.theoremsHold(proofs.length) : texts.own.broken(broken.length)}
      </p>
      <ul class="theorems">
        {broken.map(({ theorem, proof }) => (
          <li key={theorem.id}>
            <p class="quoted" lang="en">
              {theorem.says}
            </p>
            {proof.counterexample && (
              <p>{texts.own.counterexample(proof.counterexample.answers.map((answer) => words.answer(answer)).join(texts.and))}</p>
            )}
            {proof.vacuous && <p>{texts.own.vacuous}</p>}
            {!proof.counterexample && !proof.vacuous && <p>{texts.own.converse}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
