// The class of every error of the package. The glue imports it too, so it stands alone.

export class DefectionError extends Error {
  constructor(report) {
    super(report.message);
    // Only what is known is there: absent is absent.
    for (const [part, value] of Object.entries(report)) {
      if (part !== "message") this[part] = value;
    }
  }
}

Object.defineProperty(DefectionError.prototype, "name", {
  value: "DefectionError",
  configurable: true,
  writable: true,
});
