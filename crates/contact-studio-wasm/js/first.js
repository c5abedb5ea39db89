import { fetchWasm } from "../../contact-button-wasm/js/fetch_wasm.js";
import { once } from "../../contact-button-wasm/js/once.js";
import { answer } from "./glue.js";

const IMPORTS = __WASM_IMPORTS__;

/** Loads what reads, checks and previews, once. Fails where the file cannot be had, and may be called again then. */
const init = once(async () =>
  __wbg_set_wasm(await fetchWasm(new URL("first.wasm", import.meta.url), "__FIRST_HASH__", IMPORTS)),
);
export default init;

/** As `ask` of studio.js, for a quarter of the bytes; an error with `later` is of what only that one answers. */
export const ask = (request) => JSON.parse(answer(JSON.stringify(request)));
