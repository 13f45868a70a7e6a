// Eight rules, each written once and turned into the language of each engine.
//
// A fact is yes, no or unknown. Two tests are made of each rule: it is certainly so, it is
// certainly not so. Every fact stands once in a rule, so the tests are exact.

const all = (...of) => ({ all: of });
const any = (...of) => ({ any: of });
const not = (of) => ({ not: of });

export const rules = {
  "soviet-use": all(
    "soviet_citizen",
    any("refused_return", "illegal_exit", all("asylum_sought", not("dispatched"))),
    not(any("expelled", "exchanged", "minor")),
  ),
  "western-use": all(
    "outside_control",
    "intel_cooperation",
    any("information_offered", "security_officer", "state_official", "serviceman"),
    not(any("dispatched", "returned_freely")),
  ),
  "non-returner": all(
    "soviet_citizen",
    "refused_return",
    any("state_official", "serviceman"),
    not(any("minor", "expelled", "returned_freely", "citizenship_stripped")),
  ),
  "treason": all(
    "soviet_citizen",
    any("illegal_exit", "refused_return", "information_offered", "intel_cooperation"),
    any("harm_intent", "security_officer"),
    not(any("expelled", "within_amnesty", "minor")),
  ),
  "removed": all(any("expelled", "exchanged"), not(any("voluntary", "refused_return"))),
  "in-place": all(
    "agent_before_departure",
    any("security_officer", "serviceman", "state_official"),
    not(any("dispatched", "returned_freely", "expelled")),
  ),
  "protected": all(
    "outside_control",
    any("persecution_fear", all("asylum_sought", "voluntary")),
    not(any("harm_intent", "dispatched", "within_amnesty")),
  ),
  "cleared": all(any("convicted_for_departure", "citizenship_stripped"), not("rehabilitated"), "voluntary"),
};

/** The facts of a rule. */
export function facts(rule) {
  if (typeof rule === "string") return [rule];
  return [rule.all ?? rule.any ?? [rule.not]].flat().flatMap(facts);
}

/** The rule as a condition. */
export function condition(rule) {
  if (typeof rule === "string") return rule;
  if (rule.not) return `not (${condition(rule.not)})`;
  return `(${(rule.all ?? rule.any).map(condition).join(rule.all ? " and " : " or ")})`;
}

/** The test that a rule is certainly what `holds` says: a tree of `all`, `any` and tests of a fact. */
export function rail(rule, holds) {
  if (typeof rule === "string") return { fact: rule, is: holds ? "yes" : "no" };
  if (rule.not) return rail(rule.not, !holds);
  const of = (rule.all ?? rule.any).map((one) => rail(one, holds));
  return Boolean(rule.all) === holds ? { all: of } : { any: of };
}
