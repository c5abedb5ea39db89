import { fetchWasm } from "../../contact-button-wasm/js/fetch_wasm.js";
import { once } from "../../contact-button-wasm/js/once.js";
import { number } from "./glue.js";

const IMPORTS = __WASM_IMPORTS__;

/** Loads what `read` needs, once. Fails where the file cannot be had, and may be called again then. */
const init = once(async () =>
  __wbg_set_wasm(await fetchWasm(new URL("phone.wasm", import.meta.url), "__PHONE_HASH__", IMPORTS)),
);
export default init;

/** `{ e164, national, ... }` or `{ error }` of `{ text, country, language }`. At once, after `init`. */
export const read = (request) => JSON.parse(number(JSON.stringify(request)));
