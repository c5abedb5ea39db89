//! A beacon is answered after the disk has it: seen from outside, in the system calls.

use std::path::Path;
use std::process::Command;

use crate::collector::{Collector, click};
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests = tests![the_log_is_synced_before_the_answer];

/// Whether strace can be run.
///
/// # Errors
/// The command that installs it.
pub(crate) fn check() -> Result<(), String> {
    match Command::new("strace").arg("-V").output() {
        Ok(_) => Ok(()),
        Err(error) => Err(format!(
            "strace does not start ({error}); install it with: cargo xtask test collector   \
             (or: apt-get install strace)"
        )),
    }
}

const BEACONS: usize = 25;

fn the_log_is_synced_before_the_answer(database: &Database) {
    let trace = database.folder.path().join("trace");
    let strace = [
        "strace",
        "--follow-forks",
        "--decode-fds=path",
        "--string-limit=64",
        "--interruptible=waiting",
        "--trace=fsync,fdatasync,read,readv,recvfrom,write,writev,sendto,sendmsg",
        "--output",
        "trace",
    ];
    let mut collector =
        Collector::start(&database.url, database.folder.path(), &["--rate-limit", "off"], &strace);
    // The first one makes the counter; those after it take the short way.
    for number in 0..BEACONS {
        assert_eq!(collector.send(&click(["/a", "/b"][number % 2])), 204);
    }
    // strace passes the signal on, and ends when the collector has.
    let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", collector.pid()));
    let child = children.expect("strace's child").trim().to_owned();
    assert!(Command::new("kill").args(["-TERM", &child]).status().expect("kill").success());
    collector.until("the end of the trace", |collector| collector.log().contains("stopped"));
    collector.kill();
    check_order(&trace);
}

/// In each beacon's span of the trace, a sync of the write-ahead log ends before the answer begins.
fn check_order(trace: &Path) {
    let trace = std::fs::read_to_string(trace).expect("a trace");
    let (mut synced, mut waiting, mut answers) = (false, false, 0);
    let mut syncing = Vec::new();
    for line in trace.lines() {
        let thread = line.split_whitespace().next().unwrap_or_default();
        let is_sync = line.contains("fdatasync") || line.contains("fsync");
        if line.contains("POST /beacon") {
            (waiting, synced) = (true, false);
        } else if is_sync && line.contains("effect.db-wal") && line.ends_with("= 0") {
            synced = waiting;
        } else if is_sync && line.contains("effect.db-wal") && line.ends_with("<unfinished ...>") {
            syncing.push(thread.to_owned());
        } else if is_sync && line.contains("resumed") && line.ends_with("= 0") {
            if let Some(at) = syncing.iter().position(|other| other == thread) {
                syncing.swap_remove(at);
                synced = waiting;
            }
        } else if line.contains("HTTP/1.1 204") {
            assert!(synced, "answer {answers} left before a sync had ended:\n{trace}");
            (waiting, synced, answers) = (false, false, answers + 1);
        }
    }
    assert_eq!(answers, BEACONS, "every answer is in the trace:\n{trace}");
}
