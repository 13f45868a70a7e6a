import type { Explanation } from "../../library";
import { usePage } from "../../page";
import { Outward } from "../../parts/outward";

/** The sources that are cited, each as one cites it, with its address. */
export function Sources({ explanation }: { explanation: Explanation }) {
  const { texts, words } = usePage();
  if (explanation.sources.length === 0) return null;
  return (
    <section class="section" aria-labelledby="sources-title">
      <h2 id="sources-title">{texts.case.references}</h2>
      <ul class="references" lang="en">
        {explanation.sources.map(({ id, reference }) => (
          <li key={id}>
            {reference.text}. <Outward to={reference.url}>{reference.url}</Outward>
            {reference.accessed && <span class="note"> ({texts.case.read(words.date(reference.accessed))})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
