//! What the log says, each sentence once and when it is true, and what `/metrics` shows.

use std::time::Duration;

use serde_json::{Value, json};

use crate::collector::{Collector, click};
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const BOTH: Tests = tests![gauges_show_what_the_database_has];
pub(crate) const SQLITE: Tests = tests![
    each_status_is_measured,
    a_start_says_what_it_is_open_to,
    lines_are_objects_where_they_are_asked_to_be,
    who_is_limited_is_told_and_the_log_is_not,
    what_is_too_old_stays_where_the_file_is_locked,
    requests_that_never_end_are_cut_off_at_a_stop,
];

/// The number behind a name in the metrics.
fn gauge(collector: &Collector, name: &str) -> f64 {
    let (status, metrics) = collector.get_with("/metrics", &[("authorization", "Bearer secret")]);
    assert_eq!(status, 200, "{metrics}");
    let line = metrics.lines().find_map(|line| line.strip_prefix(&format!("{name} ")));
    line.unwrap_or_else(|| panic!("{name} in:\n{metrics}")).parse().expect("a number")
}

fn gauges_show_what_the_database_has(database: &Database) {
    let flags = ["--rate-limit", "off", "--token", "secret"];
    let mut collector = database.collector_with(&flags);
    for name in
        ["contact_counters", "contact_rows", "contact_rows_held", "contact_commit_beacons_sum"]
    {
        assert_eq!(gauge(&collector, name), 0.0, "{name}");
    }
    for number in 0..12 {
        assert_eq!(collector.send(&click(&format!("/{}", number % 3))), 204);
    }
    assert_eq!(gauge(&collector, "contact_counters"), 3.0);
    // The same, unless the hour has ended meanwhile.
    let rows = gauge(&collector, "contact_rows");
    assert!((3.0..=6.0).contains(&rows), "{rows}");
    assert_eq!(gauge(&collector, "contact_commit_beacons_sum"), 12.0);
    let commits = gauge(&collector, "contact_commit_beacons_count");
    assert!((1.0..=12.0).contains(&commits), "{commits}");
    assert_eq!(gauge(&collector, "contact_commit_seconds_count"), commits);
    assert!(gauge(&collector, "contact_commit_seconds_sum") > 0.0);
    assert!(collector.stop().success());
    // What the database has, not what this collector has seen.
    let collector = database.collector_with(&flags);
    assert_eq!(gauge(&collector, "contact_counters"), 3.0);
    assert_eq!(gauge(&collector, "contact_rows"), rows);
    assert_eq!(gauge(&collector, "contact_commit_beacons_sum"), 0.0);
}

fn each_status_is_measured(database: &Database) {
    let collector = database.collector_with(&[
        "--rate-limit",
        "1",
        "--behind-proxy",
        "--token",
        "secret",
        "--origin",
        "https://brand.example",
    ]);
    let whole = click("/").to_string();
    let brand = ("origin", "https://brand.example");
    let from = |number: u32, body: &str, header: (&str, &str)| {
        let address = format!("198.51.100.{number}");
        let mut headers = vec![("x-forwarded-for", &*address), header];
        headers.extend((header.0 != "origin").then_some(brand));
        collector.post_with(body, &headers).0
    };
    let long = format!("{whole}{}", " ".repeat(2048));
    assert_eq!(from(1, &whole, brand), 204);
    assert_eq!(from(2, "{", brand), 400);
    assert_eq!(from(3, &whole, ("origin", "https://elsewhere.example")), 403);
    assert_eq!(collector.get_with("/beacon", &[("x-forwarded-for", "198.51.100.4")]).0, 405);
    assert_eq!(from(5, &long, brand), 413);
    assert_eq!(from(6, &whole, ("content-type", "image/png")), 415);
    // Five at once, and one a second.
    let limited = (0..7).filter(|_| from(7, &whole, brand) == 429).count();
    assert!((1..=2).contains(&limited), "{limited}");
    std::fs::remove_file(database.folder.path().join("effect.db-shm")).expect("removed");
    collector.until("a refusal", |collector| {
        let failing = collector.log().contains("takes no counts");
        from(8, &whole, brand) == 503 || failing
    });
    let total =
        |status: &str| gauge(&collector, &format!(r#"contact_beacons_total{{status="{status}"}}"#));
    for status in ["400", "403", "405", "413", "415"] {
        assert_eq!(total(status), 1.0, "{status}");
    }
    assert_eq!(total("429"), limited as f64);
    assert!(total("204") >= 6.0 - limited as f64);
    assert_eq!(total("else"), 0.0);
}

const NO_TOKEN: &str = "the numbers are open to whoever sits at this machine, and to no one else";
const NOBODY: &str = "behind a proxy the numbers are shown to nobody; set one with --token";
const NO_ORIGIN: &str = "only the collector's own pages and programs can send beacons";
const NO_SCRIPT: &str = "the script is not there and is not served";
const NO_PAGES: &str = "there is no folder missing; nothing is served at /pages/";

fn a_start_says_what_it_is_open_to(database: &Database) {
    let all = [NO_TOKEN, NOBODY, NO_ORIGIN, NO_SCRIPT, NO_PAGES];
    let dist = database.folder.path().join("filled");
    std::fs::create_dir(&dist).expect("a folder");
    std::fs::write(dist.join("contact-buttons.js"), "").expect("a script");
    for (flags, said) in [
        (&[][..], &[NO_TOKEN, NO_ORIGIN, NO_SCRIPT][..]),
        (&["--token", "secret"], &[NO_ORIGIN, NO_SCRIPT]),
        (&["--behind-proxy"], &[NOBODY, NO_ORIGIN, NO_SCRIPT]),
        (&["--behind-proxy", "--token", "secret"], &[NO_ORIGIN, NO_SCRIPT]),
        (&["--origin", "https://brand.example"], &[NO_TOKEN, NO_SCRIPT]),
        (&["--dist", "filled"], &[NO_TOKEN, NO_ORIGIN]),
        (&["--pages", "missing"], &[NO_TOKEN, NO_ORIGIN, NO_SCRIPT, NO_PAGES]),
        (&["--pages", "filled"], &[NO_TOKEN, NO_ORIGIN, NO_SCRIPT]),
    ] {
        let mut collector = database.collector_with(flags);
        assert_eq!(collector.get("/healthz").0, 200);
        assert!(collector.stop().success());
        let log = collector.log();
        for sentence in all {
            let times = usize::from(said.contains(&sentence));
            assert_eq!(log.matches(sentence).count(), times, "{flags:?}: {sentence}\n{log}");
        }
        for sentence in ["counting beacons at /beacon", "takes at most 430 MiB", " stopped"] {
            assert_eq!(log.matches(sentence).count(), 1, "{flags:?}: {sentence}\n{log}");
        }
    }
}

fn lines_are_objects_where_they_are_asked_to_be(database: &Database) {
    let mut collector = database.collector_with(&["--log", "json"]);
    assert_eq!(collector.send(&click("/")), 204);
    assert!(collector.stop().success());
    let log = collector.log();
    let lines: Vec<Value> =
        log.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let said: Vec<_> = lines.iter().map(|line| line["fields"]["message"].as_str()).collect();
    assert!(said.iter().all(Option::is_some), "{log}");
    assert_eq!(
        (said[0], said[said.len() - 1]),
        (Some("counting beacons at /beacon, showing them at /"), Some("stopped"))
    );
    assert!(lines.iter().all(|line| line["timestamp"].is_string() && line["level"].is_string()));
    assert_eq!(
        lines[0]["fields"]["address"],
        json!(collector.origin.trim_start_matches("http://"))
    );
}

/// However many come: the log would be a list of visitors, or full.
fn who_is_limited_is_told_and_the_log_is_not(database: &Database) {
    let collector = database.collector_with(&["--rate-limit", "1"]);
    // The last that is said at a start.
    collector.until("the start's lines", |collector| collector.log().contains(NO_SCRIPT));
    let before = collector.log();
    let answers: Vec<_> = (0..20).map(|_| collector.post(&click("/").to_string())).collect();
    let limited: Vec<_> = answers.iter().filter(|(status, _)| *status == 429).collect();
    assert!(limited.len() > 10, "{answers:?}");
    for (_, sentence) in limited {
        assert_eq!(sentence, "too many beacons from this address; try again later\n");
    }
    assert_eq!(collector.log(), before);
}

/// At a start old hours are removed first. Where that cannot be, it is said, and beacons are counted as
/// soon as the file is free.
fn what_is_too_old_stays_where_the_file_is_locked(database: &Database) {
    assert!(database.collector().stop().success());
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("tokio");
    runtime.block_on(async {
        use sqlx::{Connection as _, Executor as _};
        let mut other = sqlx::SqliteConnection::connect(&database.url).await.expect("opened");
        other.execute("BEGIN IMMEDIATE").await.expect("locked");
        let collector = database.collector();
        let said = "what is too old could not be removed";
        collector.until("a line in the log", |collector| collector.log().contains(said));
        other.execute("ROLLBACK").await.expect("unlocked");
        collector.until("a count", |collector| collector.send(&click("/")) == 204);
        let log = collector.log();
        assert_eq!(log.matches(said).count(), 1, "{log}");
        assert!(log.contains("database is locked"), "{log}");
    });
}

/// A client that reads nothing of a long answer holds the end up for fifteen seconds, and no longer.
fn requests_that_never_end_are_cut_off_at_a_stop(database: &Database) {
    use std::io::Write as _;
    let folder = database.folder.path().join("filled");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("long"), vec![b'x'; 64 << 20]).expect("a long file");
    let mut collector = database.collector_with(&["--pages", "filled"]);
    let address = collector.origin.trim_start_matches("http://");
    let mut stream = std::net::TcpStream::connect(address).expect("a connection");
    write!(stream, "GET /pages/long HTTP/1.1\r\nHost: {address}\r\n\r\n").expect("sent");
    std::thread::sleep(Duration::from_millis(300));
    assert!(collector.stop().success());
    let log = collector.log();
    assert!(log.contains("some requests were still open and were cut off"), "{log}");
    assert!(log.contains("stopped"), "{log}");
}
