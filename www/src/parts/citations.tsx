import type { Citation } from "../library";
import { usePage } from "../page";

/** The sources of something. The text is the archive's, in its own language. */
export function Citations({ of }: { of: readonly Citation[] | undefined }) {
  const { words } = usePage();
  if (!of || of.length === 0) return null;
  return (
    <cite class="citations" lang="en">
      {of.map((citation, index) => (
        <span key={index} class="citation">
          {words.citation(citation)}
          {citation.note && <span class="note"> ({citation.note})</span>}
        </span>
      ))}
    </cite>
  );
}
