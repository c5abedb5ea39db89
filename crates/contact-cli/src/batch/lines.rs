//! Whole lines, so many at a time, in a buffer that no line can make grow
//! beyond its limit.

use std::io::{self, Read};
use std::mem;

use memchr::{memchr, memrchr};

use super::pump::{After, Source};
use super::record::{self, Keep, LONGEST};

/// How much is asked of the input at a time, in bytes.
const STEP: usize = 1 << 18;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The lines of an input.
pub(crate) struct Lines<R> {
    input: R,
    /// How much is asked of the input at a time, in bytes.
    step: usize,
    /// What was read after the last whole line.
    rest: Vec<u8>,
    started: bool,
    ended: bool,
}

/// Some lines of an input.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    /// Whether a line that is too long stands before the others.
    too_long: bool,
    /// Lines with their breaks; the last of all may have none.
    bytes: Vec<u8>,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(input: R) -> Lines<R> {
        Lines { input, step: STEP, rest: Vec::new(), started: false, ended: false }
    }

    /// Appends what comes next to `bytes`; nothing at the end.
    fn read(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        let start = bytes.len();
        bytes.resize(start + self.step, 0);
        let count = loop {
            match self.input.read(&mut bytes[start..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        bytes.truncate(start + *count.as_ref().unwrap_or(&0));
        self.ended = count? == 0;
        Ok(())
    }

    /// Passes over the rest of a line that is too long.
    fn skip_line(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        loop {
            bytes.clear();
            self.read(bytes)?;
            if let Some(end) = memchr(b'\n', bytes) {
                self.rest.extend_from_slice(&bytes[end + 1..]);
                bytes.clear();
            }
            if self.ended || bytes.is_empty() {
                return Ok(());
            }
        }
    }
}

impl<R: Read + Send> Source for Lines<R> {
    type Chunk = Chunk;

    fn fill(&mut self, chunk: &mut Chunk) -> io::Result<bool> {
        let Chunk { too_long, bytes } = chunk;
        *too_long = false;
        bytes.clear();
        mem::swap(bytes, &mut self.rest);
        let mut searched = 0;
        loop {
            if let Some(end) = memrchr(b'\n', &bytes[searched..]) {
                self.rest.extend_from_slice(&bytes[searched + end + 1..]);
                bytes.truncate(searched + end + 1);
                break;
            }
            if bytes.len() > LONGEST {
                *too_long = true;
                self.skip_line(bytes)?;
                break;
            }
            if self.ended {
                break;
            }
            searched = bytes.len();
            self.read(bytes)?;
        }
        if !mem::replace(&mut self.started, true) && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        Ok(*too_long || !bytes.is_empty())
    }
}

impl Chunk {
    /// Answers every line; gives the number of errors.
    pub(crate) fn answer(&self, keep: &Keep, out: &mut Vec<u8>, after: After<'_>) -> u64 {
        let mut errors = 0;
        if self.too_long {
            record::too_long(out);
            errors += 1;
        }
        let mut rest = self.bytes.as_slice();
        while !rest.is_empty() {
            let end = memchr(b'\n', rest).unwrap_or(rest.len());
            let line = &rest[..end];
            rest = rest.get(end + 1..).unwrap_or_default();
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            let fine = if line.len() > LONGEST {
                record::too_long(out);
                false
            } else {
                record::answer(line, keep, out)
            };
            errors += u64::from(!fine);
            after(out);
        }
        errors
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All lines of an input, read in steps; a line that is too long as `None`.
    fn lines(input: &[u8], step: usize) -> Vec<Option<Vec<u8>>> {
        let (mut lines, mut chunk, mut found) = (Lines::new(input), Chunk::default(), Vec::new());
        lines.step = step;
        while lines.fill(&mut chunk).unwrap() {
            assert!(chunk.bytes.capacity() < 4 * LONGEST);
            found.extend(chunk.too_long.then_some(None));
            for line in chunk.bytes.split_inclusive(|b| *b == b'\n') {
                found.push(Some(line.strip_suffix(b"\n").unwrap_or(line).to_vec()));
            }
        }
        found
    }

    #[test]
    fn lines_are_those_of_split_however_they_arrive() {
        contact_cases::cases(1_000, |u| {
            let bytes: Vec<u8> =
                u.arbitrary::<Vec<u8>>()?.iter().map(|b| b % 5 + b'\x08').collect();
            let mut expected: Vec<Option<Vec<u8>>> =
                bytes.split(|b| *b == b'\n').map(|line| Some(line.to_vec())).collect();
            if expected.last() == Some(&Some(Vec::new())) {
                expected.pop();
            }
            assert_eq!(lines(&bytes, u.int_in_range(1..=9)?), expected);
            Ok(())
        });
    }

    #[test]
    fn a_line_beyond_the_limit_is_passed_over_alone() {
        let long = vec![b'x'; 10 * LONGEST];
        let mut input = b"a\n".to_vec();
        input.extend_from_slice(&long);
        input.extend_from_slice(b"\nb\n");
        for step in [1000, STEP] {
            assert_eq!(lines(&input, step), [Some(b"a".to_vec()), None, Some(b"b".to_vec())]);
        }
        assert_eq!(lines(&long, STEP), [None]);
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        assert_eq!(lines(b"\xEF\xBB\xBFa\n", STEP), [Some(b"a".to_vec())]);
        assert_eq!(lines(b"\xEF\xBB\xBF", STEP), []);
    }
}
