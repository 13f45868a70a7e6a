import type { Judgement } from "../library";
import { usePage } from "../page";
import { Shape } from "./mark";

/** A verdict as a sentence: who, under what, and on what it turns. */
export function Sentence({ episode, definition, judgement }: { episode: string; definition: string; judgement: Judgement }) {
  const { texts, words, state } = usePage();
  const { verdict, turns_on } = judgement;
  const [before, word, after] = texts.sentence[verdict](words.who(episode), words.definition(definition));
  const turns = verdict === "open" || verdict === "disputed";
  return (
    <span class="sentence">
      {state.asOf && <span class="as-of-note">{texts.whatIf.asOf(words.day(state.asOf))}: </span>}
      {before}
      <strong class={`verdict ${verdict}`}>
        <Shape verdict={verdict} /> {word}
      </strong>
      {after}
      {turns && turns_on.map((question) => words.whether(question)).join(texts.or)}
      {turns && state.language === "en" && "."}
    </span>
  );
}
