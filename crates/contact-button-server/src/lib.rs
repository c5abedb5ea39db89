//! What a server in JavaScript loads: buttons as HTML, every channel in every language. No page loads it.
//!
//! One text in, one text out; what they hold is told by [`contact_button::served`], which decides everything.
//! `js/loader.js` makes the published `server-edge.js` of it (see the README of xtask).
#![cfg_attr(all(target_arch = "wasm32", not(test)), no_std)]

extern crate alloc;

use alloc::string::String;

use wasm_bindgen::prelude::*;

#[cfg(all(target_arch = "wasm32", not(test)))]
#[global_allocator]
static MEMORY: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

/// A panic has no words here, as in the page's wasm.
#[cfg(all(target_arch = "wasm32", not(test)))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// The HTML that a request asks for, or a refusal.
#[wasm_bindgen(skip_typescript)]
pub fn render(request: &str) -> String {
    contact_button::served(request)
}
