// Every call that is made in Node and in the browser.

import { functions } from "./functions.js";
import { hostile } from "./hostile.js";
import { verdicts } from "./verdicts.js";

export const all = { ...verdicts, ...functions, ...hostile };
