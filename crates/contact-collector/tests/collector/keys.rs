//! Garbage cannot fill a disk.

use contact_collector::fold::Limits;
use contact_collector::key::Key;
use contact_collector::store::{Batch, Question, Store};
use serde_json::json;
use sqlx::{Connection as _, Row as _};

use crate::collector::click;
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests = tests![
    made_up_paths_become_other,
    beyond_the_limit_only_what_is_few_is_kept,
    listed_campaigns_alone_are_counted_apart,
    events_do_not_make_it_larger,
    beyond_all_rows_whole_days_are_counted,
    what_is_too_old_goes_a_piece_at_a_time,
];

pub(crate) const SQLITE: Tests = tests![the_file_ends_at_the_stated_size];

fn made_up_paths_become_other(database: &Database) {
    for start in [0, 400] {
        // Twice, since the second collector has to know what the first one took.
        let collector = database.collector();
        for number in start..start + 400 {
            assert_eq!(collector.send(&click(&format!("/{number}"))), 204);
        }
    }
    let collector = database.collector();
    assert_eq!(collector.send(&click("/one-more")), 204);
    assert_eq!(collector.send(&click("/another")), 204);
    assert_eq!(collector.log().matches("more values of path").count(), 1, "{}", collector.log());
    let paths = collector.counts("by=path");
    assert_eq!(paths.as_array().expect("rows").len(), 501);
    assert_eq!(paths[0], json!({ "path": "other", "count": 302 }));
    assert_eq!(collector.counts("path=/3"), json!([{ "count": 1 }]));
    assert_eq!(collector.total(), 802);
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

fn beyond_all_rows_whole_days_are_counted(database: &Database) {
    let flags = ["--rate-limit", "off", "--max-rows", "3"];
    for round in 1..=2 {
        // Twice, since the second collector has to count what is there.
        let collector = database.collector_with(&flags);
        for number in 0..10 {
            assert_eq!(collector.send(&click(&format!("/{number}"))), 204);
        }
        let paths = collector.counts("by=path");
        let paths: Vec<_> =
            paths.as_array().expect("rows").iter().map(|row| &row["path"]).collect();
        assert_eq!(paths, ["other", "/0", "/1", "/2"]);
        assert_eq!(collector.total(), round * 10);
        assert_eq!(
            collector.counts("by=channel"),
            json!([{ "channel": "tel", "count": round * 10 }])
        );
        assert_eq!(collector.log().matches("all rows are taken").count(), 1, "{}", collector.log());
    }
}

/// More than one transaction removes: the rest follows, and counting goes on meanwhile.
fn what_is_too_old_goes_a_piece_at_a_time(database: &Database) {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("tokio");
    let now = contact_collector::clock::hour();
    runtime.block_on(async {
        let store = Store::open(&database.url).await.expect("opened");
        let mut writer = store.writer().await.expect("a writer");
        let mut batch = Batch::default();
        for number in 0..100 {
            let path = format!("/{number}");
            let key = ["", "", "tel", "click", &path, "", "", "", ""];
            for hour in (now - 600..now - 100).chain([now]) {
                batch.insert((Key::new(key), hour), 1);
            }
        }
        writer.add(&batch, &Limits::default()).await.expect("counted");
    });
    let collector = database.collector_with(&["--rate-limit", "off", "--keep-days", "3"]);
    for _ in 0..10 {
        assert_eq!(collector.send(&click("/0")), 204);
    }
    collector.until("the end of what is old", |collector| collector.total() == 100 + 10);
    let paths = collector.counts("by=path");
    assert_eq!(paths[0], json!({ "path": "/0", "count": 11 }));
    assert_eq!(paths.as_array().expect("rows").len(), 100);
}

/// The longest keys that there can be, hour after hour, until all is full and beyond.
fn the_file_ends_at_the_stated_size(database: &Database) {
    let limits = Limits { counters: 400, rows: 30_000, ..Limits::default() };
    let name = "n".repeat(64);
    let lang = "x-aaaaaaaa-bbbbbbbb-cccccccc-dddddd";
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("tokio");
    runtime.block_on(async {
        let store = Store::open(&database.url).await.expect("opened");
        let mut writer = store.writer().await.expect("a writer");
        let mut sent = 0;
        for hour in 0..150 {
            let mut batch = Batch::default();
            for number in 0..500 {
                let path = format!("/{number:0>255}");
                let key = [&name, &name, "mastodon", "click", &path, &name, &name, lang, "desktop"];
                batch.insert((Key::new(key), 490_000 + hour), 1 << 40);
                sent += 1 << 40;
            }
            writer.add(&batch, &limits).await.expect("counted");
        }
        let counted = store.ask(&Question::default()).await.expect("a sum");
        assert_eq!(counted[0].count, sent, "no count is lost");
        let mut other = sqlx::SqliteConnection::connect(&database.url).await.expect("opened");
        let mut number = async |sql| -> i64 {
            let row = sqlx::query(sql).fetch_one(&mut other).await.expect(sql);
            row.try_get(0).expect("a number")
        };
        let rows = number("SELECT COUNT(*) FROM counts").await;
        // 150 hours are of eight days at most, each with one coarse row.
        assert!((30_000..=30_008).contains(&rows), "{rows} rows");
        let pages = number("SELECT page_count FROM pragma_page_count").await;
        let bytes = u64::try_from(pages).expect("pages") * 4096;
        let most = limits.bytes();
        assert!(bytes <= most && bytes > most / 4, "{bytes} bytes, {most} stated");
    });
}
