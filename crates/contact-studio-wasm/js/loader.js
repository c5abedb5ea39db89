import { fetchWasm } from "../../contact-button-wasm/js/fetch_wasm.js";
import { once } from "../../contact-button-wasm/js/once.js";
import { answer } from "./glue.js";

const IMPORTS = __WASM_IMPORTS__;

/** Loads all of the logic, once. Fails where the file cannot be had, and may be called again then. */
const init = once(async () =>
  __wbg_set_wasm(await fetchWasm(new URL("studio.wasm", import.meta.url), "__STUDIO_HASH__", IMPORTS)),
);
export default init;

/** `{ ok }` or `{ error: { field, sentence, right } }` to `{ ask, ... }`. At once, after `init`. */
export const ask = (request) => JSON.parse(answer(JSON.stringify(request)));
