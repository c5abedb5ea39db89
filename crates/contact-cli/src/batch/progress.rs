//! How far the input is read, shown where somebody watches.

use std::io::{self, IsTerminal as _, Read};

use indicatif::{ProgressBar, ProgressStyle};

/// An input that shows on a terminal how much of it is read.
pub(crate) struct Counted<R> {
    input: R,
    bar: ProgressBar,
}

impl<R: Read> Counted<R> {
    /// `length` in bytes, where it is known. Answers that go to the terminal
    /// are progress enough.
    pub(crate) fn new(input: R, length: Option<u64>) -> Counted<R> {
        let seen = io::stderr().is_terminal() && !io::stdout().is_terminal();
        let (bar, template) = match length {
            _ if !seen => (ProgressBar::hidden(), ""),
            Some(length) => (
                ProgressBar::new(length),
                "{wide_bar} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left",
            ),
            None => (ProgressBar::new_spinner(), "{spinner} {bytes}, {bytes_per_sec}"),
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Counted { input, bar }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.bar.inc(count as u64);
        Ok(count)
    }
}

impl<R> Drop for Counted<R> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
