// Node, CommonJS: what an editor shows beside a definition that is being written.
//
//     node errors.cjs

const { Definitions, DefectionError, completions } = require("defection");

const draft = {
  format: "defection-definition/1",
  id: "asked-abroad",
  title: "Asked for asylum",
  summary: "Whoever asked a foreign authority for protection.",
  citations: [{ source: "erh", at: "paragraph 1" }],
  versions: [{ when: "outside_contrl and asylum_sought" }],
};

try {
  Definitions.read({ "asked-abroad.json": JSON.stringify(draft) });
} catch (error) {
  if (!(error instanceof DefectionError)) throw error;
  for (const { file, path, span, suggestion, message } of error.errors) {
    const text = draft.versions[0].when;
    console.log(message);
    console.log(`${file} at ${path}`);
    console.log(text);
    console.log(`${" ".repeat(span.start)}${"^".repeat(span.end - span.start)} ${suggestion}?`);
  }
}

console.log(`outside... : ${completions(Definitions.builtIn(), "outside").join(", ")}`);
