import { useState } from "preact/hooks";
import { Archive, DefectionError, type Diagnostic } from "../library";
import { usePage } from "../page";
import { Section } from "../parts/choice";
import { save } from "../parts/files";

interface Dropped {
  name: string;
  used: boolean;
  diagnostics: Diagnostic[];
  /** Why it could not be read at all. */
  unreadable?: string[];
}

/** An archive of the reader's own, read in the page and kept nowhere. */
export function OwnArchive() {
  const { texts, answers, bundled, useArchive } = usePage();
  const [dropped, setDropped] = useState<Dropped>();
  const [over, setOver] = useState(false);

  const take = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    try {
      const diagnostics = Archive.check(text, answers.definitions);
      const used = diagnostics.every((one) => one.severity !== "error");
      if (used) useArchive(Archive.read(text, answers.definitions));
      setDropped({ name: file.name, used, diagnostics });
    } catch (error) {
      if (!(error instanceof DefectionError)) throw error;
      const unreadable = (error.errors ?? [error]).map((one) => (one.path ? `${one.path}: ${one.message}` : one.message));
      setDropped({ name: file.name, used: false, diagnostics: [], unreadable });
    }
  };
  const title = answers.archive.title ?? texts.archive.untitled;
  return (
    <>
      <h1>{texts.archive.title}</h1>
      <p class="lead">{texts.archive.explain}</p>
      <div
        class={`drop${over ? " over" : ""}`}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <p>{texts.archive.drop}</p>
        <label class="file">
          <span>{texts.archive.choose}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      <div role="status">
        <p>
          <strong>{texts.archive.inUse(title)}</strong>
          {" – "}
          {texts.archive.counts(answers.persons.size, answers.departures.length, answers.archive.sources().length)}
        </p>
        {dropped && (
          <p class={dropped.used ? "accepted" : "refused"}>
            <code>{dropped.name}</code>: {dropped.used ? texts.archive.accepted : texts.archive.refused}
          </p>
        )}
        {dropped?.unreadable?.map((message, index) => (
          <p key={index} class="error" lang="en">
            {message}
          </p>
        ))}
      </div>
      <p class="actions">
        {!bundled && (
          <button
            type="button"
            onClick={() => {
              useArchive(undefined);
              setDropped(undefined);
            }}
          >
            {texts.archive.back}
          </button>
        )}
        <button
          type="button"
          onClick={() => save("archive.json", new Blob([answers.archive.write()], { type: "application/json" }))}
        >
          {texts.archive.saveBundled}
        </button>
      </p>
      {dropped && !dropped.unreadable && <Diagnostics of={dropped.diagnostics} />}
    </>
  );
}

/** Everything that is wrong or doubtful, with its place. */
function Diagnostics({ of }: { of: Diagnostic[] }) {
  const { texts } = usePage();
  if (of.length === 0) return <p>{texts.archive.none}</p>;
  return (
    <Section title={texts.archive.found(of.length)}>
      <div class="scroll" tabIndex={0} role="region" aria-label={texts.archive.found(of.length)}>
        <table class="diagnostics">
          <thead>
            <tr>
              <th scope="col">{texts.archive.columns.severity}</th>
              <th scope="col">{texts.archive.columns.place}</th>
              <th scope="col">{texts.archive.columns.what}</th>
            </tr>
          </thead>
          <tbody>
            {of.map((one, index) => (
              <tr key={index} class={one.severity}>
                <td>{texts.archive.severity[one.severity]}</td>
                <td>
                  <code>{one.pointer}</code>
                </td>
                <td lang="en">{one.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
