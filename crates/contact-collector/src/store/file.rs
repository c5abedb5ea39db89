//! The files of an SQLite database, as they were when it was opened.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::PathBuf;

use sqlx::{AnyConnection, Row};

/// The database's file and its log, each with its device and inode. Who removes or replaces one
/// leaves an open connection writing into what has no name any more, and SQLite does not notice. A
/// server has none.
#[derive(Debug, Default)]
pub(super) struct Files(Vec<(PathBuf, (u64, u64))>);

impl Files {
    /// Those of a connection that has asked something already, so that its log is open.
    pub(super) async fn of(
        connection: &mut AnyConnection,
        ask: Option<&'static str>,
    ) -> sqlx::Result<Files> {
        let Some(ask) = ask else { return Ok(Files::default()) };
        let path: String = sqlx::query(ask).fetch_one(connection).await?.try_get(0)?;
        let names = [path.clone(), format!("{path}-wal")].map(PathBuf::from);
        let files = names.into_iter().map(|path| Ok((identity(&path)?, path)));
        let files = files.collect::<io::Result<Vec<_>>>()?;
        Ok(Files(files.into_iter().map(|(identity, path)| (path, identity)).collect()))
    }

    /// Whether they still have their names.
    ///
    /// # Errors
    ///
    /// A sentence with the name that they lost.
    pub(super) fn check(&self) -> sqlx::Result<()> {
        for (path, opened) in &self.0 {
            if identity(path).ok() != Some(*opened) {
                let text = format!("{} was removed or replaced while it was open", path.display());
                return Err(sqlx::Error::Io(io::Error::new(io::ErrorKind::NotFound, text)));
            }
        }
        Ok(())
    }
}

fn identity(path: &PathBuf) -> io::Result<(u64, u64)> {
    let found = fs::metadata(path)?;
    Ok((found.dev(), found.ino()))
}
