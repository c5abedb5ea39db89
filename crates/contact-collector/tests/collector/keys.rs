//! Garbage cannot fill a disk.

use serde_json::json;

use crate::collector::click;
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests = tests![
    made_up_paths_become_other,
    beyond_the_limit_only_what_is_few_is_kept,
    listed_campaigns_alone_are_counted_apart,
    events_do_not_make_it_larger,
];

fn made_up_paths_become_other(database: &Database) {
    for start in [0, 400] {
        // Twice, since the second collector has to know what the first one took.
        let collector = database.collector();
        for number in start..start + 400 {
            assert_eq!(collector.send(&click(&format!("/{number}"))), 204);
        }
    }
    let collector = database.collector();
    let paths = collector.counts("by=path");
    assert_eq!(paths.as_array().expect("rows").len(), 501);
    assert_eq!(paths[0], json!({ "path": "other", "count": 300 }));
    assert_eq!(collector.counts("path=/3"), json!([{ "count": 1 }]));
    assert_eq!(collector.total(), 800);
}

fn beyond_the_limit_only_what_is_few_is_kept(database: &Database) {
    let collector = database.collector_with(&["--rate-limit", "off", "--max-counters", "10"]);
    for number in 0..30 {
        let event = ["show", "click"][number % 2];
        let beacon =
            json!({ "v": 1, "event": event, "channel": "tel", "button": number.to_string() });
        assert_eq!(collector.send(&beacon), 204);
    }
    let counters = collector.counts("by=event,button");
    assert_eq!(counters.as_array().expect("rows").len(), 12);
    assert_eq!(counters[0]["button"], "other");
    assert_eq!(
        collector.counts("by=event"),
        json!([{ "event": "click", "count": 15 }, { "event": "show", "count": 15 }])
    );
}

fn listed_campaigns_alone_are_counted_apart(database: &Database) {
    let collector = database.collector_with(&["--campaign", "spring", "--campaign", "autumn"]);
    for campaign in ["spring", "autumn", "garbage", "rubbish"] {
        let beacon = json!({ "v": 1, "event": "show", "channel": "tel", "campaign": campaign });
        assert_eq!(collector.send(&beacon), 204);
    }
    let campaigns = collector.counts("by=campaign");
    assert_eq!(campaigns[0], json!({ "campaign": "other", "count": 2 }));
    assert_eq!(campaigns.as_array().expect("rows").len(), 3);
}

fn events_do_not_make_it_larger(database: &Database) {
    let collector = database.collector();
    let rows = |collector: &crate::collector::Collector| {
        let rows = collector.counts("by=hour,path,channel,event");
        rows.as_array().expect("rows").len()
    };
    for _ in 0..300 {
        assert_eq!(collector.send(&click("/menu")), 204);
    }
    // At most one more where an hour ended meanwhile.
    assert!(rows(&collector) <= 2);
    assert_eq!(collector.total(), 300);
}
