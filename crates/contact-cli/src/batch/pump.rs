//! Many threads, one order: each takes a chunk, works on it, and waits for its
//! turn to write. No more chunks are in memory than there are threads, and of
//! their answers no more than a part each.

use std::io::{self, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many bytes of answers wait for the end of their chunk. Lines of one byte
/// have answers of a hundred and more.
const PART: usize = 1 << 19;

/// What is called after each answer.
pub(crate) type After<'a> = &'a mut dyn FnMut(&mut Vec<u8>);

/// Where chunks come from.
pub(crate) trait Source: Send {
    /// What a thread works on at a time.
    type Chunk: Default;

    /// Replaces what is in `chunk` by what comes next; `false` at the end.
    fn fill(&mut self, chunk: &mut Self::Chunk) -> io::Result<bool>;
}

/// Hands every chunk of `source` to `work`, which appends its answers to a
/// buffer, calls what it is given after each, and gives the number of errors
/// among them; writes the buffers in the order of the chunks. Gives the sum of
/// errors.
pub(crate) fn run<S: Source>(
    source: S,
    out: impl Write + Send,
    jobs: usize,
    work: impl Fn(&S::Chunk, &mut Vec<u8>, After<'_>) -> u64 + Sync,
) -> io::Result<u64> {
    let input = Mutex::new(Input { source, taken: 0, ended: false });
    let output = Output {
        state: Mutex::new(State { out, written: 0, errors: 0, stopped: false }),
        turn: Condvar::new(),
    };
    let worker = || -> io::Result<()> {
        let _stop = StopOnPanic(&output);
        let (mut chunk, mut answers) = (S::Chunk::default(), Vec::new());
        while let Some(number) = lock(&input).take(&mut chunk)? {
            answers.clear();
            let mut goes_on = Ok(true);
            let errors = work(&chunk, &mut answers, &mut |answers| {
                if answers.len() < PART {
                    return;
                }
                if matches!(goes_on, Ok(true)) {
                    goes_on = output.write(number, answers, None);
                }
                answers.clear();
            });
            if !(goes_on? && output.write(number, &answers, Some(errors))?) {
                break;
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..jobs).map(|_| scope.spawn(worker)).collect();
        let mut result = worker();
        for other in others {
            match other.join() {
                Ok(ended) => result = result.and(ended),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        result
    })?;
    let errors = lock(&output.state).errors;
    Ok(errors)
}

struct Input<S> {
    source: S,
    taken: u64,
    ended: bool,
}

impl<S: Source> Input<S> {
    /// The next chunk's number; `None` at the end, and after an error.
    fn take(&mut self, chunk: &mut S::Chunk) -> io::Result<Option<u64>> {
        if self.ended {
            return Ok(None);
        }
        // Also where `fill` fails, so that the other threads end too.
        self.ended = true;
        let filled = self.source.fill(chunk);
        self.ended = !filled.map_err(|error| crate::output::about("cannot read on", &error))?;
        self.taken += 1;
        Ok((!self.ended).then_some(self.taken - 1))
    }
}

struct Output<W> {
    state: Mutex<State<W>>,
    turn: Condvar,
}

struct State<W> {
    out: W,
    written: u64,
    errors: u64,
    stopped: bool,
}

impl<W: Write> Output<W> {
    /// Writes when all chunks before this one are written; with the number of
    /// its errors where it is whole now. `false` where the output is at its end.
    fn write(&self, number: u64, answers: &[u8], errors: Option<u64>) -> io::Result<bool> {
        let state = lock(&self.state);
        let waits = |state: &mut State<W>| state.written != number && !state.stopped;
        let mut state = self.turn.wait_while(state, waits).unwrap_or_else(PoisonError::into_inner);
        if state.stopped {
            return Ok(false);
        }
        let result = state.out.write_all(answers).and_then(|()| state.out.flush());
        state.written += u64::from(errors.is_some());
        state.errors += errors.unwrap_or_default();
        state.stopped = result.is_err();
        self.turn.notify_all();
        result.map(|()| true).map_err(|error| crate::output::about("cannot write", &error))
    }
}

/// Nobody waits for the turn of a thread that is gone.
struct StopOnPanic<'o, W>(&'o Output<W>);

impl<W> Drop for StopOnPanic<'_, W> {
    fn drop(&mut self) {
        if thread::panicking() {
            lock(&self.0.state).stopped = true;
            self.0.turn.notify_all();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Numbers(u64);

    impl Source for Numbers {
        type Chunk = u64;

        fn fill(&mut self, chunk: &mut u64) -> io::Result<bool> {
            *chunk = self.0;
            self.0 += 1;
            Ok(*chunk < 1000)
        }
    }

    /// Work of a length that has nothing to do with the order.
    fn work(number: &u64, out: &mut Vec<u8>, _: After<'_>) -> u64 {
        for _ in 0..(number * 7919) % 13 {
            thread::yield_now();
        }
        out.extend_from_slice(format!("{number}\n").as_bytes());
        1
    }

    #[test]
    fn the_order_stays() {
        let expected: String = (0..1000).map(|number| format!("{number}\n")).collect();
        for jobs in [1, 2, 7] {
            let mut out = Vec::new();
            assert_eq!(run(Numbers(0), &mut out, jobs, work).unwrap(), 1000);
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }

    #[test]
    fn answers_beyond_a_part_are_written_at_once_and_in_order() {
        let mut out = Vec::new();
        let work = |number: &u64, out: &mut Vec<u8>, after: After<'_>| {
            for _ in 0..number % 3 * 2 {
                out.extend(vec![b'a' + (number % 26) as u8; PART - 1]);
                after(out);
                assert!(out.len() < PART);
            }
            number % 3 * 2
        };
        let errors = run(Numbers(980), &mut out, 4, work).unwrap();
        assert_eq!(out.len() as u64, errors * (PART as u64 - 1));
        out.dedup();
        let expected: Vec<u8> =
            (980..1000).filter(|n| n % 3 > 0).map(|n: u64| b'a' + (n % 26) as u8).collect();
        assert_eq!(out, expected);
    }

    struct Full(usize);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::BrokenPipe)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_closed_output_ends_all_threads() {
        let error = run(Numbers(0), Full(100), 4, work).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn a_panic_ends_all_threads() {
        let work = |number: &u64, _: &mut Vec<u8>, _: After<'_>| {
            assert!(*number != 20, "twenty");
            0
        };
        let run = || run(Numbers(0), io::sink(), 4, work);
        assert!(std::panic::catch_unwind(run).is_err());
    }
}
