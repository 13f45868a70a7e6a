import { useId, useRef, useState } from "preact/hooks";
import { completions, type ErrorReport, type Definitions } from "../../library";
import { usePage } from "../../page";

/** How many completions are offered at most. */
const OFFERED = 8;

/** A condition as text, with errors at their place and completion of names. */
export function ConditionEditor(props: {
  label: string;
  hint?: string;
  text: string;
  path: string;
  errors: ErrorReport[];
  definitions: Definitions;
  onChange(text: string): void;
}) {
  const { texts, words } = usePage();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [word, setWord] = useState<{ start: number; end: number }>();
  const [chosen, setChosen] = useState(-1);
  const { text } = props;
  const prefix = word ? text.slice(word.start, word.end) : "";
  const offered = prefix === "" ? [] : completions(props.definitions, prefix).filter((one) => one !== prefix).slice(0, OFFERED);
  const errors = props.errors.filter((error) => error.path === props.path);
  const span = errors.find((error) => error.span)?.span;

  const look = () => {
    const at = area.current;
    if (!at) return;
    const before = /[\p{L}\p{N}_-]*$/u.exec(at.value.slice(0, at.selectionStart))?.[0] ?? "";
    const start = at.selectionStart - before.length;
    setWord(before === "" || at.selectionStart !== at.selectionEnd ? undefined : { start, end: at.selectionStart });
    setChosen(-1);
  };
  const put = (start: number, end: number, replacement: string) => {
    props.onChange(text.slice(0, start) + replacement + text.slice(end));
    setWord(undefined);
    setChosen(-1);
    // After the text has been drawn, the writing goes on behind what was put in.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(start + replacement.length, start + replacement.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (offered.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const picked = offered[chosen];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((chosen + step + offered.length) % offered.length);
    } else if (event.key === "Enter" && picked !== undefined && word) {
      event.preventDefault();
      put(word.start, word.end, picked);
    } else if (event.key === "Escape") {
      event.preventDefault();
      setWord(undefined);
    }
  };
  return (
    <div class="condition">
      <label class="label" for={id}>
        {props.label}
      </label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <div class="text">
        <pre aria-hidden="true">
          {span ? (
            <>
              {text.slice(0, span.start)}
              <mark>{text.slice(span.start, Math.max(span.end, span.start + 1)) || " "}</mark>
              {text.slice(Math.max(span.end, span.start + 1))}
            </>
          ) : (
            text
          )}
          {"\n"}
        </pre>
        <textarea
          id={id}
          ref={area}
          value={text}
          rows={2}
          spellcheck={false}
          autocomplete="off"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-invalid={errors.length > 0}
          aria-describedby={[props.hint && `${id}-hint`, errors.length > 0 && `${id}-errors`].filter(Boolean).join(" ") || undefined}
          onInput={(event) => (props.onChange(event.currentTarget.value), look())}
          onKeyDown={onKeyDown}
          onClick={look}
          onBlur={() => setWord(undefined)}
        />
      </div>
      <ul class="offered" id={`${id}-list`} role="listbox" aria-label={texts.own.completionList} hidden={offered.length === 0}>
        {offered.map((one, index) => (
          <li
            key={one}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseDown={(event) => {
              event.preventDefault();
              if (word) put(word.start, word.end, one);
            }}
          >
            <code>{one}</code> <span class="note">{words.answers.facts.has(one) ? words.question(one) : ""}</span>
          </li>
        ))}
      </ul>
      <p class="hidden" role="status">
        {offered.length > 0 ? texts.own.completions(offered.length) : ""}
      </p>
      {errors.length > 0 && (
        <ul class="errors" id={`${id}-errors`}>
          {errors.map((error, index) => {
            const { span, suggestion, expected } = error;
            return (
              <li key={index}>
                <span lang="en">
                  {expected && span ? texts.own.expected(expected, text.slice(span.start, span.end)) : error.message}
                </span>{" "}
                {suggestion && span && (
                  <button type="button" onClick={() => put(span.start, span.end, suggestion)}>
                    {texts.own.use(suggestion)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
