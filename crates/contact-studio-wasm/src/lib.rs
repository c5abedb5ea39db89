//! What the studio's page loads: one JSON text in, one JSON text out. `contact_studio::Request` lists what can be asked;
//! `js/loader.js` makes the shipped `studio/studio.js` of it.

use wasm_bindgen::prelude::*;

/// The answer to a request.
#[wasm_bindgen(skip_typescript)]
pub fn answer(request: &str) -> String {
    contact_studio::ask(request)
}
