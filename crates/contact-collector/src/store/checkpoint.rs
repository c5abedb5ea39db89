//! When SQLite's log goes into the database's file, and how one knows that the file is still the one
//! that the log belongs to.
//!
//! SQLite would decide the first by itself, within a commit, and has nothing for the second: it
//! writes the log into whatever the file holds by then. So each time before that the database gets
//! a new, random user version. It comes into the file with the log, and nothing else writes it: as
//! long as the file has the last one or the one before, nobody has written over it, not even with an
//! older copy of itself.

use std::time::{Duration, Instant};

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
    /// The user version that the file was last seen to have.
    seen: u32,
    /// The last one that this connection gave or found.
    ours: u32,
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
        let mut checkpoints = Checkpoints { seen: 0, ours: 0, commits: 0, dirty: false, last };
        if files.is_none() {
            return Ok(checkpoints);
        }
        // In this order: the file never has one that the database has not had.
        checkpoints.ours = user_version(connection).await?;
        checkpoints.seen = files.user_version()?;
        if checkpoints.seen == 0 {
            // Where the disk is full, there is time for it later.
            let _ = checkpoints.run(connection, files).await;
        }
        checkpoints.check(connection, files).await?;
        Ok(checkpoints)
    }

    /// Whether what was committed is in the files that have the database's names.
    pub(super) async fn check(
        &mut self,
        connection: &mut AnyConnection,
        files: &Files,
    ) -> sqlx::Result<()> {
        files.check()?;
        if files.is_none() {
            return Ok(());
        }
        let found = files.user_version()?;
        if found != self.seen && found != self.ours {
            // Another collector may have given it a new one; the database knows of that.
            if user_version(connection).await? == self.ours {
                return files.overwritten();
            }
        }
        self.seen = found;
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
        let looked = "PRAGMA wal_checkpoint(NOOP)";
        let row = sqlx::query(looked).fetch_one(&mut *connection).await?;
        let (pages, in_file): (i64, i64) = (row.try_get(1)?, row.try_get(2)?);
        if pages - in_file >= PAGES || is_late {
            self.run(connection, files).await?;
        }
        Ok(())
    }

    async fn run(&mut self, connection: &mut AnyConnection, files: &Files) -> sqlx::Result<()> {
        self.check(connection, files).await?;
        self.mark(connection, files).await?;
        // Waits for nobody: what cannot go into the file now does so the next time.
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").await?;
        (self.dirty, self.last) = (false, Instant::now());
        self.check(connection, files).await
    }

    /// Gives a new user version, unless the last one is still on its way into the file.
    async fn mark(&mut self, connection: &mut AnyConnection, files: &Files) -> sqlx::Result<()> {
        connection.execute("BEGIN IMMEDIATE").await?;
        let marked = self.mark_alone(connection, files).await;
        if marked.is_err() {
            let _ = connection.execute("ROLLBACK").await;
        }
        marked
    }

    async fn mark_alone(
        &mut self,
        connection: &mut AnyConnection,
        files: &Files,
    ) -> sqlx::Result<()> {
        let mut version = user_version(connection).await?;
        if files.user_version()? == version {
            version = fastrand::u32(1..);
            // A pragma takes no parameter.
            let mark = format!("PRAGMA user_version = {}", version.cast_signed());
            connection.execute(AssertSqlSafe(mark)).await?;
        }
        connection.execute("COMMIT").await?;
        self.ours = version;
        Ok(())
    }
}

async fn user_version(connection: &mut AnyConnection) -> sqlx::Result<u32> {
    let asked = sqlx::query("SELECT user_version FROM pragma_user_version");
    let version: i64 = asked.fetch_one(connection).await?.try_get(0)?;
    Ok(i32::try_from(version).unwrap_or_default().cast_unsigned())
}
