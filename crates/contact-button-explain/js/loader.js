import { __wbg_set_wasm, explain } from "./glue.js";

const bytes = await fetch(new URL("contact-buttons-explain.wasm", import.meta.url), { integrity: "__WASM_HASH__" });
const { instance } = await WebAssembly.instantiate(await bytes.arrayBuffer(), __WASM_IMPORTS__);
__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

export { explain };
