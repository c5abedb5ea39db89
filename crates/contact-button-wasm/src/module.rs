//! `link`, `parse` and `upgrade` for people who bundle: the script's own functions, exported by wasm-bindgen's package.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/dom.js")]
extern "C" {
    fn attach(exports: &JsValue);

    #[wasm_bindgen(reexport, skip_typescript)]
    fn link(channel: &str, to: &str, params: &JsValue) -> JsValue;
    #[wasm_bindgen(reexport, skip_typescript)]
    fn parse(url: &str) -> JsValue;
    #[wasm_bindgen(reexport, skip_typescript)]
    fn upgrade(root: &JsValue) -> JsValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("../js/functions.d.ts");

#[wasm_bindgen(start)]
fn start() {
    attach(&wasm_bindgen::exports());
    #[cfg(all(target_arch = "wasm32", not(test)))]
    crate::ARENA.settle();
}
