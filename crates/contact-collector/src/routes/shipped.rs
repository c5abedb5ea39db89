//! The script and what belongs to it, and pages to try things out.

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::routing::get;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::app::{App, sentence};
use crate::config::Settings;

const SCRIPT: &str = "contact-buttons.js";

pub(super) fn routes(settings: &Settings) -> Router<App> {
    let mut router = Router::new();
    if let Some(pages) = &settings.pages {
        router = router.nest_service("/pages", ServeDir::new(pages));
    }
    if settings.dist.join(SCRIPT).is_file() {
        // Any page may load the script from here, and its wasm and icons by CORS.
        let everyone = SetResponseHeaderLayer::overriding(
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        );
        let files =
            tower::ServiceBuilder::new().layer(everyone).service(ServeDir::new(&settings.dist));
        return router.fallback_service(files);
    }
    tracing::warn!(dist = %settings.dist.display(), "the script is not there and is not served");
    router.route(
        "/contact-buttons.js",
        get(async || {
            let text = "the script is not there: fill dist with `cargo xtask dist`, or name its \
                        folder with --dist";
            sentence(StatusCode::NOT_FOUND, text)
        }),
    )
}
