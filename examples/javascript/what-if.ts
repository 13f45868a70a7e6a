// TypeScript: what if an answer were another one?

import { Archive, Definitions, type CaseView, type Fact, type Verdict } from "defection";

const archive = Archive.bundled();
const definitions = Definitions.builtIn();

function verdictIf(fact: Fact, holds: boolean): Verdict {
  const view: CaseView = { suppose: { [fact]: holds } };
  return definitions.judge(archive, "nureyev-1961", "rsfsr-1960-art-64a-letter", view).verdict;
}

const judgement = definitions.judge(archive, "nureyev-1961", "rsfsr-1960-art-64a-letter");
console.log(`nureyev-1961: ${judgement.verdict}, turns on ${judgement.turns_on.join(", ")}`);
for (const holds of [true, false]) {
  console.log(`if harm_intent were ${holds ? "so" : "not so"}: ${verdictIf("harm_intent", holds)}`);
}

// An episode can be changed as a whole, too. The copy is checked against the archive.
const copy = archive.defection("nureyev-1961");
if (copy) {
  copy.claims = copy.claims?.filter((claim) => claim.fact !== "refused_return") ?? [];
  const { verdict } = definitions.judge(archive, copy, "rsfsr-1960-art-64a-letter");
  console.log(`without the claims on refused_return: ${verdict}`);
}
