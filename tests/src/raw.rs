//! WebDriver commands that fantoccini has no method for, and those of one engine's driver alone.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browser::Browser;

impl Browser {
    /// Sends one DevTools command. For an engine with [`Control::DevTools`](crate::engine::Control).
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.post("goog/cdp/execute", body)
            .await
            .unwrap_or_else(|error| panic!("DevTools {command}: {error}"))
    }

    /// Runs the body of a function with the browser's own rights; `args` (an array) is `arguments`
    /// there. For an engine with [`Control::Privileged`](crate::engine::Control).
    pub async fn privileged(&self, script: &str, args: Value) -> Value {
        let context = |name: &str| json!({ "context": name });
        self.post("moz/context", context("chrome"))
            .await
            .unwrap_or_else(|error| panic!("no privileged context: {error}"));
        let answer = self.post("execute/sync", json!({ "script": script, "args": args })).await;
        self.post("moz/context", context("content"))
            .await
            .unwrap_or_else(|error| panic!("no way back to the page: {error}"));
        answer.unwrap_or_else(|error| panic!("{error}\nin the privileged script: {script}"))
    }

    pub(crate) async fn post(&self, path: &'static str, body: Value) -> Result<Value, String> {
        let sent = self.client().issue_cmd(Post { path, body }).await;
        sent.map_err(|error| error.to_string())
    }
}

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
