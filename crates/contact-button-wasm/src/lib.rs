//! What a page loads: every decision about its contact links, and none of its DOM.
//!
//! The script (`dom.js`) says in one text what the page has of an element, [`run`] decides, and the script does what
//! the reply says. One text in and one out is the cheapest way across: nothing else needs glue.
//!
//! `js/loader.js` makes the published `contact-buttons.js` of it (see the README of xtask); with the feature `module`
//! the package that `wasm-pack build` makes exports `link`, `parse` and `upgrade` by itself.
#![cfg_attr(all(target_arch = "wasm32", not(test)), no_std)]

extern crate alloc;

mod answer;
#[cfg(all(target_arch = "wasm32", not(test)))]
mod arena;
#[cfg(all(test, target_arch = "wasm32"))]
mod browser_tests;
#[cfg(feature = "module")]
mod module;

use alloc::vec;

use wasm_bindgen::prelude::*;

#[cfg(all(target_arch = "wasm32", not(test)))]
#[global_allocator]
static ARENA: arena::Arena = arena::Arena::new();

/// A panic has no words here: they would be half of the wasm.
#[cfg(all(target_arch = "wasm32", not(test)))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

#[wasm_bindgen(module = "/src/dom.js")]
extern "C" {
    fn take(into: *mut u8);
    fn give(reply: *const u8, size: usize);
}

/// Fetches a request of `size` bytes from the script and hands back the reply.
#[wasm_bindgen(skip_typescript)]
pub fn run(size: usize) {
    #[cfg(all(target_arch = "wasm32", not(test)))]
    ARENA.empty();
    let mut request = vec![0; size];
    take(request.as_mut_ptr());
    if let Ok(request) = str::from_utf8(&request) {
        let reply = answer::answer(request);
        give(reply.as_ptr(), reply.len());
    }
}
