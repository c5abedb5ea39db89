//! A collector as its users run it: the program, its flags, HTTP.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use ureq::Agent;

/// How long anything may take to come true.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_contact-collector");

static STARTED: AtomicU32 = AtomicU32::new(0);

/// A running collector. It is killed with this value.
pub(crate) struct Collector {
    process: Child,
    pub(crate) origin: String,
    log: PathBuf,
    agent: Agent,
}

impl Collector {
    /// Starts it and waits until it listens. `before` is a program and its arguments that start it.
    pub(crate) fn start(url: &str, folder: &Path, flags: &[&str], before: &[&str]) -> Collector {
        Collector::try_start(url, folder, flags, before).unwrap_or_else(|log| panic!("{log}"))
    }

    /// The same; `Err` is what it said before it ended by itself.
    pub(crate) fn try_start(
        url: &str,
        folder: &Path,
        flags: &[&str],
        before: &[&str],
    ) -> Result<Collector, String> {
        let log = folder.join(format!("log-{}", STARTED.fetch_add(1, Ordering::Relaxed)));
        let line: Vec<&str> = before.iter().copied().chain([PROGRAM]).collect();
        let mut process = Command::new(line[0])
            .args(&line[1..])
            .args(["serve", "--listen", "127.0.0.1:0", "--database", url])
            .args(flags)
            .current_dir(folder)
            .env_remove("DATABASE_URL")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&log).expect("a log"))
            .spawn()
            .expect("the collector starts");
        let start = Instant::now();
        loop {
            let text = std::fs::read_to_string(&log).unwrap_or_default();
            let port = text.split("127.0.0.1:").nth(1).and_then(|rest| {
                let port = rest.split(|c: char| !c.is_ascii_digit()).next();
                port.filter(|_| text.ends_with('\n'))
            });
            if let Some(port) = port {
                let origin = format!("http://127.0.0.1:{port}");
                return Ok(Collector { process, origin, log, agent: agent() });
            }
            if process.try_wait().expect("its status").is_some() || start.elapsed() > PATIENCE {
                let _ = process.kill();
                return Err(std::fs::read_to_string(&log).unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub(crate) fn pid(&self) -> u32 {
        self.process.id()
    }

    /// What it has written to standard error.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(&self.log).expect("the log")
    }

    /// SIGKILL, and nothing after it.
    pub(crate) fn kill(&mut self) {
        self.process.kill().expect("SIGKILL");
        self.process.wait().expect("its end");
    }

    /// SIGTERM, and what it ends with.
    pub(crate) fn stop(&mut self) -> ExitStatus {
        let sent = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status();
        assert!(sent.expect("kill").success());
        self.process.wait().expect("its end")
    }

    /// Sends a beacon and gives the answer's status; 0 where there is none.
    pub(crate) fn send(&self, beacon: &Value) -> u16 {
        self.post(&beacon.to_string()).0
    }

    /// Sends any body: status and text.
    pub(crate) fn post(&self, body: &str) -> (u16, String) {
        self.post_with(body, &[])
    }

    pub(crate) fn post_with(&self, body: &str, headers: &[(&str, &str)]) -> (u16, String) {
        let mut request = self.agent.post(format!("{}/beacon", self.origin));
        if !headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header("content-type", "text/plain;charset=UTF-8");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        match request.send(body) {
            Ok(mut answer) => {
                (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap_or_default())
            }
            Err(error) => (0, error.to_string()),
        }
    }

    /// A page's status and text.
    pub(crate) fn get(&self, path: &str) -> (u16, String) {
        self.get_with(path, &[])
    }

    pub(crate) fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> (u16, String) {
        let mut request = self.agent.get(format!("{}{path}", self.origin));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut answer = request.call().unwrap_or_else(|error| panic!("{path}: {error}"));
        (answer.status().as_u16(), answer.body_mut().read_to_string().expect("text"))
    }

    /// `/counts.json` with this query.
    pub(crate) fn counts(&self, query: &str) -> Value {
        let (status, text) = self.get(&format!("/counts.json?{query}"));
        assert_eq!(status, 200, "{query}: {text}");
        serde_json::from_str(&text).expect("JSON")
    }

    /// All that was ever counted.
    pub(crate) fn total(&self) -> i64 {
        let counts = self.counts("");
        counts
            .as_array()
            .and_then(|rows| rows.first())
            .map_or(0, |row| row["count"].as_i64().expect("a count"))
    }

    /// Waits until something is true.
    pub(crate) fn until(&self, what: &str, mut is_true: impl FnMut(&Collector) -> bool) {
        let start = Instant::now();
        while !is_true(self) {
            assert!(
                start.elapsed() < PATIENCE,
                "waited in vain for {what}; its log:\n{}",
                self.log()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Collector {
    fn drop(&mut self) {
        // One that has ended already is fine too.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A client with connections of its own.
pub(crate) fn agent() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .build()
        .into()
}

/// A beacon's body.
pub(crate) fn click(path: &str) -> Value {
    serde_json::json!({ "v": 1, "event": "click", "channel": "tel", "path": path })
}
