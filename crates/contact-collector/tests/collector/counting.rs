//! What is sent is what is shown.

use serde_json::json;

use crate::collector::click;
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests = tests![
    a_beacon_adds_one_to_its_counter,
    every_field_is_a_filter_and_a_column,
    counts_outlive_the_collector,
    a_stop_finishes_what_was_begun,
    it_says_how_it_is,
];

fn a_beacon_adds_one_to_its_counter(database: &Database) {
    let collector = database.collector();
    for (channel, event, times) in [("x_dm", "click", 12), ("x_dm", "show", 3), ("tel", "click", 5)]
    {
        for _ in 0..times {
            let beacon =
                json!({ "v": 1, "event": event, "channel": channel, "campaign": "spring" });
            assert_eq!(collector.send(&beacon), 204);
        }
    }
    assert_eq!(
        collector.counts("by=channel,event&campaign=spring"),
        json!([
            { "channel": "x_dm", "event": "click", "count": 12 },
            { "channel": "tel", "event": "click", "count": 5 },
            { "channel": "x_dm", "event": "show", "count": 3 },
        ])
    );
    let (_, text) = collector.get("/counts.json?by=channel,event&event=show");
    assert_eq!(text, r#"[{"channel":"x_dm","event":"show","count":3}]"#, "in the order asked for");
    assert_eq!(collector.counts("by=channel&campaign=autumn"), json!([]));
    let (status, csv) = collector.get("/counts.csv?by=channel,event");
    assert_eq!(
        (status, csv.as_str()),
        (200, "channel,event,count\nx_dm,click,12\ntel,click,5\nx_dm,show,3\n")
    );
    let (status, sentence) = collector.get("/counts.json?by=visitor");
    assert_eq!(status, 400);
    assert!(sentence.starts_with("by takes site, button"), "{sentence}");
}

fn every_field_is_a_filter_and_a_column(database: &Database) {
    let collector = database.collector();
    let whole = json!({
        "v": 1, "event": "open", "channel": "whatsapp", "button": "hero \u{00e9}'\"", "path": "/a b",
        "campaign": "spring; DROP TABLE counts", "variant": "a", "lang": "fr-CA", "device": "tablet",
    });
    assert_eq!(collector.send(&whole), 204);
    assert_eq!(collector.send(&click("/")), 204);
    for (name, value) in whole.as_object().expect("an object") {
        let Some(value) = value.as_str() else { continue };
        let all = collector.counts(&format!("by={name}"));
        assert_eq!(all.as_array().expect("rows").len(), 2, "{name}: {all}");
        let encoded: String = value.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let one = collector.counts(&format!("by={name}&{name}={encoded}"));
        assert_eq!(one, json!([{ name: value, "count": 1 }]), "{name}");
    }
    let none = collector.counts("by=channel&campaign=-");
    assert_eq!(none, json!([{ "channel": "tel", "count": 1 }]));
    let days = collector.counts("by=day");
    let day = days[0]["day"].as_str().expect("a day").to_owned();
    assert_eq!(collector.counts(&format!("from={day}&to={day}")), json!([{ "count": 2 }]));
    assert_eq!(collector.counts("to=2020-01-01"), json!([]));
}

fn counts_outlive_the_collector(database: &Database) {
    for round in 1..=3 {
        let mut collector = database.collector();
        assert_eq!(collector.send(&click("/")), 204);
        assert_eq!(collector.total(), round);
        assert!(collector.stop().success());
    }
}

fn a_stop_finishes_what_was_begun(database: &Database) {
    let mut collector = database.collector();
    let load = crate::crash::Load::start(&collector.origin, 4);
    load.wait_for(200);
    let status = collector.stop();
    assert!(status.success(), "{status}: {}", collector.log());
    let (acknowledged, sent) = load.end();
    let counted = database.collector().total();
    assert!(acknowledged <= counted && counted <= sent, "{acknowledged} <= {counted} <= {sent}");
}

fn it_says_how_it_is(database: &Database) {
    let collector = database.collector();
    assert_eq!(collector.send(&click("/")), 204);
    assert_eq!(collector.post("nonsense").0, 400);
    let (status, health) = collector.get("/healthz");
    assert_eq!((status, health.as_str()), (200, r#"{"counts":"ok","reads":"ok"}"#));
    let (status, metrics) = collector.get("/metrics");
    assert_eq!(status, 200);
    for line in [
        r#"contact_beacons_total{status="204"} 1"#,
        r#"contact_beacons_total{status="400"} 1"#,
        "contact_commit_seconds_count 1",
        "contact_counters 1",
    ] {
        assert!(metrics.lines().any(|found| found == line), "{line} in:\n{metrics}");
    }
}
