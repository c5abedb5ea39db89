//! Who may see the numbers.

use std::io::{Read as _, Write as _};

use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests =
    tests![with_a_token, without_a_token, without_a_token_behind_a_proxy];

const NUMBERS: [&str; 4] = ["/", "/counts.json", "/counts.csv", "/metrics"];

fn with_a_token(database: &Database) {
    let collector = database.collector_with(&["--token", "open sesame"]);
    for path in NUMBERS {
        assert_eq!(collector.get(path).0, 401, "{path}");
        for (value, status) in [
            ("Bearer open sesame", 200),
            ("Basic YW55b25lOm9wZW4gc2VzYW1l", 200), // anyone:open sesame
            ("Bearer open", 401),
            ("Basic b3BlbiBzZXNhbWU=", 401), // open sesame, without a user
        ] {
            assert_eq!(
                collector.get_with(path, &[("authorization", value)]).0,
                status,
                "{path} {value}"
            );
        }
    }
    assert_eq!(collector.get("/healthz").0, 200);
    assert!(!collector.log().contains("sesame"), "{}", collector.log());
}

/// Only from this machine, asked for by a name of this machine, and not through a proxy.
fn without_a_token(database: &Database) {
    let collector = database.collector();
    for path in NUMBERS {
        assert_eq!(collector.get(path).0, 200, "{path}");
        for header in [
            ("host", "rebound.example"),
            ("x-forwarded-for", "127.0.0.1"),
            ("forwarded", "for=127.0.0.1"),
            ("via", "1.1 proxy"),
            ("x-real-ip", "127.0.0.1"),
        ] {
            let (status, sentence) = collector.get_with(path, &[header]);
            assert_eq!(status, 403, "{path} {header:?}");
            assert!(sentence.contains("--token"), "{sentence}");
        }
    }
}

/// As nginx passes requests on unless told otherwise: by HTTP/1.0, and nothing else tells of it.
fn without_a_token_behind_a_proxy(database: &Database) {
    let ask = |origin: &str, version: &str| {
        let address = origin.trim_start_matches("http://");
        let mut stream = std::net::TcpStream::connect(address).expect("a connection");
        write!(stream, "GET / HTTP/{version}\r\nHost: {address}\r\nConnection: close\r\n\r\n")
            .expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer.split(' ').nth(1).expect("a status").to_owned()
    };
    let collector = database.collector();
    assert_eq!(ask(&collector.origin, "1.1"), "200");
    assert_eq!(ask(&collector.origin, "1.0"), "403");
    let collector = database.collector_with(&["--behind-proxy"]);
    assert_eq!(ask(&collector.origin, "1.1"), "403", "all comes from the proxy");
}
