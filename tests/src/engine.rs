//! The browsers that the tests run in, one row each. Another engine is another row.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::conditions::Conditions;
use crate::shipped;

/// One browser and the WebDriver program that drives it.
#[derive(Debug)]
pub struct Engine {
    /// The first part of every test's name.
    pub name: &'static str,
    /// The WebDriver program, looked up in `PATH`.
    pub driver: &'static str,
    /// The driver's arguments for listening on a port.
    pub arguments: fn(port: u16) -> Vec<String>,
    /// What to ask of a new session; [`Conditions`] matter to an engine that takes them at its start.
    pub capabilities: fn(&Conditions) -> Value,
    /// Whether it needs a display, which it gets from Xvfb.
    pub display: bool,
    /// How it takes what WebDriver has no command for.
    pub control: Control,
    /// A start that takes longer hangs.
    pub start_limit: Duration,
    /// Hosts that the browser asks for itself, with no page's doing.
    pub own_hosts: &'static [&'static str],
}

/// How an engine is told what WebDriver has no command for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// By the DevTools protocol, which ChromeDriver passes on.
    DevTools,
    /// By scripts with the browser's own rights, which geckodriver passes on.
    Privileged,
    /// When it starts, and never again.
    Start,
}

/// Every engine under test.
pub const ENGINES: &[Engine] = &[CHROMIUM, FIREFOX, WEBKIT];

/// The command that brings what is missing.
pub const INSTALL: &str = "cargo xtask test browser";

const CHROMIUM: Engine = Engine {
    name: "chromium",
    driver: "chromedriver",
    arguments: |port| vec![format!("--port={port}"), "--log-level=SEVERE".to_owned()],
    capabilities: |_| {
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
                // Pictures are the same on every machine.
                "--force-color-profile=srgb",
                "--disable-lcd-text",
                "--font-render-hinting=none",
            ] },
            "goog:loggingPrefs": { "browser": "ALL" },
        })
    },
    display: false,
    control: Control::DevTools,
    start_limit: Duration::from_secs(60),
    own_hosts: &[
        "accounts.google.com",
        "content-autofill.googleapis.com",
        "optimizationguide-pa.googleapis.com",
    ],
};

const FIREFOX: Engine = Engine {
    name: "firefox",
    driver: "geckodriver",
    arguments: |port| {
        let quiet = ["--log=fatal", "--websocket-port=0", "--allow-system-access"];
        let port = format!("--port={port}");
        quiet.into_iter().map(str::to_owned).chain([port]).collect()
    },
    capabilities: |_| {
        json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "args": ["-headless"],
                "log": { "level": "fatal" },
                "prefs": {
                    // A fine pointer that hovers: without a display Firefox has none at all.
                    "ui.primaryPointerCapabilities": 6,
                    "ui.allPointerCapabilities": 6,
                    // What gets the focus is in view at once.
                    "general.smoothScroll": false,
                    "layout.css.prefers-color-scheme.content-override": 1,
                },
            },
        })
    },
    display: false,
    control: Control::Privileged,
    start_limit: Duration::from_secs(60),
    own_hosts: &["firefox.settings.services.mozilla.com"],
};

const WEBKIT: Engine = Engine {
    name: "webkit",
    driver: "WebKitWebDriver",
    arguments: |port| vec![format!("--port={port}")],
    capabilities: |conditions| {
        // `env` becomes the browser: the driver has no other way to give it variables.
        let mut args = vec![
            format!("XDG_CONFIG_HOME={}", gtk_settings(conditions).display()),
            format!("GDK_SCALE={}", conditions.zoom),
            "GTK_THEME=Adwaita".to_owned(),
            "NO_AT_BRIDGE=1".to_owned(),
            mini_browser().display().to_string(),
            "--automation".to_owned(),
        ];
        if conditions.dark {
            args.push("--dark-mode".to_owned());
        }
        json!({ "webkitgtk:browserOptions": { "binary": "/usr/bin/env", "args": args } })
    },
    display: true,
    control: Control::Start,
    // It takes two seconds, also on a busy machine; now and then its driver never answers.
    start_limit: Duration::from_secs(20),
    own_hosts: &[],
};

/// WebKitGTK's own small browser, which lies beside its libraries.
fn mini_browser() -> PathBuf {
    let libraries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> =
        libraries.map(|entry| entry.path()).chain([PathBuf::from("/usr/lib")]).collect();
    folders.sort();
    let found = folders
        .iter()
        .flat_map(|folder| {
            ["webkit2gtk-4.1", "webkit2gtk-4.0"].map(|name| folder.join(name).join("MiniBrowser"))
        })
        .find(|path| path.is_file());
    found.unwrap_or_else(|| Path::new("MiniBrowser").to_owned())
}

/// A folder with GTK's settings: its bars may shrink, so that a window can be as narrow as a telephone.
fn gtk_settings(conditions: &Conditions) -> PathBuf {
    let still = conditions.reduced_motion;
    let folder = shipped::scratch().join(if still { "gtk-still" } else { "gtk-moving" });
    let inside = folder.join("gtk-3.0");
    let animations = u8::from(!still);
    // Written whole by every session: what it says depends on the folder's name alone.
    let written = std::fs::create_dir_all(&inside)
        .and_then(|()| {
            let narrow =
                "* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 1px }\n";
            std::fs::write(inside.join("gtk.css"), narrow)
        })
        .and_then(|()| {
            let settings = format!("[Settings]\ngtk-enable-animations={animations}\n");
            std::fs::write(inside.join("settings.ini"), settings)
        });
    if let Err(error) = written {
        panic!("cannot write GTK's settings to {}: {error}", inside.display());
    }
    folder
}
