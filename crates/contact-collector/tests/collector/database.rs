//! A fresh database for one test.

use std::path::Path;

use tempfile::TempDir;

use crate::cluster::Cluster;
use crate::collector::Collector;

/// A folder of one test's own, in memory where the machine has such a place: what is killed in these
/// tests is a process, never the machine, and a disk that others use would set their pace.
pub(crate) fn folder() -> std::io::Result<TempDir> {
    match Path::new("/dev/shm") {
        memory if memory.is_dir() => tempfile::tempdir_in(memory),
        _ => tempfile::tempdir(),
    }
}

/// Which database.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Sqlite => "sqlite",
            Kind::Postgres => "postgres",
        }
    }
}

/// A database that no other test uses, and a folder for what belongs to it.
pub(crate) struct Database<'a> {
    pub(crate) url: String,
    pub(crate) folder: TempDir,
    pub(crate) cluster: &'a Cluster,
}

impl<'a> Database<'a> {
    pub(crate) fn new(kind: Kind, cluster: &'a Cluster) -> Database<'a> {
        let folder = folder().expect("a temporary folder");
        let url = match kind {
            Kind::Sqlite => format!("sqlite://{}/effect.db", folder.path().display()),
            Kind::Postgres => cluster.database(),
        };
        Database { url, folder, cluster }
    }

    /// A collector with this database and no rate limit.
    pub(crate) fn collector(&self) -> Collector {
        self.collector_with(&["--rate-limit", "off"])
    }

    pub(crate) fn collector_with(&self, flags: &[&str]) -> Collector {
        Collector::start(&self.url, self.folder.path(), flags, &[])
    }

    /// All bytes in which the database could have kept something.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let root = if self.url.starts_with("sqlite") {
            self.folder.path().to_owned()
        } else {
            self.cluster.sql("postgres", "CHECKPOINT").expect("CHECKPOINT");
            self.cluster.data()
        };
        let mut all = Vec::new();
        let mut folders = vec![root];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                    Ok(_) => all.extend(std::fs::read(entry.path()).unwrap_or_default()),
                    Err(_) => {}
                }
            }
        }
        all
    }
}
