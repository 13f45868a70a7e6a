import type { ErrorReport, Definitions, Exception, Version } from "../../library";
import { usePage } from "../../page";
import { ConditionEditor } from "./condition";

interface Shared {
  path: string;
  errors: ErrorReport[];
  definitions: Definitions;
}

/** One version of a rule: its time, its condition, its exceptions. */
export function VersionEditor(
  props: Shared & {
    number: number;
    version: Version;
    removable: boolean;
    onChange(version: Version | undefined): void;
  },
) {
  const { texts } = usePage();
  const { version, onChange, path } = props;
  const day = (field: "from" | "until", text: string) => {
    const { [field]: _, ...rest } = version;
    onChange(text === "" ? rest : { ...rest, [field]: text });
  };
  return (
    <fieldset class="version">
      {props.number > 0 && <legend>{texts.own.version(props.number)}</legend>}
      <div class="days">
        <label>
          <span class="label">{texts.own.from}</span>
          <input type="date" value={version.from ?? ""} onChange={(event) => day("from", event.currentTarget.value)} />
        </label>
        <label>
          <span class="label">{texts.own.until}</span>
          <input type="date" value={version.until ?? ""} onChange={(event) => day("until", event.currentTarget.value)} />
        </label>
        {props.removable && (
          <button type="button" onClick={() => onChange(undefined)}>
            {texts.own.remove}
          </button>
        )}
      </div>
      <ConditionEditor
        label={texts.own.when}
        hint={texts.own.whenHint}
        text={version.when}
        path={`${path}/when`}
        errors={props.errors}
        definitions={props.definitions}
        onChange={(when) => onChange({ ...version, when })}
      />
      <Exceptions
        {...props}
        of={version.exceptions ?? []}
        add={texts.own.addException}
        onChange={(exceptions) => onChange({ ...version, exceptions })}
      />
    </fieldset>
  );
}

/** Exceptions, and exceptions to them. */
function Exceptions(props: Shared & { of: readonly Exception[]; add: string; onChange(exceptions: Exception[]): void }) {
  const { texts } = usePage();
  const { of, onChange } = props;
  const replace = (index: number, by: Exception[]) => onChange(of.flatMap((one, at) => (at === index ? by : one)));
  const free = () => {
    // The places of the exceptions around it keep it apart from those inside others.
    const around = [...props.path.matchAll(/exceptions\/(\d+)/g)].map((match) => `${match[1]}-`).join("");
    const taken = new Set(of.map((one) => one.id));
    let number = of.length + 1;
    while (taken.has(`exception-${around}${number}`)) number += 1;
    return `exception-${around}${number}`;
  };
  return (
    <div class="exceptions">
      {of.map((exception, index) => {
        const path = `${props.path}/exceptions/${index}`;
        const set = (change: Partial<Exception>) => replace(index, [{ ...exception, ...change }]);
        return (
          <fieldset key={exception.id} class="exception">
            <legend>{texts.own.exceptions}</legend>
            <ConditionEditor
              label={texts.own.exceptionWhen}
              text={exception.when}
              path={`${path}/when`}
              errors={props.errors}
              definitions={props.definitions}
              onChange={(when) => set({ when })}
            />
            <label class="field">
              <span class="label">{texts.own.reason}</span>
              <input value={exception.reason} onInput={(event) => set({ reason: event.currentTarget.value })} />
            </label>
            <Exceptions
              path={path}
              errors={props.errors}
              definitions={props.definitions}
              of={exception.exceptions ?? []}
              add={texts.own.addInner}
              onChange={(exceptions) => set({ exceptions })}
            />
            <button type="button" onClick={() => replace(index, [])}>
              {texts.own.remove}
            </button>
          </fieldset>
        );
      })}
      <button
        type="button"
        onClick={() => onChange([...of, { id: free(), when: "minor", reason: "…", citations: [{ source: "reader" }] }])}
      >
        {props.add}
      </button>
    </div>
  );
}
