// Cloudflare's workerd compiles no wasm while it runs: an import gives it the compiled module.
import wasm from "./contact-buttons-server.wasm";

import { init } from "./server-edge.js";

// No re-export: a bundler that passes re-exports through would leave this file out.
export const html = init(wasm);
