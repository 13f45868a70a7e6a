/** Every view, as an address. */
export const VIEWS = {
  table: "",
  grouped: "#/?group=category&columns=law&as-of=1974-06-30",
  case: "#/case/nureyev-1961/rsfsr-1960-art-64a-letter",
  supposed: "#/case/nureyev-1961/soviet-usage?suppose=-voluntary&without=erh&strict=yes",
  compare: "#/compare/soviet-usage/west",
  time: "#/time?as-of=1974-06-30",
  agencies: "#/time?lanes=agency",
  own: `#/own?own=${encodeURIComponent(
    JSON.stringify({
      format: "defection-definition/1",
      id: "soviet-usage",
      title: "Mine",
      summary: "Everybody.",
      citations: [{ source: "reader" }],
      versions: [{ when: "soviet_citizen", exceptions: [{ id: "young", when: "minor", reason: "Too young.", citations: [{ source: "reader" }] }] }],
    }),
  )}`,
  mistaken: `#/own?own=${encodeURIComponent(
    JSON.stringify({
      format: "defection-definition/1",
      id: "my-definition",
      title: "Mine",
      summary: "Nobody.",
      citations: [{ source: "reader" }],
      versions: [{ when: "soviet_citizn and voluntary" }],
    }),
  )}`,
  archive: "#/archive",
};
