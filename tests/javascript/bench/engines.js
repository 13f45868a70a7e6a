// The other rule engines, with the rules in their own languages.
//
// Each rule twice: as certainly so, and as certainly not so. What an engine answers of a case is a
// function from the name of a rule to its verdict. Each engine is loaded when it is asked for.

import { rail, rules } from "./rules.js";

const tests = Object.keys(rules).flatMap((name) =>
  [true, false].map((holds) => [`${name}:${holds}`, rail(rules[name], holds)]),
);

const verdicts = (fired) => (name) =>
  fired.has(`${name}:true`) ? "holds" : fired.has(`${name}:false`) ? "fails" : "open";

/** cedar-wasm, with the policies parsed once. */
export async function cedar() {
  const { preparsePolicySet, statefulIsAuthorized } = await import("@cedar-policy/cedar-wasm/nodejs");
  const written = (tree) =>
    tree.fact
      ? `context.${tree.fact} == "${tree.is}"`
      : `(${(tree.all ?? tree.any).map(written).join(tree.all ? " && " : " || ")})`;
  const staticPolicies = Object.fromEntries(
    tests.map(([id, tree]) => [id, `permit(principal, action, resource) when { ${written(tree)} };`]),
  );
  const parsed = preparsePolicySet("rules", { staticPolicies });
  if (parsed.type !== "success") throw new Error(JSON.stringify(parsed));
  const uid = (type) => ({ type, id: "x" });
  return (context) => {
    const found = statefulIsAuthorized({
      principal: uid("P"),
      action: uid("Action"),
      resource: uid("R"),
      context,
      preparsedPolicySetId: "rules",
      entities: [],
    });
    if (found.type !== "success") throw new Error(JSON.stringify(found));
    return verdicts(new Set(found.response.diagnostics.reason));
  };
}

/** json-rules-engine. */
export async function rulesEngine() {
  const { Engine } = await import("json-rules-engine");
  const written = (tree) =>
    tree.fact
      ? { fact: tree.fact, operator: "equal", value: tree.is }
      : { [tree.all ? "all" : "any"]: (tree.all ?? tree.any).map(written) };
  const engine = new Engine(
    tests.map(([type, tree]) => ({
      conditions: tree.fact ? { all: [written(tree)] } : written(tree),
      event: { type },
    })),
  );
  return async (one) => {
    const { events } = await engine.run(one);
    return verdicts(new Set(events.map((event) => event.type)));
  };
}
