import { Definitions, DefectionError, type DefinitionDraft, type ErrorReport, type Exception } from "./library";

/** A definition of the reader's own: what was written, and what the library makes of it. */
export interface Own {
  draft: DefinitionDraft | undefined;
  /** The built-in definitions with it among them, if it is one. */
  definitions: Definitions | undefined;
  errors: ErrorReport[];
}

export const NONE: Own = { draft: undefined, definitions: undefined, errors: [] };

/** The identifier of a definition that takes nobody's place. */
export const NEW_ID = "my-definition";

/** Reads the text of a definition file together with the built-in ones. */
export function readOwn(text: string): Own {
  if (text === "") return NONE;
  const draft = parsed(text);
  const file = `${draft?.id ?? NEW_ID}.json`;
  try {
    const definitions = Definitions.read({ ...Definitions.files(), [file]: text }, null);
    return { draft, definitions, errors: [] };
  } catch (error) {
    if (!(error instanceof DefectionError)) throw error;
    const errors = error.errors ?? [];
    return { draft, definitions: undefined, errors: errors.filter((one) => one.file === file) };
  }
}

/** The draft as an object, if the text has the shape of one, so that it can be edited. */
function parsed(text: string): DefinitionDraft | undefined {
  try {
    const draft = JSON.parse(text) as DefinitionDraft;
    const texts = [draft.id, draft.title, draft.summary, ...draft.versions.map((version) => version.when)];
    const shaped = texts.every(isText) && draft.versions.length > 0;
    return shaped && draft.versions.every((version) => areExceptions(version.exceptions)) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function areExceptions(exceptions: readonly Exception[] | undefined): boolean {
  return (exceptions ?? []).every(
    (one) => [one.id, one.when, one.reason].every(isText) && areExceptions(one.exceptions),
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

/** A draft as the text of its file. */
export function written(draft: DefinitionDraft): string {
  return JSON.stringify(draft);
}
