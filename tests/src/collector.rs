//! Programs of the workspace that the tests run beside a browser: the collector, with the example's settings.

use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::shipped;

/// How long anything may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running collector. It ends with this value.
#[derive(Debug)]
pub struct Collector {
    process: Child,
    /// Where it answers, such as `http://127.0.0.1:8787`.
    pub origin: String,
    _folder: Folder,
}

/// A folder of one test's own, removed with this value.
#[derive(Debug)]
pub struct Folder(pub std::path::PathBuf);

impl Folder {
    /// Makes it, somewhere of its own.
    ///
    /// # Panics
    /// Where it cannot be made.
    #[must_use]
    pub fn new(name: &str) -> Folder {
        // Several engines run the same test at the same time.
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("{name}-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Drop for Collector {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A program of the workspace, which `package` has.
///
/// # Panics
/// Where it has not been built.
#[must_use]
pub fn program(name: &str, package: &str) -> Command {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| "target".into(), std::path::PathBuf::from);
    let program = shipped::root().join(target).join("debug").join(name);
    assert!(program.is_file(), "there is no {name}: cargo build -p {package}");
    Command::new(program)
}

fn collector() -> Command {
    program("contact-collector", "contact-collector")
}

impl Collector {
    /// With the example's settings, a database of its own, filled with a demonstration's numbers or
    /// empty, and a free port.
    ///
    /// # Panics
    /// Where it does not start.
    #[must_use]
    pub fn start(name: &str, fill: bool) -> Collector {
        Collector::start_in(Folder::new(&format!("campaign-{name}")), fill, &[])
    }

    /// The same in this folder, with these flags too.
    ///
    /// # Panics
    /// Where it does not start.
    #[must_use]
    pub fn start_in(own: Folder, fill: bool, flags: &[&str]) -> Collector {
        let folder = &own.0;
        let database = format!("sqlite://{}/campaign.db", folder.display());
        if fill {
            let filled = collector()
                .args(["demo", "--days", "30", "--database", &database])
                .stdout(Stdio::null())
                .status();
            assert!(filled.expect("the demo command").success());
        }
        let log = folder.join("log");
        let process = collector()
            .args(["serve", "--listen", "127.0.0.1:0", "--database", &database, "--config"])
            .arg(shipped::root().join("examples/campaign/collector.toml"))
            .args(flags)
            .stderr(std::fs::File::create(&log).expect("a log"))
            .spawn()
            .expect("the collector starts");
        // From here on it ends with this value, whatever happens.
        let mut collector = Collector { process, origin: String::new(), _folder: own };
        let start = Instant::now();
        while collector.origin.is_empty() {
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            assert!(start.elapsed() < PATIENCE, "the collector does not start: {said}");
            let port = said.split_once("127.0.0.1:").and_then(|(_, rest)| rest.split_once('\n'));
            match port {
                Some((port, _)) => collector.origin = format!("http://127.0.0.1:{port}"),
                None => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        collector
    }
}
