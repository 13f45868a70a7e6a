import type { Citation, Passage } from "../library";
import { usePage } from "../page";
import { Outward } from "./outward";

/** The sources of something. The text is the archive's, in its own language. */
export function Citations({ of }: { of: readonly Citation[] | undefined }) {
  const { words, answers } = usePage();
  if (!of || of.length === 0) return null;
  return (
    <cite class="citations" lang="en">
      {of.map((citation, index) => (
        <span key={index} class="citation">
          <Outward to={answers.sources.get(citation.source)?.URL}>{words.citation(citation)}</Outward>
          {citation.quote && (
            <>
              : <q lang={answers.sources.get(citation.source)?.language}>{citation.quote}</q>
            </>
          )}
          {citation.note && <span class="note"> ({citation.note})</span>}
        </span>
      ))}
    </cite>
  );
}

/** The passages of a text on which a part of a rule rests, each with its words where they decide. */
export function Passages({ of }: { of: readonly Passage[] | undefined }) {
  const { texts, words } = usePage();
  if (!of || of.length === 0) return null;
  return (
    <cite class="citations" lang="en">
      {of.map((passage, index) => (
        <span key={index} class="citation">
          {words.citation(passage)}
          {passage.quote && <q lang="">{passage.quote}</q>}
          {passage.report && <span class="note"> ({texts.case.laterReport})</span>}
          {passage.note && <span class="note"> ({passage.note})</span>}
        </span>
      ))}
    </cite>
  );
}
