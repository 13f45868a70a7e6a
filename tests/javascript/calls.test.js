// Every call, in Node.

import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

import { all } from "./calls/all.js";
import { program, wanted } from "./packed.js";

const { modules } = program();
const api = await import(pathToFileURL(join(modules, "dist/node.js")).href);
const data = wanted();

for (const [name, call] of Object.entries(all)) test(name, () => call(api, data));
