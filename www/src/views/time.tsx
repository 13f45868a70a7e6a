import { useMemo, useRef } from "preact/hooks";
import { usePage } from "../page";
import { Choice } from "../parts/choice";
import { save } from "../parts/files";
import { LANES } from "../state";
import { asPng, asSvg } from "./time/export";
import { lanesOf } from "./time/lanes";
import { Picture } from "./time/picture";

/** Departures on an axis of time. */
export function Time() {
  const page = usePage();
  const { state, go, texts, answers } = page;
  const lanes = useMemo(() => lanesOf(page), [answers, state.lanes, texts]);
  const picture = useRef<SVGSVGElement>(null);
  const undated = answers.departures.filter((one) => !one.first && !one.last).length;
  const withPicture = (run: (svg: SVGSVGElement) => void) => () => picture.current && run(picture.current);
  return (
    <>
      <h1>{texts.time.title}</h1>
      <p class="lead">{texts.time.explain}</p>
      <div class="controls">
        <Choice
          label={texts.time.lanes}
          value={state.lanes}
          of={LANES.map((one) => [one, texts.time.laneSets[one]] as const)}
          onChoose={(lanes) => go({ lanes })}
        />
        <p class="actions">
          <button type="button" onClick={withPicture((svg) => save("departures.svg", asSvg(svg)))}>
            {texts.time.svg}
          </button>
          <button type="button" onClick={withPicture(async (svg) => save("departures.png", await asPng(svg)))}>
            {texts.time.png}
          </button>
        </p>
      </div>
      <Picture lanes={lanes} svg={picture} />
      <p class="matrix-help">{texts.time.help}</p>
      {undated > 0 && <p class="note">{texts.time.undated(undated)}</p>}
    </>
  );
}
