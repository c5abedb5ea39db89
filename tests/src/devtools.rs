//! What only an engine with the DevTools protocol can do, and raw WebDriver commands.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browser::Browser;

/// One line of the browser's own log.
#[derive(Clone, Debug, Deserialize)]
pub struct LogLine {
    /// `INFO`, `WARNING`, `SEVERE`.
    pub level: String,
    /// `console-api`, `security`, `network`, `javascript`...
    #[serde(default)]
    pub source: String,
    /// As the console shows it.
    pub message: String,
}

impl Browser {
    /// Sends one DevTools command.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        let sent = self.client.issue_cmd(Post { path: "goog/cdp/execute", body }).await;
        sent.unwrap_or_else(|error| panic!("DevTools {command}: {error}"))
    }

    /// The browser's log since this page's test began: its own complaints too, which no page sees.
    pub async fn log(&self) -> Vec<LogLine> {
        let fresh: Vec<LogLine> = self.read_log("browser").await;
        let mut kept = self.log.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.extend(fresh);
        kept.clone()
    }

    /// Every address that the session asked the network for since its test began.
    pub async fn network(&self) -> Vec<String> {
        #[derive(Deserialize)]
        struct Line {
            message: String,
        }
        let lines: Vec<Line> = self.read_log("performance").await;
        let events = lines.iter().filter_map(|line| serde_json::from_str(&line.message).ok());
        events
            .filter(|event: &Value| event["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|event| {
                event["message"]["params"]["request"]["url"].as_str().map(str::to_owned)
            })
            .collect()
    }

    async fn read_log<T: serde::de::DeserializeOwned>(&self, kind: &str) -> Vec<T> {
        let read = self.client.issue_cmd(Post { path: "se/log", body: json!({ "type": kind }) });
        let read = read.await.unwrap_or_else(|error| panic!("no {kind} log: {error}"));
        serde_json::from_value(read).unwrap_or_else(|error| panic!("{kind} log: {error}"))
    }

    /// Switches the page's own scripts off or on, from the next page on.
    pub async fn scripts(&self, on: bool) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await;
    }

    /// Makes the viewport this wide.
    pub async fn width(&self, width: u32) {
        let size =
            json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Emulates media features: `("prefers-color-scheme", "dark")`.
    pub async fn media(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Undoes everything above and empties logs and storage, so that the next test starts clean.
    pub(crate) async fn reset(&self) {
        if self.engine.devtools {
            self.scripts(true).await;
            self.media(&[]).await;
            self.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await;
            let everything = json!({ "origin": self.site.origin(), "storageTypes": "all" });
            self.devtools("Storage.clearDataForOrigin", everything).await;
        }
        let _ = self.client.goto("about:blank").await;
        if self.engine.devtools {
            self.network().await;
            self.log().await;
        }
        self.log.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
    }
}

/// A command that fantoccini has no method for.
#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }
    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// WebDriver's "Get Computed Label" and "Get Computed Role".
#[derive(Debug)]
pub(crate) struct Computed {
    pub(crate) element: String,
    pub(crate) property: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/element/{}/{}", self.element, self.property))
    }
    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
