//! Several collectors with one database.

use std::thread;

use crate::collector::{Collector, click};
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests =
    tests![they_may_all_start_at_once, they_count_into_the_same_counters];

/// Each finds a database without tables, or with some that another is just making.
fn they_may_all_start_at_once(database: &Database) {
    let url = database.url.as_str();
    let folder = database.folder.path();
    thread::scope(|scope| {
        let starting: Vec<_> = (0..6)
            .map(|_| {
                scope.spawn(move || Collector::start(url, folder, &["--rate-limit", "off"], &[]))
            })
            .collect();
        for collector in starting {
            let collector = collector.join().expect("it starts");
            assert_eq!(collector.send(&click("/")), 204);
        }
    });
    assert_eq!(database.collector().total(), 6);
}

fn they_count_into_the_same_counters(database: &Database) {
    let collectors: Vec<Collector> = (0..3).map(|_| database.collector()).collect();
    thread::scope(|scope| {
        for collector in &collectors {
            for _ in 0..2 {
                scope.spawn(|| {
                    for number in 0..60 {
                        // New keys for all of them at the same time.
                        assert_eq!(collector.send(&click(&format!("/{}", number % 20))), 204);
                    }
                });
            }
        }
    });
    for collector in &collectors {
        assert_eq!(collector.total(), 3 * 2 * 60);
        let paths = collector.counts("by=path");
        assert_eq!(paths.as_array().expect("rows").len(), 20);
        assert!(paths.as_array().expect("rows").iter().all(|row| row["count"] == 18), "{paths}");
    }
}
