//! A database that fails: 503, said once, over by itself; what can be read is still shown.

use std::net::{TcpListener, TcpStream};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::cluster::Cluster;
use crate::collector::{Collector, PATIENCE, PROGRAM, click};
use crate::database::{Database, folder};
use crate::{Tests, tests};

pub(crate) const BOTH: Tests = tests![what_cannot_be_opened_is_said, it_listens_when_it_can_count];
pub(crate) const SQLITE: Tests = tests![
    a_locked_file,
    a_full_disk,
    a_file_that_is_no_database,
    a_memory_database,
    after_a_stop_the_file_alone_has_all,
];
pub(crate) const POSTGRES: Tests =
    tests![a_lost_server, a_server_that_says_nothing, a_server_that_forgets];

const FAILS: &str = "the database takes no counts";
const SILENT: &str = "the database was asked in vain";
const WORKS: &str = "the database takes counts again";

fn what_cannot_be_opened_is_said(database: &Database) {
    let url = match database.url.rsplit_once('/') {
        Some((start, _)) => format!("{start}/missing/effect"),
        None => unreachable!("every address has a slash"),
    };
    let log = Collector::try_start(&url, database.folder.path(), &[], &[]).err().expect("it ends");
    assert!(log.starts_with("error: ") && log.lines().count() == 1, "{log}");
}

/// Whoever is let in is answered: a database that opens slowly, or not at all, is waited for first.
fn it_listens_when_it_can_count(database: &Database) {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port");
    // Says nothing to whoever connects.
    let silent = TcpListener::bind("127.0.0.1:0").expect("a listener");
    let lock = database.folder.path().join("effect.db-migrate");
    let lock = std::fs::File::create(lock).expect("the file that migrations lock");
    let (url, opens) = match database.url.starts_with("sqlite") {
        true => {
            lock.lock().expect("locked");
            (database.url.clone(), true)
        }
        false => {
            let silent = silent.local_addr().expect("its address");
            (format!("postgres://collector@{silent}/effect"), false)
        }
    };
    let mut collector = Command::new(PROGRAM)
        .args(["serve", "--listen", &port.to_string(), "--database", &url])
        .current_dir(database.folder.path())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the collector starts");
    let listens = || TcpStream::connect(port).is_ok();
    for _ in 0..20 {
        assert!(!listens(), "before the database is open");
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(collector.try_wait().expect("its status").is_none(), "it waits for the database");
    if opens {
        lock.unlock().expect("unlocked");
        let start = Instant::now();
        while !listens() {
            assert!(start.elapsed() < PATIENCE, "it never listens");
            std::thread::sleep(Duration::from_millis(20));
        }
        collector.kill().expect("SIGKILL");
    }
    let output = collector.wait_with_output().expect("its end");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said.contains("counting beacons"), opens, "{said}");
    assert_eq!(said.starts_with("error: the database does not open"), !opens, "{said}");
}

/// While it fails: 503 for beacons, and one line in the log however many there were.
fn refuses(collector: &Collector, reads: bool) {
    for _ in 0..3 {
        let (status, sentence) = collector.post(&click("/").to_string());
        assert_eq!(status, 503, "{sentence}");
        assert!(sentence.contains("try again later"), "{sentence}");
    }
    let (status, health) = collector.get("/healthz");
    assert_eq!(status, 503);
    assert!(health.contains(r#""counts":"failing""#), "{health}");
    if reads {
        assert_eq!(collector.total(), 1, "what was counted before is still shown");
    } else {
        for address in ["/", "/counts.json", "/counts.csv"] {
            assert_eq!(collector.get(address).0, 503, "{address}");
        }
    }
    let log = collector.log();
    assert_eq!(log.matches(FAILS).count(), 1, "{log}");
    assert_eq!(log.matches(SILENT).count(), usize::from(!reads), "{log}");
}

/// What the one line says beside that counts are not taken.
fn why(collector: &Collector) -> String {
    let log = collector.log();
    let line = log.lines().find(|line| line.contains(FAILS)).expect("the line");
    line.split_once("error=").expect("an error").1.to_owned()
}

/// Afterwards: well again without a beacon, for a load balancer that sends none to who is not well;
/// counted again without a restart, and said once.
fn recovers(collector: &Collector) {
    collector.until("its health", |collector| collector.get("/healthz").0 == 200);
    collector.until("a count", |collector| collector.send(&click("/")) == 204);
    assert_eq!(collector.total(), 2);
    assert_eq!(collector.get("/healthz").0, 200);
    let log = collector.log();
    assert_eq!((log.matches(FAILS).count(), log.matches(WORKS).count()), (1, 1), "{log}");
}

fn a_locked_file(database: &Database) {
    let collector = database.collector();
    assert_eq!(collector.send(&click("/")), 204);
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("tokio");
    runtime.block_on(async {
        use sqlx::{Connection as _, Executor as _};
        let mut other = sqlx::SqliteConnection::connect(&database.url).await.expect("opened");
        other.execute("BEGIN IMMEDIATE").await.expect("locked");
        refuses(&collector, true);
        assert!(why(&collector).contains("database is locked"), "{}", why(&collector));
        other.execute("ROLLBACK").await.expect("unlocked");
    });
    recovers(&collector);
}

/// The kernel refuses to let any file grow, as a full disk does.
fn a_full_disk(database: &Database) {
    let collector = Collector::start(
        &database.url,
        database.folder.path(),
        &["--rate-limit", "off"],
        &["sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""],
    );
    assert_eq!(collector.send(&click("/")), 204);
    let limit = |bytes: &str| {
        let pid = collector.pid().to_string();
        let limit = format!("--fsize={bytes}:unlimited");
        let set = Command::new("prlimit").args(["--pid", &pid, &limit]).status();
        assert!(set.expect("prlimit").success());
    };
    limit("4096");
    refuses(&collector, true);
    let full = ["disk I/O error", "database or disk is full"];
    assert!(full.iter().any(|full| why(&collector).contains(full)), "{}", why(&collector));
    limit("unlimited");
    recovers(&collector);
}

fn a_file_that_is_no_database(database: &Database) {
    let file = database.folder.path().join("effect.db");
    std::fs::write(&file, "a letter to my aunt ".repeat(1000)).expect("written");
    let log = Collector::try_start(&database.url, database.folder.path(), &[], &[])
        .err()
        .expect("it ends");
    assert!(log.starts_with("error: ") && log.contains("not a database"), "{log}");
    let kept = std::fs::read_to_string(&file).expect("read");
    assert!(kept.starts_with("a letter"), "it was left alone");
}

fn a_memory_database(database: &Database) {
    let log = Collector::try_start("sqlite::memory:", database.folder.path(), &[], &[])
        .err()
        .expect("it ends");
    assert!(log.contains("would lose acknowledged counts"), "{log}");
}

fn after_a_stop_the_file_alone_has_all(database: &Database) {
    let mut collector = database.collector();
    for number in 0..300 {
        assert_eq!(collector.send(&click(&format!("/{number}"))), 204);
    }
    assert!(collector.stop().success());
    for beside in ["effect.db-wal", "effect.db-shm"] {
        let beside = database.folder.path().join(beside);
        let bytes = std::fs::metadata(&beside).map_or(0, |found| found.len());
        assert_eq!(bytes, 0, "{}", beside.display());
        let _ = std::fs::remove_file(beside);
    }
    assert_eq!(database.collector().total(), 300);
}

fn a_lost_server(database: &Database) {
    let mut cluster = Cluster::start(folder()).expect("a cluster of its own");
    let url = cluster.database();
    let collector = Collector::start(&url, database.folder.path(), &["--rate-limit", "off"], &[]);
    assert_eq!(collector.send(&click("/")), 204);
    cluster.crash();
    refuses(&collector, false);
    let lost = ["at EOF", "Connection refused", "Connection reset", "Broken pipe"];
    assert!(lost.iter().any(|lost| why(&collector).contains(lost)), "{}", why(&collector));
    cluster.serve().expect("it starts again");
    // Nobody looks at numbers meanwhile.
    collector.until("that it is said", |collector| {
        collector.get("/healthz").0 == 200 && collector.log().contains("the database answers again")
    });
    recovers(&collector);
    assert!(!collector.log().contains("terminating connection"), "{}", collector.log());
}

/// Its processes are there and their connections open, but nothing comes: no beacon and no question is
/// held for ever.
fn a_server_that_says_nothing(database: &Database) {
    let cluster = Cluster::start(folder()).expect("a cluster of its own");
    let url = cluster.database();
    let collector = Collector::start(&url, database.folder.path(), &["--rate-limit", "off"], &[]);
    assert_eq!(collector.send(&click("/")), 204);
    let stopped = Stopped::all_of(&cluster);
    refuses(&collector, false);
    drop(stopped);
    collector.until("its health", |collector| collector.get("/healthz").0 == 200);
    assert_eq!(collector.send(&click("/")), 204);
    // What was refused may be counted all the same: the server had been asked.
    assert!((2..=5).contains(&collector.total()), "{}", collector.total());
    let log = collector.log();
    assert_eq!((log.matches(FAILS).count(), log.matches(WORKS).count()), (1, 1), "{log}");
}

/// A server's processes, stopped until this value goes.
struct Stopped(Vec<String>);

impl Stopped {
    fn all_of(cluster: &Cluster) -> Stopped {
        let lines = std::fs::read_to_string(cluster.data().join("postmaster.pid"));
        let parent = lines.expect("its number").lines().next().expect("a line").trim().to_owned();
        // It makes no more of them then.
        let mut stopped = Stopped(vec![parent.clone()]);
        assert!(stopped.signal("-STOP").success());
        let children = std::fs::read_to_string(format!("/proc/{parent}/task/{parent}/children"));
        let children = children.expect("its children");
        stopped.0.extend(children.split_whitespace().map(str::to_owned));
        assert!(stopped.signal("-STOP").success());
        stopped
    }

    fn signal(&self, name: &str) -> ExitStatus {
        Command::new("kill").arg(name).args(&self.0).status().expect("kill")
    }
}

impl Drop for Stopped {
    fn drop(&mut self) {
        self.signal("-CONT");
    }
}

/// Started with fsync off it would answer before the disk has anything.
fn a_server_that_forgets(database: &Database) {
    let mut cluster = Cluster::start(folder()).expect("a cluster of its own");
    let url = cluster.database();
    cluster.sql("postgres", "ALTER SYSTEM SET fsync = off").expect("set");
    cluster.crash();
    cluster.serve().expect("it starts again");
    let log = Collector::try_start(&url, database.folder.path(), &[], &[]).err().expect("it ends");
    assert!(log.contains("would lose acknowledged counts"), "{log}");
}
