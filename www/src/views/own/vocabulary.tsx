import { usePage } from "../../page";

/** What can be asked: the facts and the terms, in words. */
export function Vocabulary() {
  const { texts, words, answers } = usePage();
  return (
    <>
      <details>
        <summary>
          {texts.own.facts} ({answers.facts.size})
        </summary>
        <dl class="vocabulary">
          {[...answers.facts.values()].map((fact) => (
            <div key={fact.fact}>
              <dt>
                <code>{fact.fact}</code>
              </dt>
              <dd>{words.question(fact.fact)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>
          {texts.own.terms} ({answers.definitions.terms().length})
        </summary>
        <dl class="vocabulary">
          {answers.definitions.terms().map((term) => (
            <div key={term.name}>
              <dt>
                <code>{term.name}</code>
              </dt>
              <dd lang="en">
                {term.meaning} <code>{term.when}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
