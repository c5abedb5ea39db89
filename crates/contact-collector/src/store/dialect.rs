//! What differs between SQLite and PostgreSQL.

use std::fs::File;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use sqlx::any::AnyConnectOptions;
use sqlx::migrate::Migrator;
use sqlx::{AnyConnection, Connection, Executor, Row};

use super::file::{lock_of, open_lock};

/// The addresses that a database can have.
pub(super) const WANTED: &str =
    "sqlite://FILE, such as sqlite://effect.db, or postgres://USER:PASSWORD@HOST/DATABASE";

/// The statements that are not the same everywhere.
#[derive(Debug)]
pub(super) struct Dialect {
    migrator: Migrator,
    /// Begins what no other collector may do at the same time.
    pub(super) begin: &'static [&'static str],
    /// Adds to counts; `$1` is JSON: an object of hours, each an object of counters with counts.
    pub(super) add: &'static str,
    settings: &'static [&'static str],
    pub(super) reader_settings: &'static [&'static str],
    /// For a reader that may take long.
    pub(super) patient: &'static [&'static str],
    /// Follows a text that is compared by its bytes.
    pub(super) bytewise: &'static str,
    /// Follows a text that is JSON.
    json: &'static str,
    durable: &'static [Setting],
    /// Asks for the name of the database's file, where it is one.
    pub(super) file_name: Option<&'static str>,
}

/// A setting without which an acknowledged count could be lost.
#[derive(Debug)]
struct Setting {
    ask: &'static str,
    wanted: &'static [&'static str],
}

static SQLITE: Dialect = Dialect {
    migrator: sqlx::migrate!("./migrations/sqlite"),
    begin: &["BEGIN IMMEDIATE"],
    add: "INSERT INTO counts (counter, hour, count) \
          SELECT CAST(n.key AS INTEGER), CAST(h.key AS INTEGER), n.value \
          FROM json_each($1) AS h, json_each(h.value) AS n WHERE true \
          ON CONFLICT (counter, hour) DO UPDATE SET count = count + excluded.count",
    // A commit under FULL in WAL mode returns after the log has been synced.
    settings: &[
        "PRAGMA busy_timeout = 2000",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        "PRAGMA journal_size_limit = 16777216",
        // `Checkpoints` decides that.
        "PRAGMA wal_autocheckpoint = 0",
    ],
    reader_settings: &["PRAGMA busy_timeout = 2000", "PRAGMA query_only = ON"],
    patient: &[],
    bytewise: "",
    json: "",
    durable: &[
        Setting { ask: "SELECT journal_mode FROM pragma_journal_mode", wanted: &["wal"] },
        Setting {
            ask: "SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous",
            wanted: &["2", "3"],
        },
    ],
    file_name: Some("SELECT file FROM pragma_database_list WHERE name = 'main'"),
};

static POSTGRES: Dialect = Dialect {
    migrator: sqlx::migrate!("./migrations/postgres"),
    begin: &["BEGIN", "SELECT CAST(pg_advisory_xact_lock(7162834115) AS TEXT)"],
    // In the order of the key, so that two collectors never wait for each other.
    add: "INSERT INTO counts (counter, hour, count) \
          SELECT n.key::bigint, h.key::bigint, n.value::bigint \
          FROM json_each($1::json) AS h, json_each_text(h.value) AS n ORDER BY 1, 2 \
          ON CONFLICT (counter, hour) DO UPDATE SET count = counts.count + excluded.count",
    settings: &["SET synchronous_commit = on", "SET statement_timeout = '10s'"],
    reader_settings: &["SET default_transaction_read_only = on", "SET statement_timeout = '20s'"],
    patient: &["SET statement_timeout = '10min'"],
    bytewise: " COLLATE \"C\"",
    json: "::json",
    durable: &[
        Setting {
            ask: "SELECT current_setting('synchronous_commit')",
            wanted: &["on", "remote_apply", "remote_write", "local"],
        },
        Setting { ask: "SELECT current_setting('fsync')", wanted: &["on"] },
    ],
    file_name: None,
};

impl Dialect {
    pub(super) fn of(url: &str) -> Result<&'static Dialect> {
        // Before anything is written beside it.
        let in_memory =
            |path: PathBuf| path.as_os_str() == ":memory:" || url.contains("mode=memory");
        ensure!(
            !SQLITE.file(url).is_some_and(in_memory),
            "database is in memory and would lose acknowledged counts; it takes {WANTED}"
        );
        match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => Ok(&SQLITE),
            Some("postgres" | "postgresql") => Ok(&POSTGRES),
            _ => bail!("database is neither SQLite nor PostgreSQL; it takes {WANTED}"),
        }
    }

    /// The address with what must be asked for in it: that a missing file is made.
    pub(super) fn address(&self, url: &str) -> String {
        match self.file(url) {
            Some(_) if !url.contains('?') => format!("{url}?mode=rwc"),
            _ => url.to_owned(),
        }
    }

    /// The keys and values of a bound object.
    pub(super) fn table_of_json(&self, bound: usize) -> String {
        format!("json_each(${bound}{})", self.json)
    }

    /// The file of an SQLite database.
    fn file(&self, url: &str) -> Option<PathBuf> {
        let rest = url.strip_prefix("sqlite:")?;
        let path = rest.strip_prefix("//").unwrap_or(rest);
        Some(PathBuf::from(path.split('?').next().unwrap_or(path)))
    }

    /// Keeps other collectors from making tables and from leaving lost files, as long as what it gives
    /// is held. PostgreSQL's migrations lock each other out, SQLite's need a file to lock.
    pub(super) async fn lock(&self, url: &str) -> Result<Option<File>> {
        Ok(match self.file(url) {
            None => None,
            Some(file) => Some(tokio::task::spawn_blocking(move || lock_beside(file)).await??),
        })
    }

    /// Brings the tables up to date. The lock is held.
    pub(super) async fn migrate(&self, options: &AnyConnectOptions) -> Result<()> {
        let mut connection = super::connect(options).await.context("the database does not open")?;
        self.settle(&mut connection).await?;
        self.migrator
            .run(&mut connection)
            .await
            .context("the tables of the database could not be made")?;
        connection.close().await?;
        Ok(())
    }

    /// Whether what took the place of a database's file is whole. Nothing is written.
    pub(super) async fn inspect(&self, options: &AnyConnectOptions) -> Result<()> {
        if self.file_name.is_none() {
            return Ok(());
        }
        let mut connection = super::connect(options).await.context("the database does not open")?;
        let check = sqlx::query("PRAGMA quick_check(1)");
        let found: String = check.fetch_one(&mut connection).await?.try_get(0)?;
        connection.close().await?;
        ensure!(found == "ok", "the database is damaged: {found}");
        Ok(())
    }

    /// Makes a connection keep what it is told, and makes sure that it will.
    pub(super) async fn settle(&self, connection: &mut AnyConnection) -> Result<()> {
        for setting in self.settings {
            connection.execute(*setting).await.context("the database refused a setting")?;
        }
        for setting in self.durable {
            let found: String =
                sqlx::query(setting.ask).fetch_one(&mut *connection).await?.try_get(0)?;
            ensure!(
                setting.wanted.contains(&found.as_str()),
                "the database would lose acknowledged counts: `{}` answers {found}, not {}",
                setting.ask,
                setting.wanted[0],
            );
        }
        Ok(())
    }

    pub(super) async fn prepare_reader(&self, connection: &mut AnyConnection) -> sqlx::Result<()> {
        for setting in self.reader_settings {
            connection.execute(*setting).await?;
        }
        // SQLite opens its log with the first question, not before.
        connection.execute("SELECT COUNT(*) FROM marks").await?;
        Ok(())
    }
}

fn lock_beside(database: PathBuf) -> Result<File> {
    let path = lock_of(&database);
    let file = open_lock(&path)
        .with_context(|| format!("cannot write beside the database ({})", path.display()))?;
    file.lock().with_context(|| format!("cannot lock {}", path.display()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in a migration's text, without what only one of the two says.
    fn columns(folder: &Migrator) -> Vec<(i64, String, Vec<String>)> {
        let of = |sql: &str| {
            sql.split(';')
                .filter_map(|statement| statement.split_once("CREATE TABLE "))
                .flat_map(|(_, table)| table.lines())
                .map(|line| line.split_whitespace().next().unwrap_or_default().to_owned())
                .collect()
        };
        folder
            .iter()
            .map(|one| (one.version, one.description.to_string(), of(one.sql.as_str())))
            .collect()
    }

    #[test]
    fn both_have_the_same_tables() {
        assert_eq!(columns(&SQLITE.migrator), columns(&POSTGRES.migrator));
    }

    #[test]
    fn an_address_is_known_by_its_scheme() {
        assert!(Dialect::of("sqlite://effect.db").is_ok());
        assert!(Dialect::of("postgresql://localhost/effect").is_ok());
        let error = Dialect::of("mysql://localhost/effect").unwrap_err().to_string();
        assert!(error.contains("sqlite://effect.db"), "{error}");
        assert!(Dialect::of("effect.db").is_err());
        for memory in ["sqlite::memory:", "sqlite://:memory:", "sqlite://x?mode=memory"] {
            let error = Dialect::of(memory).unwrap_err().to_string();
            assert!(error.contains("in memory") && error.contains("sqlite://effect.db"), "{error}");
        }
    }
}
