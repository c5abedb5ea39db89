//! What a page asks about its contact links: every decision, and none of its DOM.
//!
//! The script (`dom.js`) says in one text what the page has of an element, [`run`] decides, and the script does what
//! the reply says. One text in and one out is the cheapest way across: nothing else needs glue.
//!
//! `js/loader.js` makes the published `contact-buttons.js` of it (see the README of xtask). What a page needs beyond that
//! comes when it is met: `js/finish.js`, which makes buttons of usual links without a wasm; a wasm that knows the usual
//! links and answers `?` to the rest; with the feature `full` the one that knows everything and says what is wrong; with
//! the feature `color` one for colours of the author's own.
//! With the feature `module` the package that `wasm-pack build` makes exports `link`, `parse` and `upgrade` by itself.
#![cfg_attr(all(target_arch = "wasm32", not(test)), no_std)]

extern crate alloc;

#[cfg(all(target_arch = "wasm32", not(test)))]
mod arena;
#[cfg(all(test, target_arch = "wasm32"))]
mod browser_tests;
#[cfg(feature = "module")]
mod module;

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
    fn take(into: *mut u8) -> usize;
    fn give(reply: *const u8, size: usize);
}

/// Fetches a request of at most `size` bytes from the script and hands back the reply.
#[wasm_bindgen(skip_typescript)]
pub fn run(size: usize) {
    #[cfg(all(target_arch = "wasm32", not(test)))]
    let request = ARENA.text(size, take);
    #[cfg(not(all(target_arch = "wasm32", not(test))))]
    let request = &{
        let mut request = alloc::vec![0; size];
        let size = take(request.as_mut_ptr());
        request.truncate(size);
        alloc::string::String::from_utf8(request).unwrap_or_default()
    };
    #[cfg(all(feature = "full", not(feature = "color")))]
    let reply = contact_button::answer(request);
    #[cfg(feature = "color")]
    let reply = contact_button::color_rule(request);
    #[cfg(not(any(feature = "full", feature = "color")))]
    let reply = contact_button::quick_answer(request).unwrap_or_else(|| "?".into());
    give(reply.as_ptr(), reply.len());
}
