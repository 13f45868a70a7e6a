import { moment } from "../../days";
import type { Element, ExceptionPart, Explanation, Part, Truth, VersionPart } from "../../library";
import { usePage } from "../../page";
import { Section } from "../../parts/choice";
import { Citations, Passages } from "../../parts/citations";

/** The rule as written, with what each part of it came to. */
export function Tree({ explanation }: { explanation: Explanation }) {
  const { texts } = usePage();
  return (
    <Section title={texts.case.tree} explain={texts.case.treeExplain}>
      <Versions of={explanation.rule} />
    </Section>
  );
}

function Versions({ of }: { of: readonly VersionPart[] }) {
  const { texts, words } = usePage();
  return (
    <ul class="tree">
      {of.map((version, index) => {
        const { from, until } = version;
        return (
          <li key={index} class={version.applies === "no" ? "idle" : ""}>
            {(from || until) && (
              <p class="applies">
                {texts.case.applies}{" "}
                {[from && texts.since(words.day(from)), until && texts.before(words.day(dayBefore(until)))]
                  .filter(Boolean)
                  .join(" ")}
                {version.applies === "no" && `. ${texts.case.otherTime}`}
              </p>
            )}
            {version.applies === "no" ? (
              <details>
                <summary>…</summary>
                <Rule version={version} />
              </details>
            ) : (
              <Rule version={version} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Rule({ version }: { version: VersionPart }) {
  return (
    <ul>
      <Condition part={version.when} />
      <Exceptions of={version.exceptions} />
    </ul>
  );
}

/** An exception and its exceptions, also where it does not bite. */
function Exceptions({ of }: { of: readonly ExceptionPart[] | undefined }) {
  const { texts } = usePage();
  return (
    <>
      {(of ?? []).map((exception) => (
        <li key={exception.id} class={`exception${exception.decisive ? " decisive" : ""}`}>
          <p>
            <span class="label">{texts.case.exception}</span>{" "}
            <span class={`truth ${exception.bites}`}>{texts.case.bites[exception.bites]}</span>
            {exception.decisive && <Decisive />}
          </p>
          <p class="reason" lang="en">
            {exception.reason}
          </p>
          <Citations of={exception.citations} />
          <ul>
            <Condition part={exception.when} />
            <Exceptions of={exception.exceptions} />
          </ul>
        </li>
      ))}
    </>
  );
}

/** A condition and what is in it. What decides nothing can be folded away. */
function Condition({ part }: { part: Part }) {
  const { words } = usePage();
  const inner = (part.parts ?? []).length > 0 || (part.versions ?? []).length > 0;
  const elements = part.elements ?? [];
  const head = (
    <>
      <Came to={part.truth} /> <code>{part.text}</code>
      {part.decisive && <Decisive />}
      {part.question && part.kind === "question" && <span class="asks">{words.question(part.question)}</span>}
      {part.meaning && (
        <span class="asks" lang="en">
          {part.meaning}
        </span>
      )}
      {elements.map((element, index) => (
        <Rests key={index} on={element} />
      ))}
    </>
  );
  const contents = (
    <ul>
      {(part.parts ?? []).map((one, index) => (
        <Condition key={index} part={one} />
      ))}
      {part.versions && part.versions.length > 0 && (
        <li>
          <Versions of={part.versions} />
        </li>
      )}
    </ul>
  );
  return (
    <li class={part.decisive ? "decisive" : ""}>
      {inner ? (
        <details open={part.decisive || part.kind === "all"}>
          <summary>{head}</summary>
          {contents}
        </details>
      ) : (
        <p class="leaf">{head}</p>
      )}
    </li>
  );
}

/** On what a part of the rule rests: the text, or the editors with their reason. */
function Rests({ on }: { on: Element }) {
  const { texts } = usePage();
  return (
    <span class={`rests ${on.whose ?? "text"}`}>
      <span class="label">{texts.case.whose[on.whose ?? "text"]}</span> <Passages of={on.citations} />
      {on.note && (
        <span class="note" lang="en">
          {" "}
          {on.note}
        </span>
      )}
    </span>
  );
}

function Came({ to }: { to: Truth }) {
  const { texts } = usePage();
  return <span class={`truth ${to}`}>{texts.truth[to]}</span>;
}

function Decisive() {
  const { texts } = usePage();
  return <span class="decides"> {texts.case.decisive}</span>;
}

function dayBefore(day: string): string {
  return new Date(moment(day) - 86_400_000).toISOString().replace(/T.*/, "");
}
