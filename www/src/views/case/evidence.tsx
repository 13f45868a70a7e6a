import type { Explanation, Heard, QuestionEvidence } from "../../library";
import { usePage } from "../../page";
import { Section } from "../../parts/choice";
import { Citations } from "../../parts/citations";

/** What each source says of each question, side by side. */
export function Evidence({ explanation }: { explanation: Explanation }) {
  const { texts, state } = usePage();
  const order = { disputed: 0, missing: 1, established: 2 };
  const rows = explanation.evidence.toSorted((one, other) => order[one.stands] - order[other.stands]);
  const silent = rows.filter((row) => row.by_silence && !(row.question in state.suppose));
  return (
    <Section title={texts.case.evidence} explain={texts.case.evidenceExplain} id="evidence">
      {rows
        .filter((row) => !silent.includes(row))
        .map((row) => (
          <Row key={row.question} row={row} />
        ))}
      {silent.length > 0 && (
        <details>
          <summary>{texts.case.silent(silent.length)}</summary>
          {silent.map((row) => (
            <Row key={row.question} row={row} />
          ))}
        </details>
      )}
    </Section>
  );
}

function Row({ row }: { row: QuestionEvidence }) {
  const { texts, words, state, go, answers } = usePage();
  const says = row.says ?? [];
  const of = (is: string) => says.filter((one) => one.is === is);
  const fact = answers.facts.has(row.question) ? row.question : undefined;
  const supposed = fact === undefined ? undefined : state.suppose[fact];
  const title = words.question(row.question, row.asks);
  const suppose = (is: boolean) => fact && go({ suppose: { ...state.suppose, [fact]: is } });
  const undo = () => {
    if (!fact) return;
    const { [fact]: _, ...rest } = state.suppose;
    go({ suppose: rest });
  };
  return (
    <section class={`question ${row.stands}${supposed === undefined ? "" : " supposed"}`} aria-label={title}>
      <h3>
        {title} <span class="stands">{supposed === undefined ? texts.case.stands[row.stands] : texts.whatIf.title}</span>
      </h3>
      {row.question === "day_of_act" ? (
        <div class="sides one">
          <Side title={texts.case.saysDay} says={says} day />
        </div>
      ) : (
        <div class="sides">
          <Side title={texts.case.saysYes} says={of("yes")} />
          <Side title={texts.case.saysNo} says={of("no")} silent={row.by_silence === true} />
        </div>
      )}
      {(row.falls_short ?? []).length > 0 && (
        <ul class="passed-over">
          {row.falls_short?.map((one, index) => (
            <li key={index}>
              <span lang="en">{texts.case.fallsShort(one.ground, one.lacks)}</span> – <Citations of={one.citations} />
            </li>
          ))}
        </ul>
      )}
      {(row.passed_over ?? []).length > 0 && (
        <ul class="passed-over">
          {row.passed_over?.map((one, index) => (
            <li key={index}>
              <span class="is">{words.is(one.is)}</span> – <Citations of={one.citations} />{" "}
              <span class="note">
                {one.set_aside ? texts.case.setAside(one.set_aside) : texts.case.untrusted}
              </span>
            </li>
          ))}
        </ul>
      )}
      {fact && (
        <p class="flip">
          {supposed === undefined ? (
            <>
              {(row.stands !== "established" || row.is !== "yes") && (
                <button type="button" onClick={() => suppose(true)} aria-label={`${texts.whatIf.yes} ${title}`}>
                  {texts.whatIf.yes}
                </button>
              )}
              {(row.stands !== "established" || row.is !== "no" && row.is !== "not_yet") && (
                <button type="button" onClick={() => suppose(false)} aria-label={`${texts.whatIf.no} ${title}`}>
                  {texts.whatIf.no}
                </button>
              )}
            </>
          ) : (
            <>
              <strong>
                {texts.whatIf.title}: {supposed ? texts.yes : texts.no}
              </strong>{" "}
              <button type="button" onClick={undo} aria-label={texts.whatIf.undoOf(title)}>
                {texts.whatIf.undo}
              </button>
            </>
          )}
        </p>
      )}
    </section>
  );
}

function Side(props: { title: string; says: Heard[]; silent?: boolean; day?: boolean }) {
  const { texts, words } = usePage();
  return (
    <div class="side">
      <h4>{props.title}</h4>
      {props.says.length === 0 && <p class="nobody">{props.silent ? texts.case.bySilence : texts.case.nobody}</p>}
      <ul>
        {props.says.map((one, index) => (
          <li key={index} class={one.counts_as === "unknown" ? "pending" : ""}>
            {props.day && <p class="is">{words.is(one.is)}</p>}
            {one.supposed ? <p class="nobody">{texts.whatIf.assumed}</p> : <Citations of={one.citations} />}
            {one.ground && (
              <p class="note" lang="en">
                {texts.case.fromRecord(one.ground)}
              </p>
            )}
            {one.on && <p class="note">{texts.case.cameTrue(words.date(one.on))}</p>}
            {one.counts_as === "unknown" && <p class="note">{texts.case.notYetTrue}</p>}
            {one.counts_as === "no" && one.is === "yes" && <p class="note">{texts.notYetSo}</p>}
            {one.note && (
              <p class="note" lang="en">
                {one.note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
