//! One session: open a page, ask it something, wait for something.
//!
//! Everything here panics with what a developer needs to know: it is called by tests alone.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::{Client, ClientBuilder, elements::Element, error::CmdError, key::Key};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::conditions::Conditions;
use crate::driver::Driver;
use crate::engine::{Control, Engine, INSTALL};
use crate::log::LogLine;
use crate::outside::Outside;
use crate::raw::Computed;
use crate::site::Site;
use crate::snapshot::{Said, Snapshot};
use crate::variant::Variant;

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);
/// A browser that does not start on a busy machine is started again, for so long. Nothing else is ever repeated.
const STARTS_LIMIT: Duration = Duration::from_secs(180);

/// What a developer pastes.
pub const SNIPPET: &str = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons.css\">\n\
                           <script type=\"module\" src=\"../dist/contact-buttons.js\"></script>\n";

/// A browser with one open page.
#[derive(Debug)]
pub struct Browser {
    /// The row of the engine table.
    pub engine: &'static Engine,
    /// The server that its pages come from.
    pub site: Arc<Site>,
    /// What its pages asked of the world.
    pub outside: Outside,
    pub(crate) log: Mutex<Vec<LogLine>>,
    session: Mutex<Session>,
    conditions: Mutex<Conditions>,
}

/// Dropping the driver ends the browser.
#[derive(Debug)]
struct Session {
    client: Client,
    _driver: Driver,
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
    /// Starts an engine's driver, and a session with it.
    ///
    /// # Errors
    /// What the driver said, and the command that brings what may be missing.
    pub async fn start(engine: &'static Engine, site: Arc<Site>) -> Result<Browser, String> {
        let outside = Outside::start().await?;
        let usual = Conditions::USUAL;
        let session = Session::start(engine, &outside, &usual).await?;
        // No condition holds yet, not even the usual width.
        let unknown = Conditions { width: 0, ..usual.clone() };
        let browser = Browser {
            engine,
            site,
            outside,
            log: Mutex::default(),
            session: Mutex::new(session),
            conditions: Mutex::new(unknown),
        };
        browser.under(&usual).await;
        Ok(browser)
    }

    /// The session itself, for what has no method here.
    #[must_use]
    pub fn client(&self) -> Client {
        lock(&self.session).client.clone()
    }

    /// What holds now. See [`Browser::under`].
    #[must_use]
    pub fn conditions(&self) -> Conditions {
        lock(&self.conditions).clone()
    }

    pub(crate) fn set_conditions(&self, conditions: Conditions) {
        *lock(&self.conditions) = conditions;
    }

    /// Ends the session and begins another one under these conditions.
    pub(crate) async fn restart(&self, conditions: &Conditions) {
        let _ = tokio::time::timeout(PATIENCE, self.client().close()).await;
        let session = Session::start(self.engine, &self.outside, conditions).await;
        *lock(&self.session) = session.unwrap_or_else(|error| panic!("{error}"));
    }

    /// Ends the session, the browser and its driver.
    pub async fn close(self) {
        let _ = tokio::time::timeout(PATIENCE, self.client().close()).await;
    }

    /// Undoes what the last test did, so that the next one starts clean.
    pub(crate) async fn reset(&self) {
        self.under(&Conditions::USUAL).await;
        if self.engine.control == Control::DevTools {
            let everything = json!({ "origin": self.site.origin(), "storageTypes": "all" });
            self.devtools("Storage.clearDataForOrigin", everything).await;
        }
        let _ = self.client().goto("about:blank").await;
        self.forget_log().await;
        self.outside.forget();
    }

    /// Opens a file of the repository, such as `pages/element.html`, and waits for its load event.
    pub async fn open(&self, variant: Variant, file: &str) -> Visit {
        let visit = self.site.visit(variant, file);
        let opened = self.client().goto(&visit.url).await;
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
        self.client().execute(script, args).await
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

    /// Waits for the promise `ready` of the page's own copy of the module. (An `import()` from here is
    /// a second copy in Firefox, whose scripts of a driver have a global object of their own.)
    pub async fn ready(&self) {
        let module = "(window.wrappedJSObject ?? window)[Symbol.for('contact-buttons')]";
        self.until("the module", module).await;
        let script = format!("return new Promise(done => {module}.ready.then(() => done(true)))");
        let _: bool = self.ask(&script).await;
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
        let found = self.client().find(fantoccini::Locator::Css(selector)).await;
        found.unwrap_or_else(|error| panic!("no element {selector}: {error}"))
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) {
        self.press_with(None, char::from(key)).await;
    }

    /// Presses a key while another one is held: `(Some(Key::Control), 'v')`.
    pub async fn press_with(&self, held: Option<Key>, key: char) {
        let held = held.map(char::from);
        let downs = held.into_iter().chain([key]).map(|value| KeyAction::Down { value });
        let ups = [key].into_iter().chain(held).map(|value| KeyAction::Up { value });
        let keyboard = KeyActions::new("keyboard".to_owned());
        let keyboard = downs.chain(ups).fold(keyboard, |keys, action| keys.then(action));
        let pressed = self.client().perform_actions(keyboard).await;
        pressed.unwrap_or_else(|error| panic!("key not pressed: {error}"));
    }

    /// The name and role under which assistive technology knows an element.
    pub async fn accessible(&self, selector: &str) -> (String, String) {
        let element = self.element(selector).await;
        let ask = |property| Computed { element: element.element_id().to_string(), property };
        let client = self.client();
        let name = client.issue_cmd(ask("computedlabel")).await;
        let role = client.issue_cmd(ask("computedrole")).await;
        let text = |value: Result<Value, CmdError>| match value {
            Ok(Value::String(text)) => text,
            other => panic!("no accessible name or role of {selector}: {other:?}"),
        };
        (text(name), text(role))
    }

    /// A picture of the page, as a PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.client().screenshot().await.unwrap_or_default()
    }

    /// Paths of this visit that the server was asked for, without the mount.
    #[must_use]
    pub fn requested(&self, visit: &Visit) -> Vec<String> {
        self.site.requested(&visit.mount)
    }
}

impl Session {
    async fn start(
        engine: &Engine,
        outside: &Outside,
        conditions: &Conditions,
    ) -> Result<Session, String> {
        let mut trouble = String::new();
        for _ in 0..STARTS_LIMIT.as_secs() / engine.start_limit.as_secs() {
            let once = Session::start_once(engine, outside, conditions);
            match tokio::time::timeout(engine.start_limit, once).await {
                Ok(Ok(session)) => return Ok(session),
                Ok(Err(error)) => trouble = error,
                Err(_) => trouble = format!("it did not start within {:?}", engine.start_limit),
            }
            eprintln!("{}: {trouble}; once more", engine.name);
        }
        Err(format!("no session with {}: {trouble}", engine.name))
    }

    async fn start_once(
        engine: &Engine,
        outside: &Outside,
        conditions: &Conditions,
    ) -> Result<Session, String> {
        let driver = Driver::start(engine).await?;
        let Value::Object(mut capabilities) = (engine.capabilities)(conditions) else {
            return Err("its capabilities are no object".to_owned());
        };
        capabilities.insert("proxy".to_owned(), outside.proxy());
        // An audit of a whole page takes its time on a busy machine.
        capabilities.insert("timeouts".to_owned(), json!({ "script": 150_000 }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await
            .map_err(|error| format!("{error}. This brings what is missing: {INSTALL}"))?;
        Ok(Session { client, _driver: driver })
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
