//! The collector as a process, over HTTP, with both databases: `sqlite::counting::...`,
//! `postgres::counting::...`.
//!
//! A file here is a subject, a function in it is a test. What they need (PostgreSQL, strace) is
//! looked for first, and what is missing is said with the command that mends it: nothing is skipped.

mod abuse;
mod access;
mod cluster;
mod collector;
mod counting;
mod crash;
mod dashboard;
mod database;
mod exports;
mod files;
mod keys;
mod messages;
mod privacy;
mod several;
mod sync;
mod trouble;

use std::process::ExitCode;
use std::sync::Arc;

use cluster::Cluster;
use database::{Database, Kind};
use libtest_mimic::{Arguments, Trial};

/// A subject's tests with a fresh database each.
type Tests = &'static [(&'static str, fn(&Database))];

/// Run with each database.
const BOTH: &[(&str, Tests)] = &[
    ("counting", counting::TESTS),
    ("crash", crash::TESTS),
    ("exports", exports::TESTS),
    ("keys", keys::TESTS),
    ("messages", messages::BOTH),
    ("privacy", privacy::TESTS),
    ("several", several::TESTS),
    ("dashboard", dashboard::TESTS),
    ("trouble", trouble::BOTH),
];

/// Run with SQLite alone: they do not depend on the database, or only on its file.
const SQLITE: &[(&str, Tests)] = &[
    ("abuse", abuse::TESTS),
    ("access", access::TESTS),
    ("files", files::TESTS),
    ("keys", keys::SQLITE),
    ("messages", messages::SQLITE),
    ("sync", sync::TESTS),
    ("trouble", trouble::SQLITE),
];

const POSTGRES: &[(&str, Tests)] = &[("trouble", trouble::POSTGRES)];

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Most of their time they wait.
    arguments.test_threads.get_or_insert(4);
    let cluster = match arguments.list {
        true => Ok(None),
        false => sync::check().and_then(|()| Cluster::start(database::folder()).map(Some)),
    };
    let cluster = match cluster {
        Ok(cluster) => cluster.map(Arc::new),
        Err(missing) => {
            eprintln!("collector tests: {missing}");
            return ExitCode::FAILURE;
        }
    };
    let mut trials = Vec::new();
    for (kind, subjects) in [
        (Kind::Sqlite, BOTH),
        (Kind::Postgres, BOTH),
        (Kind::Sqlite, SQLITE),
        (Kind::Postgres, POSTGRES),
    ] {
        for (subject, tests) in subjects {
            for (name, test) in *tests {
                let cluster = cluster.clone();
                trials.push(Trial::test(
                    format!("{}::{subject}::{name}", kind.name()),
                    move || {
                        if let Some(cluster) = cluster {
                            test(&Database::new(kind, &cluster));
                        }
                        Ok(())
                    },
                ));
            }
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    drop(cluster);
    conclusion.exit_code()
}

/// Lists a file's tests.
#[macro_export]
macro_rules! tests {
    ($($name:ident),* $(,)?) => { &[$((stringify!($name), $name)),*] };
}
