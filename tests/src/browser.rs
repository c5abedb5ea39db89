//! One session: open a page, ask it something, wait for something.
//!
//! Everything here panics with what a developer needs to know: it is called by tests alone.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder, elements::Element, error::CmdError, key::Key};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::devtools::LogLine;
use crate::engine::Engine;
use crate::site::Site;
use crate::snapshot::{Said, Snapshot};
use crate::variant::Variant;

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a developer pastes.
pub const SNIPPET: &str = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons.css\">\n\
                           <script type=\"module\" src=\"../dist/contact-buttons.js\"></script>\n";

/// A browser with one open page.
#[derive(Debug)]
pub struct Browser {
    /// The session itself, for what has no method here.
    pub client: Client,
    /// The row of the engine table.
    pub engine: &'static Engine,
    /// The server that its pages come from.
    pub site: Arc<Site>,
    pub(crate) log: Mutex<Vec<LogLine>>,
}

/// One opened page: requests are told apart by it.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The first part of the path, such as `17.csp-strict`.
    pub mount: String,
    /// The page's address.
    pub url: String,
}

impl Browser {
    /// Opens a session with the driver at `address`.
    ///
    /// # Errors
    /// What the driver said.
    pub async fn start(
        address: &str,
        engine: &'static Engine,
        site: Arc<Site>,
    ) -> Result<Browser, String> {
        let Value::Object(capabilities) = (engine.capabilities)() else {
            return Err(format!("{}: its capabilities are no object", engine.name));
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(address)
            .await
            .map_err(|error| {
                format!("no session with {}: {error}. Install: {}", engine.name, engine.install)
            })?;
        Ok(Browser { client, engine, site, log: Mutex::default() })
    }

    /// Opens a file of the repository, such as `pages/element.html`, and waits for its load event.
    pub async fn open(&self, variant: Variant, file: &str) -> Visit {
        let visit = self.site.visit(variant, file);
        let opened = self.client.goto(&visit.url).await;
        opened.unwrap_or_else(|error| panic!("could not open {}: {error}", visit.url));
        visit
    }

    /// Opens a page that the test wrote: what follows the snippet (stylesheet and script).
    pub async fn open_body(&self, variant: Variant, body: &str) -> Visit {
        self.open_whole(variant, &format!("{SNIPPET}{body}")).await
    }

    /// Opens a page that the test wrote: all that follows its title.
    pub async fn open_whole(&self, variant: Variant, rest: &str) -> Visit {
        let page = self.site.publish(rest);
        self.open(variant, &page).await
    }

    /// Runs the body of a function in the page and returns what it returns.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str) -> T {
        self.ask_with(script, json!([])).await
    }

    /// As [`Browser::ask`]; `args` (an array) is `arguments` there. A promise is waited for.
    pub async fn ask_with<T: DeserializeOwned>(&self, script: &str, args: Value) -> T {
        let value = self.run(script, args).await;
        let value = value.unwrap_or_else(|error| panic!("{error}\nin the script: {script}"));
        serde_json::from_value(value.clone()).unwrap_or_else(|error| {
            panic!("{error}\nin the answer {value}\nof the script: {script}")
        })
    }

    async fn run(&self, script: &str, args: Value) -> Result<Value, CmdError> {
        let args = args.as_array().cloned().unwrap_or_default();
        self.client.execute(script, args).await
    }

    /// Waits until an expression is true in the page; a mistake in it (a missing element) is "not yet".
    pub async fn until(&self, what: &str, expression: &str) {
        let script = format!("try {{ return !!({expression}) }} catch {{ return false }}");
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if matches!(self.run(&script, json!([])).await, Ok(Value::Bool(true))) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("waited {PATIENCE:?} in vain for {what}: {expression}");
    }

    /// Waits until an element has got its state, either one.
    pub async fn settled(&self, selector: &str) {
        let answered = format!("document.querySelector({selector:?}).dataset.contactState");
        self.until(&format!("the state of {selector}"), &answered).await;
    }

    /// Waits for the module's promise `ready`.
    pub async fn ready(&self) {
        let script = "return import(document.querySelector('script[src$=\"contact-buttons.js\"]').src)\
                      .then(m => m.ready).then(() => true)";
        let _: bool = self.ask(script).await;
    }

    /// What an anchor is and says now. See [`Snapshot`].
    pub async fn button(&self, selector: &str) -> Snapshot {
        self.ask_with(Snapshot::SCRIPT, json!([selector])).await
    }

    /// The anchor once it has got its state.
    pub async fn settled_button(&self, selector: &str) -> Snapshot {
        self.settled(selector).await;
        self.button(selector).await
    }

    /// What `pages/watch.js` saw: console lines, violations, uncaught errors.
    pub async fn said(&self) -> Said {
        self.ask("return watch.told()").await
    }

    /// The first element that matches.
    pub async fn element(&self, selector: &str) -> Element {
        let found = self.client.find(fantoccini::Locator::Css(selector)).await;
        found.unwrap_or_else(|error| panic!("no element {selector}: {error}"))
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, key: Key) {
        let active = self.client.active_element().await;
        let active = active.unwrap_or_else(|error| panic!("no active element: {error}"));
        let text = char::from(key).to_string();
        active.send_keys(&text).await.unwrap_or_else(|error| panic!("key not pressed: {error}"));
    }

    /// The name and role under which assistive technology knows an element.
    pub async fn accessible(&self, selector: &str) -> (String, String) {
        let element = self.element(selector).await;
        let ask = |property| crate::devtools::Computed {
            element: element.element_id().to_string(),
            property,
        };
        let name = self.client.issue_cmd(ask("computedlabel")).await;
        let role = self.client.issue_cmd(ask("computedrole")).await;
        let text = |value: Result<Value, CmdError>| match value {
            Ok(Value::String(text)) => text,
            other => panic!("no accessible name or role of {selector}: {other:?}"),
        };
        (text(name), text(role))
    }

    /// A picture of the page, as a PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.unwrap_or_default()
    }

    /// Paths of this visit that the server was asked for, without the mount.
    #[must_use]
    pub fn requested(&self, visit: &Visit) -> Vec<String> {
        self.site.requested(&visit.mount)
    }
}
