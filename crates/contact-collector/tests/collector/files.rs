//! A database file that somebody removes, replaces or overwrites while it is open. What is answered
//! 204 is in the file that has the database's name, or in the one that had it until then; what takes
//! its place is left whole.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::thread;

use serde_json::json;

use crate::collector::{Collector, agent, click};
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests = tests![
    a_removed_file,
    a_removed_file_whose_log_stays,
    a_removed_log,
    a_removed_log_that_is_read,
    a_removed_log_of_several,
    a_replaced_file,
    a_file_moved_away,
    a_file_overwritten_by_another_database,
    a_file_overwritten_by_an_older_copy,
    a_file_overwritten_while_its_log_goes_in,
    a_copy_put_back_as_administrators_do,
    a_truncated_file,
    a_truncated_log,
    a_file_that_becomes_no_database,
    a_file_overwritten_before_a_stop,
];

const FAILS: &str = "the database takes no counts";

/// The file that has the database's name.
fn file(database: &Database) -> PathBuf {
    database.folder.path().join("effect.db")
}

fn beside(database: &Database, end: &str) -> PathBuf {
    database.folder.path().join(format!("effect.db{end}"))
}

/// A collector that has counted three times at `/old`.
fn started(database: &Database) -> Collector {
    let collector = database.collector();
    send(&collector, "/old", 3);
    collector
}

fn send(collector: &Collector, path: &str, times: usize) {
    for _ in 0..times {
        assert_eq!(collector.send(&click(path)), 204, "{}", collector.log());
    }
}

/// Another collector's database, with two counts at `/other`, closed as it should be.
fn another(database: &Database) -> PathBuf {
    let folder = database.folder.path();
    let url = format!("sqlite://{}/other.db", folder.display());
    let mut collector = Collector::start(&url, folder, &["--rate-limit", "off"], &[]);
    send(&collector, "/other", 2);
    assert!(collector.stop().success());
    folder.join("other.db")
}

/// How often each path was counted.
fn paths(collector: &Collector) -> serde_json::Map<String, serde_json::Value> {
    let counts = collector.counts("by=path");
    let rows = counts.as_array().expect("rows");
    let path = |row: &serde_json::Value| row["path"].as_str().expect("a path").to_owned();
    rows.iter().map(|row| (path(row), row["count"].clone())).collect()
}

/// It is noticed and said once, then it counts again. Gives how often it did so at `/new`, by its
/// answers.
fn goes_on(collector: &Collector, said: &str) -> usize {
    let mut counted = usize::from(collector.send(&click("/new")) == 204);
    collector.until("a line in the log", |collector| collector.log().contains(FAILS));
    assert!(collector.log().contains(said), "{}", collector.log());
    collector.until("a count", |collector| {
        let status = collector.send(&click("/new"));
        assert!([204, 503].contains(&status), "{status}");
        counted += usize::from(status == 204);
        status == 204
    });
    collector.until("its health", |collector| collector.get("/healthz").0 == 200);
    send(collector, "/new", 5);
    assert_eq!(collector.log().matches(FAILS).count(), 1, "{}", collector.log());
    counted + 5
}

/// After a crash the file that has the database's name has these counts and no others, and is whole.
fn has(mut collector: Collector, database: &Database, counts: serde_json::Value) {
    assert_eq!(json!(paths(&collector)), counts);
    collector.kill();
    is_whole(&file(database));
    assert_eq!(json!(paths(&database.collector())), counts);
}

fn is_whole(file: &Path) {
    let url = format!("sqlite://{}", file.display());
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("tokio");
    let found: String = runtime.block_on(async {
        use sqlx::Connection as _;
        let mut connection = sqlx::SqliteConnection::connect(&url).await.expect("opened");
        let check = sqlx::query_scalar("PRAGMA integrity_check");
        let found = check.fetch_one(&mut connection).await.expect("checked");
        connection.close().await.expect("closed");
        found
    });
    assert_eq!(found, "ok");
}

fn remove(database: &Database, ends: &[&str]) {
    ends.iter().for_each(|end| fs::remove_file(beside(database, end)).expect("removed"));
}

fn a_removed_file(database: &Database) {
    let collector = started(database);
    remove(database, &["", "-wal", "-shm"]);
    let new = goes_on(&collector, "was removed or replaced");
    has(collector, database, json!({ "/new": new }));
}

fn a_removed_file_whose_log_stays(database: &Database) {
    let collector = started(database);
    remove(database, &[""]);
    let new = goes_on(&collector, "was removed or replaced");
    has(collector, database, json!({ "/new": new }));
}

/// What was in it is written into the file before a new one is begun.
fn a_removed_log(database: &Database) {
    let collector = started(database);
    remove(database, &["-wal", "-shm"]);
    let new = goes_on(&collector, "effect.db-wal was removed or replaced");
    let paths = paths(&collector);
    // The one that was refused may be counted all the same.
    assert!([json!(new), json!(new + 1)].contains(&paths["/new"]), "{paths:?}");
    assert_eq!(paths["/old"], 3);
    has(collector, database, json!(paths));
}

/// However busy the dashboard is, it counts again, and whoever asks meanwhile is answered.
fn a_removed_log_that_is_read(database: &Database) {
    let collector = started(database);
    let (address, done) =
        (format!("{}/counts.json?by=path", collector.origin), AtomicBool::new(false));
    let new = thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                let agent = agent();
                while !done.load(Ordering::Relaxed) {
                    let answer = agent.get(&address).call().expect("an answer");
                    assert_eq!(answer.status().as_u16(), 200, "{}", collector.log());
                }
            });
        }
        remove(database, &["-wal"]);
        let new = goes_on(&collector, "effect.db-wal was removed or replaced");
        done.store(true, Ordering::Relaxed);
        new
    });
    let paths = paths(&collector);
    assert!([json!(new), json!(new + 1)].contains(&paths["/new"]), "{paths:?}");
    has(collector, database, json!({ "/old": 3, "/new": paths["/new"] }));
}

/// All that they had answered is in the file before one begins anew, and none writes into it what
/// belongs to the log that was there.
fn a_removed_log_of_several(database: &Database) {
    for ends in [&["-wal"][..], &["-shm"], &["-wal", "-shm"]] {
        let mut collectors: Vec<Collector> = (0..2).map(|_| database.collector()).collect();
        let before = collectors[0].total();
        let (acknowledged, done) = (AtomicI64::new(0), AtomicBool::new(false));
        thread::scope(|scope| {
            for collector in collectors.iter().flat_map(|collector| [collector; 3]) {
                scope.spawn(|| {
                    for number in 0.. {
                        if collector.send(&click(&format!("/{}", number % 300))) == 204 {
                            acknowledged.fetch_add(1, Ordering::Relaxed);
                        }
                        if done.load(Ordering::Relaxed) {
                            break;
                        }
                    }
                });
            }
            let more = |than: i64| {
                collectors[0].until("counts", |_| acknowledged.load(Ordering::Relaxed) > than);
            };
            more(500);
            remove(database, ends);
            for collector in &collectors {
                collector.until("a line in the log", |collector| collector.log().contains(FAILS));
            }
            more(acknowledged.load(Ordering::Relaxed) + 500);
            done.store(true, Ordering::Relaxed);
        });
        collectors.iter_mut().for_each(Collector::kill);
        is_whole(&file(database));
        let counted = database.collector().total() - before;
        let acknowledged = acknowledged.into_inner();
        assert!(counted >= acknowledged, "{ends:?}: {acknowledged} answered, {counted} counted");
    }
}

fn a_replaced_file(database: &Database) {
    let other = another(database);
    let collector = started(database);
    fs::rename(other, file(database)).expect("replaced");
    let new = goes_on(&collector, "was removed or replaced");
    has(collector, database, json!({ "/other": 2, "/new": new }));
}

/// The file with the other name has all that was counted in it, without the log that stays behind.
fn a_file_moved_away(database: &Database) {
    let collector = started(database);
    let moved = database.folder.path().join("moved.db");
    fs::rename(file(database), &moved).expect("moved");
    let new = goes_on(&collector, "was removed or replaced");
    has(collector, database, json!({ "/new": new }));
    is_whole(&moved);
    let url = format!("sqlite://{}", moved.display());
    let collector = Collector::start(&url, database.folder.path(), &[], &[]);
    let paths = paths(&collector);
    assert_eq!(paths["/old"], 3);
    // The one that was refused may be counted there all the same.
    assert!(paths.get("/new").is_none_or(|count| *count == 1), "{paths:?}");
}

/// `cp other.db effect.db`: the same file, with other bytes.
fn a_file_overwritten_by_another_database(database: &Database) {
    let other = another(database);
    let collector = started(database);
    fs::copy(other, file(database)).expect("overwritten");
    let new = goes_on(&collector, "was overwritten");
    has(collector, database, json!({ "/other": 2, "/new": new }));
}

fn a_file_overwritten_by_an_older_copy(database: &Database) {
    let mut collector = started(database);
    assert!(collector.stop().success());
    let copy = database.folder.path().join("copy.db");
    fs::copy(file(database), &copy).expect("copied");
    let collector = database.collector();
    let bytes = || fs::read(file(database)).expect("read");
    let before = bytes();
    // Enough for SQLite to move its log into the file.
    for number in 0..2000 {
        if bytes() != before {
            break;
        }
        send(&collector, &format!("/{number}"), 1);
    }
    assert_ne!(bytes(), before);
    // It is counted after all of the log has come there.
    send(&collector, "/last", 1);
    fs::copy(copy, file(database)).expect("overwritten");
    let new = goes_on(&collector, "was overwritten");
    has(collector, database, json!({ "/old": 3, "/new": new }));
}

/// The copy's first page stays, though SQLite has just written its own there.
fn a_file_overwritten_while_its_log_goes_in(database: &Database) {
    let collector = started(database);
    let copy = fs::read(file(database)).expect("read");
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            let file = File::options().write(true).open(file(database)).expect("opened");
            while !done.load(Ordering::Relaxed) {
                file.write_all_at(&copy[60..64], 60).expect("overwritten");
            }
        });
        let is_noticed = (0..5000).any(|number| {
            collector.send(&click(&format!("/{number}")));
            collector.log().contains(FAILS)
        });
        done.store(true, Ordering::Relaxed);
        assert!(is_noticed);
    });
    goes_on(&collector, "was overwritten");
}

/// `cp backup.db effect.db; rm effect.db-wal effect.db-shm`: the log that is left has no name, but the
/// collector has it open.
fn a_copy_put_back_as_administrators_do(database: &Database) {
    let other = another(database);
    let collector = started(database);
    fs::copy(other, file(database)).expect("overwritten");
    remove(database, &["-wal", "-shm"]);
    let new = goes_on(&collector, "was ");
    has(collector, database, json!({ "/other": 2, "/new": new }));
}

fn a_truncated_file(database: &Database) {
    let collector = started(database);
    File::create(file(database)).expect("truncated");
    let new = goes_on(&collector, "was overwritten");
    has(collector, database, json!({ "/new": new }));
}

/// What was in it is lost with it; the file stays whole, and what is answered later is in it.
fn a_truncated_log(database: &Database) {
    let collector = started(database);
    File::create(beside(database, "-wal")).expect("truncated");
    assert_eq!(collector.send(&click("/lost")), 503);
    let new = goes_on(&collector, "effect.db-wal was overwritten");
    let paths = paths(&collector);
    assert_eq!(paths.get("/new"), Some(&json!(new)), "{paths:?}");
    has(collector, database, json!(paths));
}

/// It is refused and left alone until a database is put there.
fn a_file_that_becomes_no_database(database: &Database) {
    let other = another(database);
    let collector = started(database);
    let letter = "a letter to my aunt ".repeat(1000);
    fs::write(file(database), &letter).expect("overwritten");
    collector.until("a line in the log", |collector| collector.log().contains(FAILS));
    for _ in 0..3 {
        assert_eq!(collector.send(&click("/lost")), 503);
        assert_eq!(collector.get("/healthz").0, 503);
        thread::sleep(std::time::Duration::from_millis(700));
    }
    assert_eq!(fs::read_to_string(file(database)).expect("read"), letter, "it was left alone");
    fs::rename(other, file(database)).expect("replaced");
    let new = goes_on(&collector, "was overwritten");
    has(collector, database, json!({ "/other": 2, "/new": new }));
}

/// What was counted before does not go into what was put there.
fn a_file_overwritten_before_a_stop(database: &Database) {
    let other = another(database);
    let mut collector = started(database);
    fs::copy(&other, file(database)).expect("overwritten");
    assert!(collector.stop().success());
    is_whole(&file(database));
    assert_eq!(json!(paths(&database.collector())), json!({ "/other": 2 }));
}
