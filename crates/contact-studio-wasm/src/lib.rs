//! What the studio's page loads: one JSON text in, one JSON text out. `contact_studio::Request` lists what can be asked;
//! `js/first.js` makes the shipped `studio/first.js` of what is needed first, `js/loader.js` makes `studio/studio.js` of all
//! of it.

use wasm_bindgen::prelude::*;

/// The answer to a request.
#[wasm_bindgen(skip_typescript)]
pub fn answer(request: &str) -> String {
    contact_studio::ask(request)
}
