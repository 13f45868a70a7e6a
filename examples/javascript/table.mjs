// Node, ES modules: the verdicts on one person, and what they rest on.
//
//     node table.mjs [name]

import { Archive, Definitions } from "defection";

const archive = Archive.bundled();
const definitions = Definitions.builtIn();

const name = process.argv[2] ?? "Nureyev";
const [person] = archive.personsNamed(name);
if (!person) {
  console.error(`nobody is called ${name}; did you mean ${archive.nearest(name)}?`);
  process.exit(2);
}

const { episodes, definitions: ids, judgements } = definitions.judgeAll(archive);
for (const episode of archive.defections().filter((one) => one.person === person.id)) {
  console.log(`${person.name} (${episode.id})`);
  const row = judgements[episodes.indexOf(episode.id)];
  for (const [column, { verdict, turns_on }] of row.entries()) {
    const on = turns_on.length > 0 ? `, turns on ${turns_on.join(", ")}` : "";
    console.log(`  ${ids[column]}: ${verdict}${on}`);
  }
}
