import { useEffect, useErrorBoundary, useRef } from "preact/hooks";
import { version } from "../library";
import { usePage } from "../page";
import { LANGUAGES, VIEWS, type ViewName } from "../state";
import { OwnArchive } from "../views/archive";
import { Case } from "../views/case";
import { Compare } from "../views/compare";
import { Own } from "../views/own";
import { Table } from "../views/table";
import { Time } from "../views/time";
import { Link, follow } from "./link";
import { WhatIf } from "./what-if";

const VIEW_PARTS: Record<ViewName, () => preact.JSX.Element> = {
  table: Table,
  case: Case,
  compare: Compare,
  time: Time,
  own: Own,
  archive: OwnArchive,
};

/** In the order in which a reader comes to them. */
const ORDER: ViewName[] = ["table", "case", "compare", "time", "own", "archive"];

/** What stands around every view. */
export function Frame() {
  const { state, texts, link, go } = usePage();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const [error, retry] = useErrorBoundary() as [Error | undefined, () => void];
  const View = VIEW_PARTS[VIEWS.includes(state.view) ? state.view : "table"];

  // Another view is another page to whoever listens: its heading is read, and it starts at the top.
  useEffect(() => {
    document.title = `${texts.views[state.view]} – ${texts.title}`;
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [state.view, state.episode, texts]);

  // What cannot be shown at one address may well be at the next.
  useEffect(() => {
    if (error) retry();
  }, [state]);

  return (
    <>
      <header class="masthead">
        <a class="skip" href={link({})} onClick={(event) => (event.preventDefault(), main.current?.focus())}>
          {texts.skip}
        </a>
        <a class="wordmark" href={link({ view: "table" })} onClick={(event) => follow(event, () => go({ view: "table" }))}>
          defection
        </a>
        <nav aria-label={texts.nav}>
          <ul>
            {ORDER.map((view) => (
              <li key={view}>
                <Link to={{ view }} {...(state.view === view ? { current: true } : {})}>
                  {texts.views[view]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div class="languages" role="group" aria-label={texts.language}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={state.language === language}
              onClick={() => go({ language })}
            >
              {language === "ru" ? "Русский" : "English"}
            </button>
          ))}
        </div>
      </header>
      <WhatIf />
      <main ref={main} tabIndex={-1} class={`view ${state.view}`}>
        {error ? (
          <p class="error" role="alert" lang="en">
            {error.message}
          </p>
        ) : (
          <View />
        )}
      </main>
      <footer>
        <p>{texts.foot.honesty}</p>
        <p>{texts.foot.local}</p>
        <p>{texts.foot.version(version())}</p>
      </footer>
    </>
  );
}
