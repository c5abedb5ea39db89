//! What is wrong, too large, too slow or too much.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::collector::{Collector, click};
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests = tests![
    each_refusal_has_its_status_and_a_sentence,
    only_listed_origins_may_send,
    a_preflight_is_answered,
    too_many_are_refused_and_only_from_one_address,
    too_many_headers,
    a_head_that_never_ends_is_cut_off,
    a_body_that_never_ends_is_cut_off,
];

fn each_refusal_has_its_status_and_a_sentence(database: &Database) {
    let collector = database.collector();
    let whole = click("/").to_string();
    let too_long = format!("{whole}{}", " ".repeat(2048));
    for (body, headers, status, says) in [
        ("{", &[][..], 400, "the body is not JSON"),
        (r#"{"v":1,"event":"click","channel":"fax"}"#, &[], 400, "channel is in no row"),
        (r#"{"v":1,"event":"click","channel":"X_DM"}"#, &[], 400, "channel is in no row"),
        (&too_long, &[], 413, "at most 2048 bytes"),
        (&whole, &[("content-type", "image/png")], 415, "text/plain"),
        (&whole, &[("origin", "https://elsewhere.example")], 403, "--origin"),
        (&whole, &[("origin", "null")], 403, "--origin"),
    ] {
        let (answered, sentence) = collector.post_with(body, headers);
        assert_eq!(answered, status, "{sentence}");
        assert!(sentence.contains(says) && sentence.lines().count() == 1, "{sentence}");
    }
    assert_eq!(collector.get("/beacon").0, 405);
    assert_eq!(collector.total(), 0);
}

fn only_listed_origins_may_send(database: &Database) {
    let collector = database.collector_with(&["--origin", "https://brand.example"]);
    let whole = click("/").to_string();
    assert_eq!(collector.post_with(&whole, &[("origin", "https://brand.example")]).0, 204);
    for other in ["https://brand.example.evil.example", "http://brand.example", "null"] {
        assert_eq!(collector.post_with(&whole, &[("origin", other)]).0, 403, "{other}");
    }
    assert_eq!(collector.post(&whole).0, 403, "without an origin");
    // The collector's own pages.
    assert_eq!(collector.post_with(&whole, &[("origin", &collector.origin)]).0, 204);
    let sites = collector.counts("by=site");
    let names: Vec<_> = sites.as_array().expect("rows").iter().map(|row| &row["site"]).collect();
    assert_eq!(names, ["brand.example", "local"]);
}

fn a_preflight_is_answered(database: &Database) {
    let collector = database.collector_with(&["--origin", "https://brand.example"]);
    let ask = |origin: &str| {
        raw(&collector, &format!(
            "OPTIONS /beacon HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: {origin}\r\n\
             Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type\r\n\r\n"
        ))
        .to_lowercase()
    };
    let answer = ask("https://brand.example");
    for line in [
        "access-control-allow-origin: https://brand.example\r\n",
        "access-control-allow-methods: post\r\n",
        "access-control-allow-headers: content-type\r\n",
        "vary: origin",
    ] {
        assert!(answer.contains(line), "{line} in {answer}");
    }
    let answer = ask("https://elsewhere.example");
    assert!(!answer.contains("access-control-allow-origin"), "{answer}");
}

fn too_many_are_refused_and_only_from_one_address(database: &Database) {
    let collector = database.collector_with(&["--rate-limit", "2", "--behind-proxy"]);
    let whole = click("/").to_string();
    let from = |address| collector.post_with(&whole, &[("x-forwarded-for", address)]);
    let statuses: Vec<u16> = (0..30).map(|_| from("198.51.100.1").0).collect();
    let accepted = statuses.iter().filter(|status| **status == 204).count();
    // Ten at once, and two a second beyond that.
    assert!((10..20).contains(&accepted), "{statuses:?}");
    assert!(statuses.iter().all(|status| [204, 429].contains(status)));
    assert_eq!(from("198.51.100.2").0, 204, "another address");
    let head = format!(
        "POST /beacon HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Forwarded-For: 198.51.100.1\r\n\
         Content-Type: text/plain\r\nContent-Length: {}\r\n\r\n{whole}",
        whole.len()
    );
    let answers: Vec<String> = (0..3).map(|_| raw(&collector, &head).to_lowercase()).collect();
    let refused = answers.iter().find(|answer| answer.starts_with("http/1.1 429"));
    assert!(refused.is_some_and(|answer| answer.contains("\r\nretry-after: ")), "{answers:?}");
}

fn too_many_headers(database: &Database) {
    let collector = database.collector();
    let long =
        format!("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: {}\r\n\r\n", "x".repeat(64 * 1024));
    let many = format!("GET /healthz HTTP/1.1\r\nHost: x\r\n{}\r\n", "X-Many: x\r\n".repeat(100));
    for request in [long, many] {
        let answer = raw(&collector, &request);
        assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
    }
    assert_eq!(collector.get("/healthz").0, 200);
}

/// A client that sends a byte now and then, to hold a connection for ever.
fn a_head_that_never_ends_is_cut_off(database: &Database) {
    drips(&database.collector(), "GET / HTTP/1.1\r\nX: ", 20);
}

fn a_body_that_never_ends_is_cut_off(database: &Database) {
    let head = "POST /beacon HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n";
    drips(&database.collector(), head, 15);
}

fn drips(collector: &Collector, start: &str, limit: u64) {
    let mut stream = connect(collector);
    stream.write_all(start.as_bytes()).expect("sent");
    let begun = Instant::now();
    stream.set_read_timeout(Some(Duration::from_millis(200))).expect("a timeout");
    while begun.elapsed() < Duration::from_secs(limit) {
        // Either the end of the connection or an answer such as 408; else it was still waited for.
        match stream.read(&mut [0; 512]) {
            Ok(_) => return,
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(_) => return,
        }
        if stream.write_all(b"x").is_err() {
            return;
        }
    }
    panic!("it is still open after {limit} s");
}

fn connect(collector: &Collector) -> TcpStream {
    TcpStream::connect(collector.origin.trim_start_matches("http://")).expect("a connection")
}

/// Sends a request as it stands, and gives all that comes until the connection ends.
fn raw(collector: &Collector, request: &str) -> String {
    let mut stream = connect(collector);
    // What is refused half way may be answered before all of it was written.
    let _ = stream.write_all(request.as_bytes());
    let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}
