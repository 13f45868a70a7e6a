import { useMemo } from "preact/hooks";
import { Definitions, type DefinitionDraft, type Exception, type Version } from "../library";
import { NEW_ID, readOwn, written } from "../own";
import { usePage } from "../page";
import { Choice, Section } from "../parts/choice";
import { save } from "../parts/files";
import { Results } from "./own/results";
import { Theorems } from "./own/theorems";
import { VersionEditor } from "./own/version";
import { Vocabulary } from "./own/vocabulary";

/** The identifier of a source for definitions that rest on nobody but their writer. */
const READER = "reader";

/** The reader's own definition: an editor, and what comes of it. */
export function Own() {
  const { state, go, texts, own, answers } = usePage();
  const builtIn = useMemo(() => Definitions.builtIn(), []);
  const fresh = useMemo(() => draftOf(texts.own.newTitle, texts.own.newSummary), [texts]);
  const draft = own.draft ?? fresh;
  const text = written(draft);
  // Before the first stroke nothing is in use, and yet the editor can say what is wrong.
  const errors = state.own ? own.errors : readOwn(text).errors;
  const change = (changed: DefinitionDraft) => go({ own: written(changed) }, "replace");
  const changeVersion = (index: number, version: Version | undefined) =>
    change({ ...draft, versions: draft.versions.flatMap((one, at) => (at === index ? (version ?? []) : one)) });
  const replaces = builtIn.get(draft.id) !== undefined;
  const start = (id: string, inPlace: boolean) => {
    const from = id === "" ? fresh : builtIn.get(id);
    if (!from) return;
    const changeable = withoutPassages(from);
    const { counterpart: _, sign: __, ...rest } = changeable;
    go({ own: written(inPlace ? changeable : { ...rest, id: NEW_ID }) });
  };
  const load = async (file: File | undefined) => {
    if (file) go({ own: await file.text() });
  };
  const general = errors.filter((one) => !one.path?.endsWith("/when"));

  return (
    <>
      <h1>{texts.own.title}</h1>
      <p class="lead">{texts.own.explain}</p>
      <div class="controls">
        <Choice
          label={texts.own.start}
          value={replaces ? draft.id : ""}
          of={[["", texts.own.startNew], ...builtIn.list().map((one) => [one.id as string, one.title as string] as const)]}
          onChoose={(id) => start(id, id !== "")}
        />
        {replaces && (
          <button type="button" onClick={() => start(draft.id, false)}>
            {texts.own.asCopy}
          </button>
        )}
        <button
          type="button"
          onClick={() => save(`${draft.id}.json`, new Blob([`${JSON.stringify(draft, null, 2)}\n`], { type: "application/json" }))}
        >
          {texts.own.save}
        </button>
        <label class="file">
          <span>{texts.own.load}</span>
          <input type="file" accept=".json,application/json" onChange={(event) => void load(event.currentTarget.files?.[0])} />
        </label>
        {state.own && (
          <button type="button" onClick={() => go({ own: "" })}>
            {texts.own.discard}
          </button>
        )}
      </div>
      {state.own && !own.draft && <p class="error">{texts.own.unreadable}</p>}
      <form class="editor" onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          <span class="label">{texts.own.name}</span>
          <input value={draft.title} onInput={(event) => change({ ...draft, title: event.currentTarget.value })} />
        </label>
        <label class="field">
          <span class="label">{texts.own.summary}</span>
          <input value={draft.summary} onInput={(event) => change({ ...draft, summary: event.currentTarget.value })} />
        </label>
        {draft.versions.map((version, index) => (
          <VersionEditor
            key={index}
            number={draft.versions.length > 1 ? index + 1 : 0}
            version={version}
            path={`/versions/${index}`}
            errors={errors}
            definitions={answers.definitions}
            onChange={(changed) => changeVersion(index, changed)}
            removable={draft.versions.length > 1}
          />
        ))}
        <p class="actions">
          <button type="button" onClick={() => change({ ...draft, versions: [...draft.versions, { when: "soviet_citizen" }] })}>
            {texts.own.addVersion}
          </button>
        </p>
      </form>
      <div role="status" class="state-of-editor">
        {errors.length === 0 ? (
          state.own && <p class="accepted">{texts.own.fine}</p>
        ) : (
          <>
            <p class="refused">{texts.own.wrong}</p>
            <ul class="errors" lang="en">
              {general.map((error, index) => (
                <li key={index}>
                  {error.path && <code>{error.path}</code>} {error.message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {own.definitions && own.draft && (
        <>
          <Results id={own.draft.id} replaced={replaces ? builtIn : undefined} />
          <Theorems />
        </>
      )}
      <Section title={texts.own.vocabulary}>
        <Vocabulary />
      </Section>
    </>
  );
}

/** A definition without the passages that its parts cite: what is changed no longer follows its text. */
function withoutPassages({ elements: _, left_out: __, ...draft }: DefinitionDraft): DefinitionDraft {
  const bare = ({ elements: _, exceptions, ...exception }: Exception): Exception => ({
    ...exception,
    ...(exceptions ? { exceptions: exceptions.map(bare) } : {}),
  });
  const versions = draft.versions.map(({ elements: _, exceptions, ...version }) => ({
    ...version,
    ...(exceptions ? { exceptions: exceptions.map(bare) } : {}),
  }));
  return { ...draft, versions };
}

function draftOf(title: string, summary: string): DefinitionDraft {
  return {
    format: "defection-definition/1",
    id: NEW_ID,
    title,
    summary,
    citations: [{ source: READER }],
    versions: [{ when: "soviet_citizen and outside_control and voluntary" }],
  };
}
