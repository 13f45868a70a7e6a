import { render } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Answers, Archive, Definitions, open, viewOf } from "./library";
import { NONE, readOwn } from "./own";
import { Words, PageContext, type Page } from "./page";
import { Frame } from "./parts/frame";
import { address, read, type Language, type State } from "./state";
import "./style/page.css";
import { textsIn } from "./texts";

const LANGUAGE: Language = navigator.language.startsWith("ru") ? "ru" : "en";

/** How long an address waits for the next change before it is written, in milliseconds. */
const ADDRESS_WAITS = 200;

function App() {
  const [state, setState] = useState<State>(() => read(location.hash, LANGUAGE));
  const [archive, setArchive] = useState<Archive>();
  const latest = useRef(state);
  const waiting = useRef(0);
  latest.current = state;

  useEffect(() => {
    const arrive = () => {
      clearTimeout(waiting.current);
      setState(read(location.hash, LANGUAGE));
    };
    addEventListener("popstate", arrive);
    return () => removeEventListener("popstate", arrive);
  }, []);

  const go = useCallback<Page["go"]>((change, how = "push") => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    setState(next);
    clearTimeout(waiting.current);
    const write = () => history.replaceState(null, "", address(next, LANGUAGE));
    if (how === "push") history.pushState(null, "", address(next, LANGUAGE));
    else waiting.current = window.setTimeout(write, ADDRESS_WAITS);
  }, []);

  const own = useMemo(() => (state.own ? readOwn(state.own) : NONE), [state.own]);
  const definitions = useMemo(() => own.definitions ?? Definitions.builtIn(), [own]);
  const answers = useMemo(() => new Answers(archive ?? Archive.bundled(), definitions), [archive, definitions]);
  const texts = textsIn(state.language);
  const ownId = own.definitions && own.draft?.id;
  const words = useMemo(() => new Words(answers, texts, state.language, ownId), [answers, texts, state.language, ownId]);
  const key = JSON.stringify([state.view === "case", state.asOf, state.without, state.strict, state.reading, state.suppose]);
  const view = useMemo(() => viewOf(state, answers), [answers, key]);

  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);

  const page: Page = {
    state,
    go,
    link: (change) => address({ ...state, ...change }, LANGUAGE),
    texts,
    words,
    answers,
    view,
    own,
    ownId,
    useArchive: setArchive,
    bundled: archive === undefined,
  };
  return (
    <PageContext.Provider value={page}>
      <Frame />
    </PageContext.Provider>
  );
}

const place = document.getElementById("page");
if (place) {
  open().then(
    () => {
      place.replaceChildren();
      render(<App />, place);
    },
    () => {
      const opening = place.querySelector(".opening");
      if (opening) opening.textContent = textsIn(LANGUAGE).failed;
    },
  );
}
