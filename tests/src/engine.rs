//! The browsers that the tests run in, one row each. Another engine is another row.

use serde_json::{Value, json};

/// One browser and the WebDriver program that drives it.
#[derive(Debug)]
pub struct Engine {
    /// The first part of every test's name.
    pub name: &'static str,
    /// The WebDriver program, looked up in `PATH`.
    pub driver: &'static str,
    /// The command that installs the driver and its browser on Debian.
    pub install: &'static str,
    /// The driver's arguments for listening on a port.
    pub arguments: fn(port: u16) -> Vec<String>,
    /// What to ask of a new session.
    pub capabilities: fn() -> Value,
    /// Whether the driver passes on the DevTools protocol and the browser's own logs. Tests that
    /// need those are not listed for an engine without.
    pub devtools: bool,
}

/// Every engine under test.
pub const ENGINES: &[Engine] = &[CHROMIUM];

const CHROMIUM: Engine = Engine {
    name: "chromium",
    driver: "chromedriver",
    install: "cargo xtask test   (or: apt-get install --no-install-recommends chromium chromium-driver)",
    arguments: |port| vec![format!("--port={port}"), "--log-level=SEVERE".to_owned()],
    capabilities: || {
        json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1280,900",
                // Nothing but this machine can be reached, so that no click and no mistake leaves it.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            ] },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        })
    },
    devtools: true,
};
