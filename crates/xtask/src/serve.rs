//! A static server for one's own machine: www/ at /, dist/ at /dist/.

use std::net::TcpListener;
use std::path::Path;

use anyhow::Result;
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName,
    X_CONTENT_TYPE_OPTIONS,
};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// The strictest policy that the buttons work under; the studio lives under it as a proof, but for the one address that
/// it hands to the browser to work without a network.
pub(crate) const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types studio-offline";

/// Answers requests on this listener until the process ends.
pub(crate) fn serve(listener: TcpListener, pages: &Path, package: &Path) -> Result<()> {
    listener.set_nonblocking(true)?;
    let app = site(pages, package);
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        axum::serve(tokio::net::TcpListener::from_std(listener)?, app).await?;
        Ok(())
    })
}

fn site(pages: &Path, package: &Path) -> Router {
    Router::new()
        .nest_service("/dist", ServeDir::new(package))
        .fallback_service(ServeDir::new(pages))
        // Another local page, or a sandboxed frame, may load them too, as it may from a CDN.
        .layer(always(ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .layer(always(CONTENT_SECURITY_POLICY, POLICY))
        .layer(always(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        // What was just built is what the browser shows.
        .layer(always(CACHE_CONTROL, "no-store"))
}

fn always(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::{Ipv4Addr, TcpStream};

    use super::*;

    #[test]
    fn types_and_headers_are_what_browsers_ask_for() {
        let (pages, package) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(pages.path().join("index.html"), "page").unwrap();
        for file in ["a.js", "a.wasm", "a.css", "a.svg"] {
            fs::write(package.path().join(file), "").unwrap();
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (root, dist) = (pages.path().to_owned(), package.path().to_owned());
        std::thread::spawn(move || serve(listener, &root, &dist));
        let get = |path: &str| {
            let mut stream = TcpStream::connect(address).unwrap();
            write!(stream, "GET {path} HTTP/1.0\r\n\r\n").unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        };

        let page = get("/");
        assert!(page.starts_with("HTTP/1.0 200") && page.ends_with("page"), "{page}");
        for header in [
            "content-type: text/html",
            "x-content-type-options: nosniff",
            "cache-control: no-store",
            "content-security-policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
        ] {
            assert!(page.contains(header), "{header} in {page}");
        }
        for (file, kind) in [
            ("js", "text/javascript"),
            ("wasm", "application/wasm"),
            ("css", "text/css"),
            ("svg", "image/svg+xml"),
        ] {
            let answer = get(&format!("/dist/a.{file}"));
            assert!(answer.contains(&format!("content-type: {kind}")), "{answer}");
        }
        assert!(get("/../Cargo.toml").contains(" 404 "));
        assert!(get("/dist/none.js").contains(" 404 "));
    }
}
