//! The browser's own log, and what was asked of the world: what no page sees.

use std::sync::PoisonError;

use serde::Deserialize;
use serde_json::json;

use crate::browser::Browser;
use crate::engine::Control;

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

/// What Firefox has to say of pages; of itself it speaks without a page's address. (What pages say
/// with `console` is kept elsewhere there, and `watch.js` has it.)
const FIREFOX_LOG: &str = "const lines = [];
    for (const message of Services.console.getMessageArray()) {
        if (!(message instanceof Ci.nsIScriptError)) continue;
        const { category, flags, sourceName, errorMessage } = message;
        if (!sourceName.startsWith('http')) continue;
        lines.push({ level: flags & Ci.nsIScriptError.warningFlag ? 'WARNING' : 'SEVERE',
                     source: category.startsWith('CSP') ? 'security' : category,
                     message: `${sourceName} ${errorMessage}` });
    }
    Services.console.reset();
    return lines";

impl Browser {
    /// Whether the engine's log can be read. WebKitGTK writes its own only where no driver is.
    #[must_use]
    pub fn has_log(&self) -> bool {
        self.engine.control != Control::Start
    }

    /// The browser's log since this test began: its own complaints too, which no page sees.
    ///
    /// # Panics
    /// Where the engine has none.
    pub async fn log(&self) -> Vec<LogLine> {
        let fresh = match self.engine.control {
            Control::DevTools => self
                .post("se/log", json!({ "type": "browser" }))
                .await
                .unwrap_or_else(|error| panic!("no browser log: {error}")),
            Control::Privileged => self.privileged(FIREFOX_LOG, json!([])).await,
            Control::Start => panic!("{}'s own log can not be read", self.engine.name),
        };
        let fresh: Vec<LogLine> =
            serde_json::from_value(fresh).unwrap_or_else(|error| panic!("browser log: {error}"));
        let mut kept = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend(fresh);
        kept.clone()
    }

    pub(crate) async fn forget_log(&self) {
        if self.has_log() {
            self.log().await;
        }
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// What pages asked of other machines since this test began: an address, or an origin where the
    /// request was encrypted. What the browser asks of its maker is not among them.
    #[must_use]
    pub fn asked_outside(&self) -> Vec<String> {
        let own = |address: &String| {
            let url = url::Url::parse(address);
            let host = url.ok().and_then(|url| url.host_str().map(str::to_owned));
            host.is_some_and(|host| self.engine.own_hosts.contains(&host.as_str()))
        };
        self.outside.asked().into_iter().filter(|address| !own(address)).collect()
    }
}
