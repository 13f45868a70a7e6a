
/**
 * Every error of the package.
 *
 * Its parts are those of `ErrorReport`: `code` says what kind of error it is, `path` where in the
 * document or argument (a JSON pointer), `span` where in the text that stands there.
 */
export class DefectionError extends Error {
  constructor(report: ErrorReport);
}
export interface DefectionError extends ErrorReport {}
