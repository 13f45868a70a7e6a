import { useMemo } from "preact/hooks";
import { usePage } from "../../page";
import { Section } from "../../parts/choice";
import { Citations } from "../../parts/citations";
import { Mark } from "../../parts/mark";

/** The fewest claims and sources on which a verdict rests. */
export function Weight({ episode, definition }: { episode: string; definition: string }) {
  const { texts, words, answers, view, state, go } = usePage();
  const weight = useMemo(
    () => answers.definitions.weigh(answers.archive, episode, definition, view),
    [answers, episode, definition, view],
  );
  const { claims, sources, alone, by_account } = weight;
  const solid = claims.set.length === 0 && sources.sets.length === 0;
  return (
    <Section title={texts.case.weight}>
      {solid && <p>{texts.case.solid}</p>}
      {claims.set.length > 0 && claims.becomes && (
        <>
          <p>
            {texts.case.claims(claims.set.length)} <Mark verdict={claims.becomes} />
          </p>
          <ul class="statements">
            {claims.set.map((said, index) => (
              <li key={index}>
                {words.answer(said)}{" "}
                {said.silence ? <span class="note">({texts.case.bySilence})</span> : <Citations of={said.citations} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {sources.sets.slice(0, 6).map((set) => (
        <p key={set.sources.join()} class="without">
          {texts.case.sources(set.sources.length)} <Mark verdict={set.becomes} />{" "}
          <cite lang="en">{set.sources.map((id) => words.source(id)).join("; ")}</cite>{" "}
          <button
            type="button"
            aria-label={texts.lens.leave(set.sources.map((id) => words.source(id)).join("; "))}
            onClick={() => go({ without: [...new Set([...state.without, ...set.sources, ...(set.copies ?? [])])] })}
          >
            {texts.lens.leaveOut}
          </button>
        </p>
      ))}
      {!(claims.exact && sources.exact) && <p class="note">{texts.case.exact}</p>}
      {by_account.length > 0 && (
        <>
          <h3>{texts.case.accounts}</h3>
          <Accounts of={by_account} />
        </>
      )}
      {alone.length > 0 && (
        <details>
          <summary>{texts.case.alone}</summary>
          <Accounts of={alone} />
        </details>
      )}
    </Section>
  );
}

function Accounts({ of }: { of: readonly import("../../library").Account[] }) {
  const { words } = usePage();
  return (
    <ul class="accounts">
      {of.map((account) => (
        <li key={account.source}>
          <Mark verdict={account.verdict} /> <cite lang="en">{words.source(account.source)}</cite>
        </li>
      ))}
    </ul>
  );
}
