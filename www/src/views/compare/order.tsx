import { useMemo, useRef, useState } from "preact/hooks";
import type { Order, Relation } from "../../library";
import { usePage } from "../../page";

const WIDTH = 168;
const HEIGHT = 68;
const GAP_ACROSS = 14;
const GAP_DOWN = 34;
const ACROSS = 7;

interface Node {
  id: string;
  x: number;
  y: number;
}

/** The order of all definitions: broader above, narrower below, a line for each step. */
export function OrderPicture({ chosen }: { chosen: string }) {
  const { texts, words, answers, go } = usePage();
  const order = useMemo(() => answers.definitions.compareAll(), [answers]);
  const { nodes, width, height } = useMemo(() => laidOut(order), [order]);
  const at = order.definitions.indexOf(chosen);
  const relation = (id: string): Relation | undefined =>
    id === chosen ? undefined : order.relations[order.definitions.indexOf(id)]?.[at];
  const [focused, setFocused] = useState(0);
  const picture = useRef<SVGSVGElement>(null);
  const place = new Map(nodes.map((node) => [node.id, node]));

  const onKeyDown = (event: KeyboardEvent) => {
    const here = nodes[focused];
    if (!here) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      go({ first: here.id });
      return;
    }
    const next = nearest(nodes, here, event.key);
    if (next < 0) return;
    event.preventDefault();
    setFocused(next);
    picture.current?.querySelectorAll<SVGGElement>(".node")[next]?.focus();
  };

  return (
    <>
      <div class="picture" tabIndex={0} role="region" aria-label={texts.compare.orderName}>
        <svg
          ref={picture}
          class="order"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label={`${texts.compare.orderName}. ${texts.compare.stands(words.definition(chosen))}`}
          onKeyDown={onKeyDown}
        >
          {order.steps.map(([narrower, broader]) => {
            const [low, high] = [place.get(narrower), place.get(broader)];
            if (!low || !high) return null;
            return (
              <line
                key={`${narrower} ${broader}`}
                class="step"
                x1={high.x + WIDTH / 2}
                y1={high.y + HEIGHT}
                x2={low.x + WIDTH / 2}
                y2={low.y}
              />
            );
          })}
          {nodes.map((node, index) => {
            const stands = relation(node.id);
            const word = stands ? `${SIGNS[stands]} ${texts.compare.word[stands]}` : `◆ ${texts.compare.chosen}`;
            const title = words.definition(node.id);
            return (
              <g
                key={node.id}
                class={`node ${stands ?? "chosen"}`}
                role="button"
                tabIndex={index === focused ? 0 : -1}
                aria-label={`${title} ${word}`}
                aria-pressed={node.id === chosen}
                transform={`translate(${node.x} ${node.y})`}
                onClick={() => (setFocused(index), go({ first: node.id }))}
                onFocus={() => setFocused(index)}
              >
                <rect width={WIDTH} height={HEIGHT} rx="3" />
                {lines(title).map((line, row) => (
                  <text key={row} x="8" y={15 + row * 13}>
                    {`${line} `}
                  </text>
                ))}
                <text class="stands" x="8" y={HEIGHT - 6}>
                  {word}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </>
  );
}

/** How the definition of the node stands to the chosen one, as a sign. */
const SIGNS: Record<Relation, string> = {
  equivalent: "=",
  narrower: "⊂",
  broader: "⊃",
  overlapping: "∩",
  exclusive: "∅",
};

/** A title in lines that fit into a node. */
function lines(title: string): string[] {
  const fit = 26;
  return title.split(" ").reduce<string[]>((found, word) => {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < fit) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
    return found;
  }, []);
}

/** Those with steps come first, each as far down as its longest way up; the others stand in rows below. */
function laidOut({ definitions, steps }: Order): { nodes: Node[]; width: number; height: number } {
  const above = (id: string): string[] => steps.filter(([narrower]) => narrower === id).map(([, broader]) => broader);
  const depth = (id: string): number => Math.max(0, ...above(id).map((broader) => depth(broader) + 1));
  const tied = definitions.filter((id) => steps.some((step) => step.includes(id)));
  const free = definitions.filter((id) => !tied.includes(id));
  const nodes: Node[] = [];
  const taken = new Set<string>();
  const put = (id: string, column: number, row: number): void => {
    nodes.push({ id, x: column * (WIDTH + GAP_ACROSS), y: row * (HEIGHT + GAP_DOWN) });
    taken.add(`${column} ${row}`);
  };
  const placed = new Map<string, number>();
  const roots = tied.filter((id) => depth(id) === 0);
  let next = 0;
  const place = (id: string, wanted: number): void => {
    if (placed.has(id)) return;
    let column = wanted;
    while (taken.has(`${column} ${depth(id)}`)) column += 1;
    placed.set(id, column);
    put(id, column, depth(id));
    next = Math.max(next, column + 1);
    steps.filter(([, broader]) => broader === id).forEach(([narrower]) => place(narrower, column));
  };
  roots.forEach((id) => place(id, next));
  const rows = Math.max(0, ...tied.map((id) => depth(id) + 1));
  const across = Math.max(ACROSS, next);
  const top = rows * (HEIGHT + GAP_DOWN);
  free.forEach((id, index) => {
    nodes.push({
      id,
      x: (index % across) * (WIDTH + GAP_ACROSS),
      y: top + Math.floor(index / across) * (HEIGHT + GAP_ACROSS),
    });
  });
  return {
    nodes,
    width: across * (WIDTH + GAP_ACROSS) - GAP_ACROSS,
    height: top + Math.ceil(free.length / across) * (HEIGHT + GAP_ACROSS) - (free.length > 0 ? GAP_ACROSS : GAP_DOWN),
  };
}

/** The nearest node in the direction of an arrow key. */
function nearest(nodes: Node[], here: Node, key: string): number {
  const ahead: Record<string, (node: Node) => boolean> = {
    ArrowLeft: (node) => node.x < here.x,
    ArrowRight: (node) => node.x > here.x,
    ArrowUp: (node) => node.y < here.y,
    ArrowDown: (node) => node.y > here.y,
  };
  const wanted = ahead[key];
  if (!wanted) return -1;
  const across = key === "ArrowLeft" || key === "ArrowRight" ? 1 : 4;
  const far = (node: Node) => Math.abs(node.x - here.x) * across + Math.abs(node.y - here.y) * (5 - across);
  const best = nodes.filter(wanted).sort((one, other) => far(one) - far(other))[0];
  return best ? nodes.indexOf(best) : -1;
}
