//! A PostgreSQL of one's own, for the tests and for the benchmark: Debian's programs, in a temporary
//! folder, on a free port.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const INSTALL: &str =
    "install it with: cargo xtask test collector   (or: apt-get install postgresql)";

/// The user that PostgreSQL runs as where we are root, which it refuses to be.
const USER: &str = "postgres";

/// A running cluster. It ends with this value.
pub(crate) struct Cluster {
    home: TempDir,
    programs: PathBuf,
    user: Option<(u32, u32)>,
    port: u16,
    server: Option<Child>,
    databases: AtomicU32,
}

impl Cluster {
    /// Makes and starts one in this folder.
    ///
    /// # Errors
    /// What is missing, and the command that mends it.
    pub(crate) fn start(home: std::io::Result<TempDir>) -> Result<Cluster, String> {
        let programs = programs().ok_or_else(|| format!("there is no PostgreSQL; {INSTALL}"))?;
        let user = match id("-u", None)? {
            0 => Some((id("-u", Some(USER))?, id("-g", Some(USER))?)),
            _ => None,
        };
        let home = home.map_err(|error| error.to_string())?;
        if let Some((uid, gid)) = user {
            chown(home.path(), Some(uid), Some(gid)).map_err(|error| error.to_string())?;
        }
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .map_err(|error| error.to_string())?
            .port();
        let mut cluster =
            Cluster { home, programs, user, port, server: None, databases: AtomicU32::new(0) };
        let data = cluster.data();
        let made = cluster
            .program("initdb")
            .args(["--auth=trust", "--username=collector", "--encoding=UTF8", "--no-sync"])
            .arg("--pgdata")
            .arg(&data)
            .output();
        succeeded("initdb", made)?;
        cluster.serve()?;
        Ok(cluster)
    }

    /// The folder with all of its files.
    pub(crate) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// Starts the server, and waits until it answers.
    pub(crate) fn serve(&mut self) -> Result<(), String> {
        let log = fs::File::create(self.home.path().join("log")).map_err(|e| e.to_string())?;
        let server = self
            .program("postgres")
            .arg("-D")
            .arg(self.data())
            .arg("-k")
            .arg(self.home.path())
            .args(["-c", "listen_addresses=127.0.0.1", "-p", &self.port.to_string()])
            .stderr(log)
            .spawn();
        self.server = Some(server.map_err(|error| format!("postgres does not start: {error}"))?);
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(30) {
            if self.sql("postgres", "SELECT 1").is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let log = fs::read_to_string(self.home.path().join("log")).unwrap_or_default();
        Err(format!("postgres did not answer within 30 s:\n{log}"))
    }

    /// Stops the server as a crash would, without a last checkpoint.
    pub(crate) fn crash(&mut self) {
        if let Some(mut server) = self.server.take() {
            // SIGQUIT: an immediate shutdown.
            let _ = Command::new("kill").args(["-QUIT", &server.id().to_string()]).status();
            let _ = server.wait();
        }
    }

    /// A new, empty database's address.
    pub(crate) fn database(&self) -> String {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.sql("postgres", &format!("CREATE DATABASE {name}")).expect("CREATE DATABASE");
        format!("postgres://collector@127.0.0.1:{}/{name}", self.port)
    }

    /// Runs a statement and gives what it prints.
    pub(crate) fn sql(&self, database: &str, statement: &str) -> Result<String, String> {
        let output = self
            .program("psql")
            .args(["-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "collector", "-qAt"])
            .args(["-v", "ON_ERROR_STOP=1", "-d", database, "-c", statement])
            .output();
        succeeded("psql", output)
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(self.home.path()).stdin(Stdio::null()).stdout(Stdio::null());
        if let Some((uid, gid)) = self.user {
            command.uid(uid).gid(gid);
        }
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.crash();
    }
}

fn succeeded(program: &str, output: std::io::Result<Output>) -> Result<String, String> {
    let output = output.map_err(|error| format!("{program} does not start: {error}; {INSTALL}"))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
        false => Err(format!("{program}: {}", String::from_utf8_lossy(&output.stderr))),
    }
}

/// Debian keeps the programs of each version in a folder of its own; the newest is taken.
fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = debian
        .filter_map(|entry| {
            Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin")))
        })
        .collect();
    versions.sort();
    let newest = versions.pop().map(|(_, bin)| bin);
    let on_path = std::env::var_os("PATH")?;
    let all = newest.into_iter().chain(std::env::split_paths(&on_path));
    all.into_iter().find(|bin| has(bin, "initdb") && has(bin, "postgres"))
}

fn has(folder: &Path, program: &str) -> bool {
    folder.join(program).is_file()
}

fn id(of: &str, user: Option<&str>) -> Result<u32, String> {
    let output = Command::new("id").arg(of).args(user).output().map_err(|e| e.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim().parse().map_err(|_| format!("there is no user {}; {INSTALL}", user.unwrap_or("")))
}
