import { useMemo } from "preact/hooks";
import type { Between, Comparison, Witness } from "../library";
import { usePage } from "../page";
import { Choice, Section } from "../parts/choice";
import { Link } from "../parts/link";
import { Mark } from "../parts/mark";
import { OrderPicture } from "./compare/order";
import { Circles } from "./compare/circles";

/** Two definitions compared, and the order of all. */
export function Compare() {
  const { state, go, texts, words, answers, view } = usePage();
  const columns = useMemo(() => answers.columns("all").flatMap((group) => group.definitions), [answers]);
  const known = (id: string, otherwise: number) =>
    answers.list.has(id) ? id : (columns[otherwise]?.definition ?? columns[0]?.definition ?? "");
  const first = known(state.first, 0);
  const second = known(state.second, 1);
  const compared = useMemo(() => answers.definitions.compare(first, second), [answers, first, second]);
  const between = useMemo(
    () => answers.definitions.between(first, second, answers.archive, view),
    [answers, first, second, view],
  );
  const options = columns.map((one) => [one.definition, words.definition(one.definition)] as const);
  return (
    <>
      <h1>{texts.compare.title}</h1>
      <p class="lead">{texts.compare.explain}</p>
      <div class="controls pair">
        <Choice label={texts.compare.first} value={first} of={options} onChoose={(id) => go({ first: id, second })} />
        <button type="button" onClick={() => go({ first: second, second: first })}>
          {texts.compare.swap}
        </button>
        <Choice label={texts.compare.second} value={second} of={options} onChoose={(id) => go({ first, second: id })} />
      </div>
      <div class="relation" aria-live="polite">
        <Circles relation={compared.relation} />
        <p class="verdict-sentence">
          <Related compared={compared} />
        </p>
      </div>
      <Witnesses compared={compared} />
      <People between={between} />
      <Section title={texts.compare.order} explain={texts.compare.orderExplain}>
        <OrderPicture chosen={first} />
      </Section>
    </>
  );
}

/** How the first stands to the second, as a sentence. */
function Related({ compared: { first, second, relation } }: { compared: Comparison }) {
  const { texts, words } = usePage();
  const alone = relation === "narrower" || relation === "broader";
  return (
    <>
      {texts.compare.quoted(words.definition(first))}
      {alone ? " " : texts.compare.and}
      {!alone && `${texts.compare.quoted(words.definition(second))} `}
      {texts.compare.relation[relation]}
    </>
  );
}

/** Somebody whom only one covers, and somebody whom both do, as plain as can be. */
function Witnesses({ compared }: { compared: Comparison }) {
  const { texts, words } = usePage();
  const sides: [string, Witness | undefined][] = [
    [texts.compare.only(words.definition(compared.first)), compared.only_first],
    [texts.compare.both, compared.both],
    [texts.compare.only(words.definition(compared.second)), compared.only_second],
  ];
  return (
    <div class="witnesses">
      {sides.map(([title, witness]) => (
        <section key={title}>
          <h2>{title}</h2>
          {!witness ? (
            <p class="nobody">{texts.compare.nobody}</p>
          ) : witness.answers.length === 0 ? (
            <p>{texts.compare.anybody}</p>
          ) : (
            <ul class="statements">
              {witness.answers.map((answer) => (
                <li key={answer.question}>{words.answer(answer)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

/** The real people on whom the two differ, by how they differ. */
function People({ between }: { between: readonly Between[] }) {
  const { texts, words, state } = usePage();
  const groups = [...Map.groupBy(between, (one) => `${one.first} ${one.second}`).values()];
  const decided = (one: Between) => Number(one.first === "holds" || one.first === "fails") + Number(one.second === "holds" || one.second === "fails");
  groups.sort((one, other) => (other[0] ? decided(other[0]) : 0) - (one[0] ? decided(one[0]) : 0));
  return (
    <Section title={texts.compare.between}>
      {between.length === 0 && <p>{texts.compare.betweenNone}</p>}
      <ul class="between">
        {groups.map((group) => {
          const sample = group[0];
          if (!sample) return null;
          return (
            <li key={`${sample.first} ${sample.second}`}>
              <h3>
                <Mark verdict={sample.first} /> <span aria-hidden="true">/</span> <Mark verdict={sample.second} />
              </h3>
              <p>
                {group.map((one) => (
                  <Link key={one.episode} to={{ view: "case", episode: one.episode, definition: state.first }} class="person">
                    {words.case(one.episode)}
                  </Link>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
