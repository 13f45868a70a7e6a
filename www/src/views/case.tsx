import { useMemo } from "preact/hooks";
import type { Explanation } from "../library";
import { usePage } from "../page";
import { Choice } from "../parts/choice";
import { Citations, Passages } from "../parts/citations";
import { Link } from "../parts/link";
import { Shape } from "../parts/mark";
import { Sentence } from "../parts/sentence";
import { Changes, Clash, Questions, Reasons } from "./case/answers";
import { Evidence } from "./case/evidence";
import { LensPanel } from "./case/lens";
import { Sources } from "./case/sources";
import { Through } from "./case/through";
import { Tree } from "./case/tree";
import { Weight } from "./case/weight";

/** One episode under one definition: what came of it, and why. */
export function Case() {
  const page = usePage();
  const { state, go, texts, words, answers, view } = page;
  const columns = useMemo(() => answers.columns("all").flatMap((group) => group.definitions), [answers]);
  const episode = answers.departureOf.get(state.episode);
  const definition = answers.list.has(state.definition) ? state.definition : (columns[0]?.definition ?? "");
  const explanation = useMemo(
    () => (episode ? answers.definitions.explain(answers.archive, episode.episode, definition, view) : undefined),
    [answers, episode, definition, view],
  );
  const pickers = (
    <div class="controls">
      <Choice
        label={texts.case.pick}
        value={episode?.episode ?? ""}
        of={[
          ...(episode ? [] : [["", "–"] as const]),
          ...answers.departures.map((one) => [one.episode, words.case(one.episode)] as const),
        ]}
        onChoose={(picked) => go({ episode: picked, suppose: {} })}
      />
      <Choice
        label={texts.case.definition}
        value={definition}
        of={columns.map((one) => [one.definition, words.definition(one.definition)] as const)}
        onChoose={(picked) => go({ definition: picked })}
      />
    </div>
  );
  if (!episode || !explanation) {
    return (
      <>
        <h1>{texts.views.case}</h1>
        <p>{texts.case.noSuch}</p>
        {pickers}
      </>
    );
  }
  const { judgement } = explanation;
  const summary = answers.archive.defection(episode.episode)?.summary;
  const others = answers.departures.filter((one) => one.person === episode.person && one !== episode);
  return (
    <article>
      <p class="over">{words.case(episode.episode)}</p>
      <h1 class="verdict-sentence" aria-live="polite">
        <Sentence episode={episode.episode} definition={definition} judgement={judgement} />
      </h1>
      {summary && (
        <p class="summary" lang="en">
          {summary}
        </p>
      )}
      {judgement.act_to_come && <p class="caution">{texts.case.actToCome}</p>}
      {judgement.without_silence && (
        <p class="caution">{texts.case.withoutSilence(texts.short[judgement.without_silence])}</p>
      )}
      {explanation.rule.length > 0 && explanation.rule.every((version) => version.applies === "no") && (
        <p class="caution">
          {texts.case.outOfForce}{" "}
          {(explanation.gaps ?? []).filter((gap) => gap.applies === "yes").map((gap) => (
            <span key={gap.from} lang="en">
              {gap.reason}
            </span>
          ))}
        </p>
      )}
      {judgement.anachronism && <p class="caution">{texts.case.anachronism}</p>}
      {explanation.settled_by_cases && <p class="caution">{texts.case.byCases}</p>}
      {judgement.readings_differ && <p class="caution">{texts.case.differ}</p>}
      {others.length > 0 && (
        <p class="others">
          {texts.case.otherEpisodes}:{" "}
          {others.map((one) => (
            <Link key={one.episode} to={{ episode: one.episode, suppose: {} }}>
              {words.case(one.episode)}
            </Link>
          ))}
        </p>
      )}
      {pickers}
      <div class="case-columns">
        <div class="why">
          <Definition explanation={explanation} />
          <Clash explanation={explanation} />
          <Reasons explanation={explanation} />
          <Questions explanation={explanation} />
          <Changes explanation={explanation} />
          <Tree explanation={explanation} />
          <Evidence explanation={explanation} />
          <Weight episode={episode.episode} definition={definition} />
          <Through episode={episode.episode} definition={definition} />
          <Sources explanation={explanation} />
        </div>
        <aside class="beside">
          <Everywhere episode={episode.episode} definition={definition} columns={columns.map((one) => one.definition)} />
          <LensPanel explanation={explanation} />
        </aside>
      </div>
    </article>
  );
}

function Definition({ explanation }: { explanation: Explanation }) {
  const { texts, answers } = usePage();
  const { notes = [], left_out: leftOut = [] } = answers.list.get(explanation.definition) ?? {};
  return (
    <section class="section definition">
      <h2>{texts.case.rulesOn}</h2>
      <p class="quoted" lang="en">
        {explanation.summary}
      </p>
      <p>
        {texts.case.restsOnCitations} <Citations of={explanation.citations} />
      </p>
      {notes.length > 0 && (
        <ul class="notes" lang="en" aria-label={texts.case.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <ul class="notes" lang="en" aria-label={texts.case.leftOut}>
          {leftOut.map((one) => (
            <li key={one.what}>
              <span class="label">{texts.case.leftOut}:</span> {one.what} <Passages of={one.citations} /> {one.reason}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The same case under every definition. */
function Everywhere({ episode, definition, columns }: { episode: string; definition: string; columns: string[] }) {
  const { texts, words, answers, view } = usePage();
  const verdicts = useMemo(() => {
    const { episodes, definitions, verdicts } = answers.definitions.verdicts(answers.archive, view);
    const row = verdicts[episodes.indexOf(episode)] ?? [];
    return new Map(definitions.map((id, place) => [id, row[place] ?? "open"]));
  }, [answers, episode, view]);
  return (
    <nav class="everywhere" aria-labelledby="everywhere">
      <h2 id="everywhere">{texts.case.all}</h2>
      <ul>
        {columns.map((id) => {
          const verdict = verdicts.get(id) ?? "open";
          return (
            <li key={id}>
              <Link to={{ definition: id }} current={id === definition} class={verdict}>
                <Shape verdict={verdict} />
                <span class="name">{words.definition(id)}</span>
                <span class="word">{texts.short[verdict]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

