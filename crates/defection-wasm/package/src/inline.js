// The module inside the script, for bundlers that do not follow URLs and for single files.

import { loading } from "./host.js";
import { initSync } from "./defection.js";
import { base64 } from "./module.js";

const characters = atob(base64);
const bytes = new Uint8Array(characters.length);
for (let place = 0; place < bytes.length; place += 1) bytes[place] = characters.charCodeAt(place);
loading(() => initSync({ module: bytes }));

export * from "./api.js";
