import { Definitions, DefectionError, type DefinitionDraft, type ErrorReport } from "./library";

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

/** The draft as an object, if the text has the shape of one. */
function parsed(text: string): DefinitionDraft | undefined {
  try {
    const draft = JSON.parse(text) as DefinitionDraft;
    return typeof draft.id === "string" && Array.isArray(draft.versions) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** A draft as the text of its file. */
export function written(draft: DefinitionDraft): string {
  return JSON.stringify(draft);
}
