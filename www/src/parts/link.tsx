import type { ComponentChildren } from "preact";
import { type Page, usePage } from "../page";

/** Runs instead of following a link, unless the reader wants it in another tab. */
export function follow(event: MouseEvent, run: () => void): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  run();
}

/** A link to what would be shown. */
export function Link(props: {
  to: Parameters<Page["go"]>[0];
  current?: boolean;
  class?: string;
  lang?: string;
  children: ComponentChildren;
}) {
  const { link, go } = usePage();
  return (
    <a
      href={link(props.to)}
      class={props.class}
      lang={props.lang}
      aria-current={props.current ? "page" : undefined}
      onClick={(event) => follow(event, () => go(props.to))}
    >
      {props.children}
    </a>
  );
}
