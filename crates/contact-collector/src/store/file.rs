//! The files of an SQLite database, as they were when it was opened.

use std::fs::{self, File, Metadata, TryLockError};
use std::io;
use std::os::unix::fs::{FileExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use sqlx::{AnyConnection, Row};

/// The database's file, its log and the log's index. Who removes or replaces one leaves an open
/// connection writing into what has no name any more, who overwrites one leaves it writing a log for
/// a file that it does not fit, and SQLite notices neither. A server has none.
///
/// They are opened once for all connections: where a process closes a file, it loses all locks that
/// its other connections have on it.
#[derive(Debug, Default)]
pub(super) struct Files {
    named: Vec<Named>,
    overwritten: AtomicBool,
    /// The user version that the database's file was last seen to have, and the last one that the
    /// database was given or found to have.
    seen: AtomicU32,
    ours: AtomicU32,
}

#[derive(Debug)]
struct Named {
    path: PathBuf,
    file: Option<File>,
    identity: (u64, u64),
}

/// The places in [`Files`].
const DATABASE: usize = 0;
const LOG: usize = 1;

/// What a database and its log begin with, the log's in both orders of bytes.
const DATABASE_MAGIC: &[u8] = b"SQLite format 3\0";
const LOG_MAGIC: [[u8; 4]; 2] = [0x377f_0682_u32.to_be_bytes(), 0x377f_0683_u32.to_be_bytes()];

/// Where the database's file has its user version (<https://www.sqlite.org/fileformat.html>, 1.3.14).
const USER_VERSION: u64 = 60;

impl Files {
    /// Those of a connection that has asked something already, so that its log is open.
    pub(super) async fn of(
        connection: &mut AnyConnection,
        ask: Option<&'static str>,
    ) -> sqlx::Result<Files> {
        let Some(ask) = ask else { return Ok(Files::default()) };
        let path: String = sqlx::query(ask).fetch_one(connection).await?.try_get(0)?;
        let named = ["", "-wal", "-shm"].into_iter().enumerate().map(|(at, end)| {
            let path = PathBuf::from(format!("{path}{end}"));
            let identity = identity(&fs::metadata(&path)?);
            // The index is written by SQLite alone.
            let file = match at {
                DATABASE => Some(File::open(&path)?),
                LOG => Some(File::options().read(true).write(true).open(&path)?),
                _ => None,
            };
            Ok(Named { path, file, identity })
        });
        let named = named.collect::<io::Result<_>>()?;
        Ok(Files { named, ..Files::default() })
    }

    /// Whether they still have their names, and nobody was found to have written into them.
    ///
    /// # Errors
    ///
    /// A sentence with the name that they lost.
    pub(super) fn check(&self) -> sqlx::Result<()> {
        if let Some(lost) = self.named.iter().find(|named| !named.is_there()) {
            return said(lost, "removed or replaced");
        }
        match self.named.first() {
            Some(database) if self.is_overwritten() => said(database, "overwritten"),
            _ => Ok(()),
        }
    }

    /// Whether the log still begins as one.
    ///
    /// # Errors
    ///
    /// A sentence with its name.
    pub(super) fn check_log(&self) -> sqlx::Result<()> {
        let Some(log) = self.named.get(LOG) else { return Ok(()) };
        let mut magic = [0; 4];
        // One that another collector has just emptied into the database has no beginning.
        match log.read(&mut magic, 0)? {
            true if !LOG_MAGIC.contains(&magic) => {
                self.overwritten.store(true, Ordering::Relaxed);
                said(log, "overwritten")
            }
            _ => Ok(()),
        }
    }

    /// Whether the database is no file, but a server.
    pub(super) fn is_none(&self) -> bool {
        self.named.is_empty()
    }

    /// The user version in the database's file, as it stands there now; 0 where that is no database
    /// any more.
    pub(super) fn user_version(&self) -> io::Result<u32> {
        let Some(database) = self.named.get(DATABASE) else { return Ok(0) };
        let (mut magic, mut version) = ([0; DATABASE_MAGIC.len()], [0; 4]);
        let whole = database.read(&mut magic, 0)? && database.read(&mut version, USER_VERSION)?;
        Ok(if whole && magic == DATABASE_MAGIC { u32::from_be_bytes(version) } else { 0 })
    }

    /// The user version that the database's file was last seen to have.
    pub(super) fn seen(&self) -> u32 {
        self.seen.load(Ordering::Relaxed)
    }

    /// The last one that the database was given here or found to have.
    pub(super) fn ours(&self) -> u32 {
        self.ours.load(Ordering::Relaxed)
    }

    pub(super) fn give(&self, version: u32) {
        self.ours.store(version, Ordering::Relaxed);
    }

    pub(super) fn see(&self, version: u32) {
        self.seen.store(version, Ordering::Relaxed);
    }

    /// Keeps other collectors from leaving these files or beginning anew with them, unless one is just
    /// about it, and from bringing the log into the database's file meanwhile.
    pub(super) fn try_lock(&self) -> io::Result<Option<File>> {
        let Some(database) = self.named.first() else { return Ok(None) };
        let lock = open_lock(&lock_of(&database.path))?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(lock)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Writes into the lock's file what the database is given, so that other collectors know it, for
    /// whom nothing but the log would tell.
    pub(super) fn tell(&self, lock: &File, version: u32) {
        let versions = [self.ours(), version].map(u32::to_be_bytes);
        // On a full disk it is left out, and told with the next.
        let _ = lock.write_all_at(&versions.concat(), 0);
    }

    /// Whether a user version of the database's file is known, here or to another collector.
    pub(super) fn is_known(&self, version: u32) -> bool {
        let told = self.named.first().and_then(|database| fs::read(lock_of(&database.path)).ok());
        let told = told.unwrap_or_default();
        [self.seen(), self.ours()].contains(&version)
            || told.chunks_exact(4).any(|told| told == version.to_be_bytes())
    }

    /// Whether the database's file or its log was found to be overwritten.
    pub(super) fn is_overwritten(&self) -> bool {
        self.overwritten.load(Ordering::Relaxed)
    }

    /// Whether the log is long enough for so many pages of this size
    /// (<https://www.sqlite.org/fileformat.html>, 4.1).
    pub(super) fn log_has(&self, pages: i64, size: i64) -> io::Result<bool> {
        let Some(Named { file: Some(log), .. }) = self.named.get(LOG) else { return Ok(false) };
        Ok(i128::from(log.metadata()?.len()) >= 32 + i128::from(pages) * (24 + i128::from(size)))
    }

    /// Whether somebody has begun anew with the database's file: there is another index, or another
    /// log with something in it.
    pub(super) fn is_taken(&self) -> bool {
        let [_, log, index] = &self.named[..] else { return false };
        let another = |named: &Named| named.is_another().ok().flatten();
        !self.is_moved()
            && (another(index).is_some() || another(log).is_some_and(|bytes| bytes > 0))
    }

    /// The database's file is not the one any more that the log belongs to.
    ///
    /// # Errors
    ///
    /// Always: a sentence with its name.
    pub(super) fn overwritten(&self) -> sqlx::Result<()> {
        self.overwritten.store(true, Ordering::Relaxed);
        self.check()
    }

    /// Whether the database's file has another name now, or none: what is in the log can still go
    /// into it.
    pub(super) fn is_moved(&self) -> bool {
        self.named.first().is_some_and(|database| !database.is_there())
    }

    /// Keeps the log from being read into a database that it does not belong to: into what took the
    /// place of a file that was removed or replaced, or was written over it. What is begun anew there
    /// has a log and an index of its own, even if somebody still has the old ones.
    pub(super) fn leave_log(&self) -> io::Result<()> {
        let [database, log, index] = &self.named[..] else { return Ok(()) };
        // SQLite would write it into the database when the last connection is closed.
        if self.is_overwritten() || log.is_another()?.is_some_and(|bytes| bytes > 0) {
            log.file.as_ref().map_or(Ok(()), |log| log.set_len(0))?;
        }
        if !self.is_taken() && log.is_another()? == Some(0) {
            fs::remove_file(&log.path)?;
        }
        for beside in [index, log].into_iter().filter(|beside| beside.is_there()) {
            if !(beside.has_bytes()? && database.has_a_name()?) {
                fs::remove_file(&beside.path)?;
                continue;
            }
            // Somebody was reading, so that not all of it could go into the file.
            let mut left = beside.path.clone().into_os_string();
            left.push("-left");
            fs::rename(&beside.path, &left)?;
            tracing::warn!(log = %left.display(), "the last counts of the database that was here");
        }
        Ok(())
    }
}

impl Named {
    /// Whether the file that was opened still has this name.
    fn is_there(&self) -> bool {
        fs::metadata(&self.path).is_ok_and(|found| identity(&found) == self.identity)
    }

    /// How many bytes another file has that has this name now.
    fn is_another(&self) -> io::Result<Option<u64>> {
        match fs::metadata(&self.path) {
            Ok(found) => Ok((identity(&found) != self.identity).then_some(found.len())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn has_bytes(&self) -> io::Result<bool> {
        self.file.as_ref().map_or(Ok(false), |file| Ok(file.metadata()?.len() > 0))
    }

    /// Whether the file that was opened has any name.
    fn has_a_name(&self) -> io::Result<bool> {
        self.file.as_ref().map_or(Ok(false), |file| Ok(file.metadata()?.nlink() > 0))
    }

    /// Reads exactly so many bytes, or tells that there are fewer.
    fn read(&self, into: &mut [u8], at: u64) -> io::Result<bool> {
        let Some(file) = &self.file else { return Ok(false) };
        match file.read_exact_at(into, at) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// The file beside a database that collectors lock. It is empty, and it stays: were it removed, one
/// that has opened it and waits for its lock, and one that makes it anew, would each lock a file of
/// that name and both go on. The database's own file is no place for the lock: it may be replaced, and
/// who closes it would lose SQLite's locks on it.
pub(super) fn lock_of(database: &Path) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push("-migrate");
    path.into()
}

/// What others wrote into it stays.
pub(super) fn open_lock(path: &Path) -> io::Result<File> {
    File::options().write(true).create(true).truncate(false).open(path)
}

fn identity(found: &Metadata) -> (u64, u64) {
    (found.dev(), found.ino())
}

fn said(named: &Named, what: &str) -> sqlx::Result<()> {
    let text = format!("{} was {what} while it was open", named.path.display());
    Err(sqlx::Error::Io(io::Error::new(io::ErrorKind::NotFound, text)))
}
