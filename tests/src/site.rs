//! The server: what is shipped and the pages that use it, on this machine alone.
//!
//! Every visit has a mount of its own (`/17.csp-strict/pages/x.html`), so nothing comes from a
//! cache, its requests are told apart, and its variant holds for all that its pages ask for with
//! a relative address. An absolute one (`/dist/...`) is answered plainly, and may be cached.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, Uri, header};
use tokio::sync::Notify;

use crate::browser::Visit;
use crate::shipped::{self, WASM};
use crate::variant::{Fault, Variant};

/// A running server with its memory.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    visits: AtomicUsize,
    asked: Mutex<Vec<(String, String)>>,
    made: Mutex<Vec<String>>,
    stopped: Arc<Notify>,
}

impl Site {
    /// Listens on a free port.
    ///
    /// # Errors
    /// Where the machine has none.
    pub async fn start() -> Result<Arc<Site>, String> {
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.map_err(|error| format!("no port to listen on: {error}"))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let site = Arc::new(Site {
            address,
            visits: AtomicUsize::new(1),
            asked: Mutex::default(),
            made: Mutex::default(),
            stopped: Arc::default(),
        });
        let answering = Arc::clone(&site);
        let stopped = Arc::clone(&site.stopped);
        let app = Router::new().fallback(move |uri: Uri| {
            let site = Arc::clone(&answering);
            async move { site.answer(&uri).await }
        });
        let until = async move { stopped.notified().await };
        tokio::spawn(async move { axum::serve(listener, app).with_graceful_shutdown(until).await });
        Ok(site)
    }

    /// Answers nobody any more, as where there is no network.
    pub fn stop(&self) {
        self.stopped.notify_one();
    }

    /// The origin of every page.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The same server under another name: another origin for the browser.
    #[must_use]
    pub fn other_origin(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// A fresh mount for one file.
    #[must_use]
    pub fn visit(&self, variant: Variant, file: &str) -> Visit {
        let mount = format!("{}.{}", self.visits.fetch_add(1, Ordering::Relaxed), variant.name);
        let url = format!("{}/{mount}/{file}", self.origin());
        Visit { mount, url }
    }

    /// Puts a page on the server: what stands after the title. Returns its file name.
    pub fn publish(&self, rest: &str) -> String {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.push(format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
             <title>Made by a test</title>\n<script src=\"../pages/watch.js\"></script>\n{rest}\n"
        ));
        format!("made/{}.html", made.len() - 1)
    }

    /// What was asked for under a mount, in order.
    #[must_use]
    pub fn requested(&self, mount: &str) -> Vec<String> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().filter(|(at, _)| at == mount).map(|(_, path)| path.clone()).collect()
    }

    async fn answer(&self, uri: &Uri) -> Response<Body> {
        let path = uri.path().trim_start_matches('/');
        let (mount, file) = match path.split_once('/') {
            Some((first, rest)) if first.starts_with(|c: char| c.is_ascii_digit()) => (first, rest),
            _ => ("", path),
        };
        let query = uri.query().map_or(String::new(), |query| format!("?{query}"));
        let asked = (mount.to_owned(), format!("{file}{query}"));
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
        if file == "favicon.ico" {
            return empty(StatusCode::NO_CONTENT);
        }
        let mut response = self.file(mount, file).await;
        let cache = if mount.is_empty() { "max-age=3600" } else { "no-store" };
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        response
    }

    async fn file(&self, mount: &str, file: &str) -> Response<Body> {
        let variant = Variant::of(mount);
        let is_wasm = file.ends_with(WASM);
        if variant.fault == Fault::WasmHeld && file.ends_with(".wasm") {
            return std::future::pending().await;
        }
        let missing = match variant.fault {
            Fault::WasmMissing => is_wasm,
            Fault::FullMissing => file.contains("full"),
            Fault::FinishMissing => file.contains("finish"),
            Fault::WordsMissing => file.contains("/words/"),
            _ => false,
        };
        let content = if missing { None } else { self.read(file).await };
        let Some(mut content) = content else { return empty(StatusCode::NOT_FOUND) };
        if variant.fault == Fault::WordsEmpty && file.contains("/words/") {
            content.clear();
        }
        if variant.fault == Fault::WasmHeld {
            content = under(mount, content);
        }
        if is_wasm && variant.fault == Fault::WasmChanged {
            content.extend([0, 2, 1, b'x']); // one more custom section: valid, and not the same
        }
        let kind =
            if is_wasm && variant.fault == Fault::WasmAsText { "text/plain" } else { kind(file) };
        let mut response = Response::new(Body::from(content));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        if let Some(csp) = variant.csp.filter(|_| kind.starts_with("text/html")) {
            headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(csp));
        }
        response
    }

    async fn read(&self, file: &str) -> Option<Vec<u8>> {
        if let Some(number) = file.strip_prefix("made/").and_then(|name| name.strip_suffix(".html"))
        {
            let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
            return made.get(number.parse::<usize>().ok()?).map(|page| page.clone().into_bytes());
        }
        let mut path = on_disk(file)?;
        if path.is_dir() {
            path.push("index.html");
        }
        tokio::fs::read(path).await.ok()
    }
}

/// A page or a script with the files at the site's root under a mount as well, so that they are answered as the rest is.
fn under(mount: &str, content: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(content) {
        Ok(text) => text.replace("\"/dist/", &format!("\"/{mount}/dist/")).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

/// The folders that pages may see. `mirror` is `dist` under another address.
fn on_disk(file: &str) -> Option<PathBuf> {
    let root = shipped::root();
    let (room, rest) = file.split_once('/').unwrap_or((file, ""));
    let folder = match room {
        "dist" | "mirror" => root.join("dist"),
        "pages" => root.join("tests/pages"),
        "www" | "examples" | "node_modules" => root.join(room),
        _ => return None,
    };
    let inside = Path::new(rest).components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| folder.join(rest))
}

fn kind(file: &str) -> &'static str {
    match Path::new(file).extension().and_then(|extension| extension.to_str()) {
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("woff") => "font/woff",
        Some("woff2") => "font/woff2",
        Some("ts" | "md" | "txt" | "toml") => "text/plain; charset=utf-8",
        _ => "text/html; charset=utf-8",
    }
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
