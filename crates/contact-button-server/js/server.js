// Node.js, Deno and Bun: the wasm is read from beside this file.
import { readFileSync } from "node:fs";

import { init } from "./server-edge.js";

// No re-export: a bundler that passes re-exports through would leave this file out.
export const html = init(readFileSync(new URL("contact-buttons-server.wasm", import.meta.url)));
