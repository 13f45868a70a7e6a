import type { ComponentChildren } from "preact";

/** A choice of one among some, with its label. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  of: readonly (readonly [T, string])[];
  onChoose(value: T): void;
}) {
  return (
    <label class="choice">
      <span class="label">{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChoose(event.currentTarget.value as T)}>
        {props.of.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A section of a view under its heading. */
export function Section(props: { title: string; explain?: string; id?: string; children: ComponentChildren }) {
  return (
    <section class="section" id={props.id}>
      <h2>{props.title}</h2>
      {props.explain && <p class="explain">{props.explain}</p>}
      {props.children}
    </section>
  );
}
