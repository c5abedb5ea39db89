//! `link`, `parse` and `upgrade` for people who bundle: the script's own functions, exported by wasm-bindgen's package.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/dom.js")]
extern "C" {
    fn attach(exports: &JsValue, stepper: &JsValue);

    #[wasm_bindgen(reexport, skip_typescript)]
    fn link(channel: &str, to: &str, params: &JsValue) -> JsValue;
    #[wasm_bindgen(reexport, skip_typescript)]
    fn parse(url: &str) -> JsValue;
    #[wasm_bindgen(reexport, skip_typescript)]
    fn upgrade(root: &JsValue) -> JsValue;
}

#[wasm_bindgen(module = "/src/step.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = stepper)]
    static STEPPER: JsValue;
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("../js/functions.d.ts");

#[wasm_bindgen(start)]
fn start() {
    STEPPER.with(|stepper| attach(&wasm_bindgen::exports(), stepper));
    #[cfg(all(target_arch = "wasm32", not(test)))]
    crate::ARENA.settle();
}
