// What the package offers, once the module is there.

import "./host.js";
import * as glue from "./defection.js";
import { guarded, guardedClass } from "./guard.js";

export { DefectionError } from "./errors.js";

export const Archive = guardedClass(glue.Archive);
export const Definitions = guardedClass(glue.Definitions);
export const Records = guardedClass(glue.Records);

export const completions = guarded(glue.completions);
export const dateInWords = guarded(glue.dateInWords);
export const facts = guarded(glue.facts);
export const parseCondition = guarded(glue.parseCondition);
export const parseDate = guarded(glue.parseDate);
export const version = guarded(glue.version);
