import { number } from "./glue.js";

const IMPORTS = __WASM_IMPORTS__;
let loading;

async function load() {
  const by = (cache) => fetch(new URL("phone.wasm", import.meta.url), { cache, integrity: "__PHONE_HASH__" });
  // Old and new files mix in a cache: what has the wrong hash is fetched again.
  const response = await by("default").catch(() => by("reload"));
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), IMPORTS);
  __wbg_set_wasm(instance.exports);
}

/** Loads what `read` needs, once. Fails where the file cannot be had, and may be called again then. */
export default function init() {
  return (loading ||= load().catch((error) => {
    loading = undefined;
    throw error;
  }));
}

/** `{ e164, national, ... }` or `{ error }` of `{ text, country, language }`. At once, after `init`. */
export const read = (request) => JSON.parse(number(JSON.stringify(request)));
