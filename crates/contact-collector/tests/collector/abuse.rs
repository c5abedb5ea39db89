//! What is wrong, too large, too slow or too much.

use std::collections::BTreeSet;
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
    an_answer_is_for_the_listed_pages,
    too_many_are_refused_and_only_from_one_address,
    too_many_headers,
    a_head_that_never_ends_is_cut_off,
    a_body_that_never_ends_is_cut_off,
    whatever_comes_it_goes_on,
    nobody_takes_every_connection,
    strange_addresses_are_not_found,
    who_is_astray_is_told_where_to,
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
    // The name that a client calls the collector by proves nothing.
    let own = [("origin", "https://evil.example"), ("host", "evil.example")];
    assert_eq!(collector.post_with(&whole, &own).0, 403);
    assert_eq!(collector.post_with(&whole, &[("origin", &collector.origin)]).0, 403);
    let sites = collector.counts("by=site");
    let names: Vec<_> = sites.as_array().expect("rows").iter().map(|row| &row["site"]).collect();
    assert_eq!(names, ["brand.example"]);
    // Where none is listed, its own pages may.
    let collector = database.collector();
    assert_eq!(collector.post_with(&whole, &[("origin", &collector.origin)]).0, 204);
    assert_eq!(collector.counts("by=site&site=local")[0]["count"], 1);
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

/// Counted or refused: the page that sent it may read the answer, and no other page.
fn an_answer_is_for_the_listed_pages(database: &Database) {
    let flags = ["--origin", "https://brand.example", "--rate-limit", "1"];
    let collector = database.collector_with(&flags);
    let ask = |origin: &str, body: &str| {
        let bytes = body.len();
        raw(
            &collector,
            &format!(
                "POST /beacon HTTP/1.1\r\nHost: x\r\nConnection: close\r\nOrigin: {origin}\r\n\
             Content-Type: text/plain\r\nContent-Length: {bytes}\r\n\r\n{body}"
            ),
        )
        .to_lowercase()
    };
    let read = "access-control-allow-origin: https://brand.example\r\n";
    let is = |answer: &str, status: &str, readable: bool| {
        assert!(answer.starts_with(&format!("http/1.1 {status} ")), "{answer}");
        for line in ["vary: origin\r\n", "access-control-allow-credentials: true\r\n"] {
            assert_eq!(answer.matches(line).count(), 1, "{answer}");
        }
        let named = answer.matches("access-control-allow-origin").count();
        assert_eq!((named, answer.contains(read)), (usize::from(readable), readable), "{answer}");
    };
    let whole = click("/").to_string();
    is(&ask("https://brand.example", &whole), "204", true);
    is(&ask("https://brand.example", "{}"), "400", true);
    is(&ask("https://elsewhere.example", &whole), "403", false);
    let limited = |answer: &String| answer.starts_with("http/1.1 429 ");
    let answer = (0..100).map(|_| ask("https://brand.example", "{}")).find(limited);
    is(&answer.expect("a limit"), "429", true);
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

/// Whole requests with bytes changed, doubled, left out or cut off: each is answered as the client's
/// mistake, or as what it still is, or not at all; and the next visitor notices nothing.
fn whatever_comes_it_goes_on(database: &Database) {
    let mut collector = database.collector();
    let body = click("/kept").to_string();
    let post = format!(
        "POST /beacon HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: text/plain\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let get = "GET /counts.json?by=channel,day&campaign=spring&from=2026-11-01 HTTP/1.1\r\nHost: 127.0.0.1\r\n\
               Accept-Language: fr\r\nConnection: close\r\n\r\n";
    let seed = fastrand::u64(..);
    let mut rng = fastrand::Rng::with_seed(seed);
    let mut statuses = BTreeSet::new();
    for round in 0..3000 {
        let mut bytes = [post.as_str(), get][round % 2].as_bytes().to_vec();
        for _ in 0..rng.usize(1..6) {
            mutate(&mut bytes, &mut rng);
        }
        let answer = exchange(&collector, &bytes);
        let status = answer.split(' ').nth(1).and_then(|status| status.parse::<u16>().ok());
        let sent = bytes.escape_ascii();
        assert!(status.is_none_or(|it| it < 500), "seed {seed}, round {round}: {sent}\n{answer}");
        statuses.extend(status);
    }
    assert!([200, 204, 400].iter().all(|it| statuses.contains(it)), "seed {seed}: {statuses:?}");
    assert_eq!(collector.post(&body).0, 204);
    assert_eq!(collector.get("/healthz").0, 200);
    assert!(collector.stop().success(), "seed {seed}");
    assert!(!collector.log().contains("panicked"), "seed {seed}:\n{}", collector.log());
}

/// With few file descriptors, and a client that opens whatever it can: the system's limit is never met,
/// so that the database stays open and the log short.
fn nobody_takes_every_connection(database: &Database) {
    let flags = ["--rate-limit", "off"];
    let before = ["prlimit", "--nofile=256:256"];
    let collector = Collector::start(&database.url, database.folder.path(), &flags, &before);
    let held: Vec<TcpStream> = (0..400).map(|_| connect(&collector)).collect();
    std::thread::sleep(Duration::from_millis(300));
    let open = |stream: &&TcpStream| {
        stream.set_nonblocking(true).expect("set");
        let mut stream = *stream;
        stream.read(&mut [0]).is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock)
    };
    // Half of what 256 leave when the collector's own are taken off.
    assert_eq!(held.iter().filter(open).count(), 64);
    drop(held);
    collector.until("a free place", |collector| collector.send(&click("/")) == 204);
    assert!(!collector.log().contains("not accepted"), "{}", collector.log());
}

fn strange_addresses_are_not_found(database: &Database) {
    let collector = database.collector();
    let deep = "/a".repeat(4000);
    for (path, status) in [
        (deep.as_str(), "404"),
        ("/%00", "404"),
        ("/%ff%fe", "404"),
        ("/..%2f..%2f..%2f..%2fetc/passwd", "404"),
        ("/../../../../etc/passwd", "404"),
        ("//", "404"),
        ("/counts.json?campaign=%00", "400"),
        ("/?campaign=%00", "400"),
        ("/counts.json?campaign=%ff", "200"),
    ] {
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        let answer = raw(&collector, &request);
        assert_eq!(answer.split(' ').nth(1), Some(status), "{path:.60}: {answer:.300}");
    }
    assert_eq!(collector.get("/healthz").0, 200);
}

/// A sentence with the right address, also where the script is served and every address is a file's.
fn who_is_astray_is_told_where_to(database: &Database) {
    let dist = database.folder.path().join("filled");
    std::fs::create_dir(&dist).expect("a folder");
    std::fs::write(dist.join("contact-buttons.js"), "").expect("a script");
    let token = ["--token", "x"];
    for flags in [&["--dist", "filled"][..], &[], &token] {
        let collector = database.collector_with(flags);
        for (method, path, status, allow, says) in [
            ("POST", "/beacon/", "404", None, "a beacon is sent to /beacon, by POST"),
            ("GET", "/beacon/", "404", None, "a beacon is sent to /beacon, by POST"),
            ("POST", "/v1/Beacons", "404", None, "a beacon is sent to /beacon, by POST"),
            ("GET", "/beacon", "405", Some("POST"), "a beacon is sent by POST"),
            ("PUT", "/beacon", "405", Some("POST"), "a beacon is sent by POST"),
            ("GET", "/dashboard", "404", None, "the dashboard is at /"),
            ("GET", "/counts", "404", None, "at /counts.json and /counts.csv"),
            ("POST", "/healthz", "405", Some("GET,HEAD"), "is read with GET"),
            ("DELETE", "/dashboard.css", "405", Some("GET,HEAD"), "is read with GET"),
        ] {
            let request = format!(
                "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\
                 Connection: close\r\n\r\n"
            );
            let answer = raw(&collector, &request);
            let (head, text) = answer.split_once("\r\n\r\n").expect("a head");
            assert_eq!(head.split(' ').nth(1), Some(status), "{method} {path}: {answer}");
            assert!(text.contains(says) && text.ends_with('\n'), "{method} {path}: {answer}");
            let found = head.lines().find_map(|line| line.strip_prefix("allow: "));
            assert_eq!(found, allow, "{method} {path}: {answer}");
            assert!(head.contains("content-type: text/plain"), "{method} {path}: {answer}");
        }
        let script = if flags.first() == Some(&"--dist") { 200 } else { 404 };
        assert_eq!(collector.get("/contact-buttons.js").0, script);
    }
}

fn mutate(bytes: &mut Vec<u8>, rng: &mut fastrand::Rng) {
    if bytes.is_empty() {
        return;
    }
    let at = rng.usize(..bytes.len());
    let end = (at + rng.usize(1..40)).min(bytes.len());
    match rng.u8(..5) {
        0 => bytes[at] = rng.u8(..),
        1 => bytes.insert(at, *b"\0\r\n\"\\{}%:/\xff".get(rng.usize(..11)).unwrap_or(&b' ')),
        2 => drop(bytes.drain(at..end)),
        3 => {
            let part = bytes[at..end].to_vec();
            bytes.splice(at..at, part.repeat(rng.usize(1..50)));
        }
        _ => bytes.truncate(at.max(1)),
    }
}

/// Sends these bytes, says that no more will come, and gives what is answered.
fn exchange(collector: &Collector, bytes: &[u8]) -> String {
    let mut stream = connect(collector);
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
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
