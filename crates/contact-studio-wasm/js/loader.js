import { answer } from "./glue.js";

const IMPORTS = __WASM_IMPORTS__;
let loading;

async function load() {
  const by = (cache) => fetch(new URL("studio.wasm", import.meta.url), { cache, integrity: "__STUDIO_HASH__" });
  // Old and new files mix in a cache: what has the wrong hash is fetched again.
  const response = await by("default").catch(() => by("reload"));
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), IMPORTS);
  __wbg_set_wasm(instance.exports);
}

/** Loads what `ask` needs, once. Fails where the file cannot be had, and may be called again then. */
export default function init() {
  return (loading ||= load().catch((error) => {
    loading = undefined;
    throw error;
  }));
}

/** `{ ok }` or `{ error: { field, sentence, right } }` to `{ ask, ... }`. At once, after `init`. */
export const ask = (request) => JSON.parse(answer(JSON.stringify(request)));
