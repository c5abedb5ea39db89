//! The allocator: everything that one request allocates is given back at once, when the next request comes.
//!
//! A page's request (one element, one link) needs a few hundred bytes for some microseconds, and nothing outlives it.
//! So allocating is adding, and freeing is nothing at all: the compiler then leaves out every destructor too, which is
//! a tenth of the wasm. A general allocator would be five times as large as this one by itself.
#![allow(unsafe_code, reason = "an allocator hands out raw memory")]

use core::alloc::{GlobalAlloc, Layout};
use core::cell::Cell;
use core::ptr;

const PAGE: usize = 65_536;

/// Memory that grows and empties.
pub(crate) struct Arena {
    /// Where all of it begins; zero as long as there is none.
    base: Cell<usize>,
    /// The first free byte.
    top: Cell<usize>,
    /// Where the memory ends.
    end: Cell<usize>,
}

// SAFETY: a wasm without threads has one.
unsafe impl Sync for Arena {}

impl Arena {
    pub(crate) const fn new() -> Arena {
        Arena { base: Cell::new(0), top: Cell::new(0), end: Cell::new(0) }
    }

    /// What lives now stays for good, such as wasm-bindgen's list of JavaScript values.
    #[cfg(feature = "module")]
    pub(crate) fn settle(&self) {
        self.base.set(self.top.get());
    }

    /// Before the first allocation: what the program itself needs ends with the memory that it came with.
    fn begin(&self) {
        if self.base.get() == 0 {
            let base = core::arch::wasm32::memory_size(0) * PAGE;
            self.base.set(base);
            self.top.set(base);
            self.end.set(base);
        }
    }

    /// A text of at most `size` bytes, which `fill` writes, telling how many they are.
    ///
    /// All that the last such text's request allocated is given back: nothing of it is left, since no static of this
    /// crate owns memory and wasm-bindgen's list is settled.
    pub(crate) fn text(&self, size: usize, fill: impl FnOnce(*mut u8) -> usize) -> &str {
        self.begin();
        let start = self.base.get();
        self.reserve(start, size);
        let bytes: *mut u8 = ptr::without_provenance_mut(start);
        let size = fill(bytes).min(size);
        // SAFETY: reserved above for this text alone. A TextEncoder wrote it, which writes whole characters of UTF-8.
        unsafe { str::from_utf8_unchecked(core::slice::from_raw_parts(bytes, size)) }
    }

    /// Takes `size` bytes at `start`. Without memory there is nothing left to do.
    fn reserve(&self, start: usize, size: usize) {
        let top = start.saturating_add(size);
        if top > self.end.get() {
            // Nobody else grows the memory: a new page follows the last one.
            let pages = (top - self.end.get()).div_ceil(PAGE);
            if core::arch::wasm32::memory_grow(0, pages) == usize::MAX {
                core::arch::wasm32::unreachable();
            }
            self.end.set(self.end.get() + pages * PAGE);
        }
        self.top.set(top);
    }
}

// SAFETY: allocations follow one another without overlap, aligned, inside memory that was grown for them; they are
// handed out again only when nothing of their request lives.
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.begin();
        let start = self.top.get().next_multiple_of(layout.align());
        self.reserve(start, layout.size());
        ptr::without_provenance_mut(start)
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // What was allocated last, such as a string being written, grows where it is.
        if old.addr() + layout.size() == self.top.get() {
            self.reserve(old.addr(), size);
            return old;
        }
        // SAFETY: the caller keeps GlobalAlloc's contract: the size is not zero and the alignment is a layout's.
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            ptr::copy_nonoverlapping(old, new, layout.size().min(size));
            new
        }
    }
}
