import { html } from "./server.js";

export { html };
export type { ButtonOptions, ContactError, Params } from "./server.js";

/**
 * Starts the wasm, at once. Needed before the first `html`; what comes after the first call does nothing.
 *
 * @param source the compiled `contact-buttons/contact-buttons-server.wasm`, or its bytes where the runtime compiles
 * @returns `html`
 */
export function init(source: WebAssembly.Module | ArrayBuffer | ArrayBufferView): typeof html;
