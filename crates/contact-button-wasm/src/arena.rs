//! The allocator: everything that one request allocates is given back at once, when the last of it is freed.
//!
//! A page's request (one element, one link) needs a few hundred bytes for some microseconds, and nothing outlives it.
//! So allocating is adding, freeing is counting, and when the count is zero the memory is empty again. A general
//! allocator would do the same in five times the bytes.
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
    /// How many allocations live.
    live: Cell<usize>,
}

// SAFETY: a wasm without threads has one.
unsafe impl Sync for Arena {}

impl Arena {
    pub(crate) const fn new() -> Arena {
        Arena { base: Cell::new(0), top: Cell::new(0), end: Cell::new(0), live: Cell::new(0) }
    }

    /// What lives now stays for good, such as wasm-bindgen's list of JavaScript values.
    #[cfg(feature = "module")]
    pub(crate) fn settle(&self) {
        self.base.set(self.top.get());
        self.live.set(0);
    }

    /// Takes `size` bytes at `start`, or says that there are none.
    fn reserve(&self, start: usize, size: usize) -> Option<()> {
        let top = start.checked_add(size)?;
        if top > self.end.get() {
            // Nobody else grows the memory: a new page follows the last one.
            let pages = (top - self.end.get()).div_ceil(PAGE);
            if core::arch::wasm32::memory_grow(0, pages) == usize::MAX {
                return None;
            }
            self.end.set(self.end.get() + pages * PAGE);
        }
        self.top.set(top);
        Some(())
    }
}

// SAFETY: allocations follow one another without overlap, aligned, inside memory that was grown for them; they are
// handed out again only when none of them lives.
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.base.get() == 0 {
            let base = core::arch::wasm32::memory_size(0) * PAGE;
            self.base.set(base);
            self.top.set(base);
            self.end.set(base);
        }
        let start = self.top.get().next_multiple_of(layout.align());
        match self.reserve(start, layout.size()) {
            Some(()) => {
                self.live.set(self.live.get() + 1);
                ptr::without_provenance_mut(start)
            }
            None => ptr::null_mut(),
        }
    }

    unsafe fn dealloc(&self, old: *mut u8, _: Layout) {
        if old.addr() < self.base.get() {
            // Settled.
            return;
        }
        self.live.set(self.live.get() - 1);
        if self.live.get() == 0 {
            self.top.set(self.base.get());
        }
    }

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // What was allocated last, such as a string being written, grows where it is.
        if old.addr() + layout.size() == self.top.get() {
            return match self.reserve(old.addr(), size) {
                Some(()) => old,
                None => ptr::null_mut(),
            };
        }
        // SAFETY: the caller keeps GlobalAlloc's contract: the size is not zero and the alignment is a layout's.
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if !new.is_null() {
                ptr::copy_nonoverlapping(old, new, layout.size().min(size));
                self.dealloc(old, layout);
            }
            new
        }
    }
}
