//! Memory does not grow with the input.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// The most memory that the process had so far, in bytes.
fn peak(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

fn peak_of(args: &[&str], start: &[u8], repeated: &[u8], times: usize) -> u64 {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("contact-link"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(start).unwrap();
    for _ in 0..times {
        input.write_all(repeated).unwrap();
    }
    let peak = peak(child.id());
    drop(input);
    child.wait().unwrap();
    peak
}

#[test]
fn batch_stays_below_64_mib() {
    let jobs = ["batch", "--jobs", "2"];
    let csv = ["batch", "--csv", "--jobs", "2"];
    let long = vec![b'x'; 1 << 20];
    let rows = b"{\"channel\":\"tel\",\"to\":\"+33 1 23 45 67 89\"}\n".repeat(1 << 14);
    let almost = [
        &b"{\"channel\":\"x_dm\",\"to\":\"12\",\"text\":\""[..],
        &"é".repeat(500_000).into_bytes(),
        b"\"}\n",
    ]
    .concat();
    for (args, start, repeated, times) in [
        (&jobs[..], &b""[..], rows.as_slice(), 10),
        // One line of 80 MiB, and one cell that nobody closed.
        (&jobs, b"", &long, 80),
        (&csv, b"channel,to\n\"", &long, 80),
        // Answers that are far longer than their lines, values by the hundred thousand, and
        // rows of empty cells.
        (&jobs, b"", &b"\n".repeat(1 << 18), 2),
        (&jobs, b"", &[&b"{\"to\":["[..], &b"1,".repeat(500_000), b"1]}\n"].concat(), 4),
        (&csv, b"channel,to\n", &[&b",".repeat(1000)[..], b"\n"].concat().repeat(1000), 8),
        // Lines that are just not too long.
        (&jobs, b"", &almost, 10),
    ] {
        let peak = peak_of(args, start, repeated, times);
        assert!(peak < 64 << 20, "{peak} bytes of memory for {args:?}");
    }
}
