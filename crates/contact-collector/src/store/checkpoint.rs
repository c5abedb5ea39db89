//! When SQLite's log goes into the database's file, and how one knows that the file is still the one
//! that the log belongs to.
//!
//! SQLite would decide the first by itself, within a commit, and has nothing for the second: it
//! writes the log into whatever the file holds by then. So each time before that the database gets
//! a new, random user version. It comes into the file with the log, and nothing else writes it: as
//! long as the file has the last one or the one before, nobody has written over it, not even with an
//! older copy of itself.

use std::fs::File;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use sqlx::{AnyConnection, AssertSqlSafe, Executor as _, Row as _};

use super::file::Files;

/// The log goes into the file when it has so many pages. It is looked at every few commits.
const PAGES: i64 = 1000;
const LOOK: u32 = 8;

/// And when so much time has passed, if there is anything in it: then a copy of the file is a recent
/// one.
const LATEST: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub(super) struct Checkpoints {
    /// Since it was last looked how long the log is; and whether there were any since the last
    /// checkpoint, and when that was.
    commits: u32,
    dirty: bool,
    last: Instant,
}

impl Checkpoints {
    pub(super) async fn begin(
        connection: &mut AnyConnection,
        files: &Files,
    ) -> sqlx::Result<Checkpoints> {
        let last = Instant::now();
        let mut checkpoints = Checkpoints { commits: 0, dirty: false, last };
        if files.is_none() {
            return Ok(checkpoints);
        }
        // In this order: the file never has one that the database has not had.
        files.give(user_version(connection).await?);
        files.see(files.user_version()?);
        if files.seen() == 0 {
            // Where the disk is full, there is time for it later.
            let _ = checkpoints.run(connection, files).await;
        }
        checkpoints.check(connection, files).await?;
        Ok(checkpoints)
    }

    /// Whether what was committed is in the files that have the database's names.
    pub(super) async fn check(
        &self,
        connection: &mut AnyConnection,
        files: &Files,
    ) -> sqlx::Result<()> {
        files.check()?;
        if files.is_none() {
            return Ok(());
        }
        let found = files.user_version()?;
        if found != files.seen() && found != files.ours() {
            // Another collector may have given it a new one; the database knows of that.
            if user_version(connection).await? == files.ours() {
                return files.overwritten();
            }
        }
        files.see(found);
        files.check_log()
    }

    /// After so many commits, when nobody waits for them, and now and then without one.
    pub(super) async fn tend(
        &mut self,
        connection: &mut AnyConnection,
        files: &Files,
        commits: u32,
    ) -> sqlx::Result<()> {
        if files.is_none() {
            return Ok(());
        }
        self.commits += commits;
        self.dirty |= commits > 0;
        let is_late = self.dirty && self.last.elapsed() > LATEST;
        if self.commits < LOOK && !is_late {
            return Ok(());
        }
        self.commits = 0;
        let (pages, in_file) = length(connection).await?;
        if pages - in_file >= PAGES || is_late {
            self.run(connection, files).await?;
        }
        Ok(())
    }

    async fn run(&mut self, connection: &mut AnyConnection, files: &Files) -> sqlx::Result<()> {
        // What cannot go into the file now does so the next time.
        let Some(lock) = files.try_lock()? else { return Ok(()) };
        self.check(connection, files).await?;
        self.mark(connection, files, &lock).await?;
        // Waits for nobody.
        let row = sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").fetch_one(&mut *connection).await?;
        let (pages, in_file): (i64, i64) = (row.try_get(1)?, row.try_get(2)?);
        (self.dirty, self.last) = (false, Instant::now());
        // Where all of the log is in the file, the new version is: the one before is an older copy's.
        if pages == in_file && files.user_version()? != files.ours() {
            return files.overwritten();
        }
        self.check(connection, files).await
    }

    /// Gives a new user version, unless the last one is still on its way into the file.
    async fn mark(
        &self,
        connection: &mut AnyConnection,
        files: &Files,
        lock: &File,
    ) -> sqlx::Result<()> {
        connection.execute("BEGIN IMMEDIATE").await?;
        let marked = mark_alone(connection, files, lock).await;
        if marked.is_err() {
            let _ = connection.execute("ROLLBACK").await;
        }
        marked
    }
}

async fn mark_alone(
    connection: &mut AnyConnection,
    files: &Files,
    lock: &File,
) -> sqlx::Result<()> {
    let mut version = user_version(connection).await?;
    if files.user_version()? == version {
        files.give(version);
        version = fastrand::u32(1..);
        files.tell(lock, version);
        // A pragma takes no parameter.
        let mark = format!("PRAGMA user_version = {}", version.cast_signed());
        connection.execute(AssertSqlSafe(mark)).await?;
    }
    connection.execute("COMMIT").await?;
    files.give(version);
    Ok(())
}

/// Puts all of the log into the database's file. Tells whether nobody was in the way.
pub(super) async fn empty_log(connection: &mut AnyConnection) -> sqlx::Result<bool> {
    let emptied = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)");
    let busy: i64 = emptied.fetch_one(connection).await?.try_get(0)?;
    Ok(busy == 0)
}

/// Saves what is in a log that is about to be left, if its database's file still is the one that it
/// belongs to, and nobody has begun anew with it.
///
/// # Errors
///
/// It cannot be done now.
pub(super) async fn rescue(connection: &mut AnyConnection, files: &Files) -> Result<()> {
    // What is found to be overwritten is remembered, and was said before.
    let _ = files.check_log();
    if !files.is_known(files.user_version()?) {
        let _ = files.overwritten();
    }
    if files.is_overwritten() || files.is_taken() {
        return Ok(());
    }
    let size = "SELECT page_size FROM pragma_page_size";
    let size: i64 = sqlx::query(size).fetch_one(&mut *connection).await?.try_get(0)?;
    let (pages, in_file) = length(connection).await?;
    if pages > in_file && !files.log_has(pages, size)? {
        let _ = files.overwritten();
        return Ok(());
    }
    let emptied = empty_log(connection).await?;
    ensure!(emptied || files.is_moved(), "the database that was here is still being read");
    Ok(())
}

/// How many pages the log has, and how many of them are in the file.
async fn length(connection: &mut AnyConnection) -> sqlx::Result<(i64, i64)> {
    let row = sqlx::query("PRAGMA wal_checkpoint(NOOP)").fetch_one(connection).await?;
    Ok((row.try_get(1)?, row.try_get(2)?))
}

async fn user_version(connection: &mut AnyConnection) -> sqlx::Result<u32> {
    let asked = sqlx::query("SELECT user_version FROM pragma_user_version");
    let version: i64 = asked.fetch_one(connection).await?.try_get(0)?;
    Ok(i32::try_from(version).unwrap_or_default().cast_unsigned())
}
