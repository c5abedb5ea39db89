//! Nothing of a visitor is kept: not on disk, not in a log.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use crate::collector::Collector;
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests = tests![nothing_of_a_visitor_is_kept];

/// Everything a browser or a proxy could tell of a visitor, each as a needle.
const NEEDLES: &[&str] = &[
    "203.0.113.77",
    "needle-agent",
    "needle-cookie",
    "needle-referrer",
    "needle-language",
    "needle-query",
    "needle-body",
    "needle-field",
];

fn nothing_of_a_visitor_is_kept(database: &Database) {
    for form in ["text", "json"] {
        let mut collector =
            database.collector_with(&["--log", form, "--behind-proxy", "--rate-limit", "1"]);
        let accepted = r#"{"v":1,"event":"click","channel":"tel","path":"/kept-path"}"#;
        let refused = [
            r#"{"v":1,"event":"click","channel":"tel","path":"/x?mail=needle-query"}"#,
            r#"{"v":1,"event":"needle-field","channel":"needle-field"}"#,
            r#"{"v":1,"event":"click","channel":"tel","visitor":"needle-field"}"#,
            "needle-body",
        ];
        assert_eq!(post(&collector, accepted), 204);
        for body in refused {
            assert_eq!(post(&collector, body), 400, "{body}");
        }
        assert_eq!(post(&collector, accepted), 429, "its sixth");
        assert!(collector.stop().success());
        let log = collector.log();
        for needle in NEEDLES {
            assert!(!log.contains(needle), "{needle} in the log:\n{log}");
        }
    }
    let bytes = database.bytes();
    let found =
        |needle: &str| bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
    assert!(found("/kept-path"), "the search finds what is kept");
    for needle in NEEDLES {
        assert!(!found(needle), "{needle} on disk");
    }
}

/// By hand, so that every header is as written. Gives the status.
fn post(collector: &Collector, body: &str) -> u16 {
    let address = collector.origin.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).expect("a connection");
    write!(
        stream,
        "POST /beacon?needle-query HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Content-Type: text/plain\r\nContent-Length: {}\r\nX-Forwarded-For: 203.0.113.77\r\n\
         User-Agent: needle-agent\r\nCookie: id=needle-cookie\r\nReferer: http://{address}/needle-referrer\r\n\
         Accept-Language: needle-language\r\n\r\n{body}",
        body.len()
    )
    .expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status")
}
