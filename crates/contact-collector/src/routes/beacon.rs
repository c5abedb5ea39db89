//! `POST /beacon`.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, CONTENT_TYPE, HOST,
    ORIGIN, RETRY_AFTER, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode};
use axum::response::{IntoResponse, Response};
use governor::clock::QuantaInstant;
use governor::middleware::NoOpMiddleware;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::Incoming;
use tower::{Layer as _, Service, ServiceBuilder};
use tower_governor::governor::GovernorConfigBuilder;
use tower_governor::{GovernorError, GovernorLayer};
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::app::{App, sentence};
use crate::counter::Unavailable;
use crate::peer::Client;
use crate::timer::within;
use crate::{beacon, clock};

/// How long a beacon's body may take.
const BODY: Duration = Duration::from_secs(5);

/// How often addresses that the limit need not remember are forgotten.
const FORGET: Duration = Duration::from_secs(60);

/// A visitor who comes with many buttons at once is not cut short: so many seconds' worth.
const BURST: u32 = 5;

/// The site of beacons from the collector's own pages, and where no origin is listed.
const HERE: &str = "local";

/// Answers whatever is asked at `/beacon`. It is always ready.
pub(super) fn service(
    app: App,
) -> impl Service<Request<Incoming>, Response = Response, Error = Infallible, Future: Send>
+ Clone
+ Send
+ 'static {
    let limit = app.settings.rate_limit.0.and_then(|rate| limit(&app, rate));
    let app = Arc::new(app);
    let sites = Arc::clone(&app.sites);
    let preflight = cors(&app);
    let mut beacons = ServiceBuilder::new().option_layer(limit).service_fn(move |request| {
        let app = Arc::clone(&app);
        async move {
            let response = answer(&app, request).await.unwrap_or_else(|refused| *refused);
            app.metrics.answered(response.status().as_u16());
            Ok(response)
        }
    });
    let mut asked = preflight.layer(beacons.clone());
    tower::service_fn(move |request: Request<Incoming>| {
        let origin = request.headers().get(ORIGIN);
        let listed = origin.filter(|origin| origin.to_str().is_ok_and(|it| sites.contains_key(it)));
        let listed = listed.cloned();
        let answer = match *request.method() {
            Method::OPTIONS => Err(Box::pin(asked.call(request))),
            _ => Ok(beacons.call(request)),
        };
        async {
            match answer {
                Ok(beacon) => beacon.await.map(|answer| told(answer, listed)),
                Err(preflight) => preflight.await,
            }
        }
    })
}

/// What every answer but a preflight's says to the page that asked: as [`cors`] would, which gathers
/// it anew for each.
fn told(mut answer: Response, listed: Option<HeaderValue>) -> Response {
    let headers = answer.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("origin"));
    headers.insert(ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    if let Some(origin) = listed {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    answer
}

/// Preflight for the listed origins.
fn cors(app: &App) -> CorsLayer {
    let origins: Vec<HeaderValue> =
        app.sites.keys().filter_map(|origin| HeaderValue::from_str(origin).ok()).collect();
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::POST])
        .allow_headers([CONTENT_TYPE])
        // `sendBeacon` asks in the mode that sends cookies. There are none, and no answer to read.
        .allow_credentials(true)
        .max_age(Duration::from_secs(86_400))
}

type Limit = GovernorLayer<Client, NoOpMiddleware<QuantaInstant>, Body>;

fn limit(app: &App, rate: u32) -> Option<Limit> {
    let config = GovernorConfigBuilder::default()
        .key_extractor(Client { behind_proxy: app.settings.behind_proxy })
        .per_nanosecond(1_000_000_000 / u64::from(rate))
        .burst_size(rate.saturating_mul(BURST))
        .finish()?;
    let limiter = Arc::downgrade(config.limiter());
    tokio::spawn(async move {
        while let Some(limiter) = limiter.upgrade() {
            limiter.retain_recent();
            limiter.shrink_to_fit();
            drop(limiter);
            tokio::time::sleep(FORGET).await;
        }
    });
    let metrics = app.metrics.clone();
    Some(GovernorLayer::new(config).error_handler(move |error| {
        let (status, wait) = match error {
            GovernorError::TooManyRequests { wait_time, .. } => {
                (StatusCode::TOO_MANY_REQUESTS, wait_time.max(1))
            }
            _ => (StatusCode::INTERNAL_SERVER_ERROR, 1),
        };
        metrics.answered(status.as_u16());
        let mut response = sentence(status, "too many beacons from this address; try again later");
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait));
        response
    }))
}

async fn answer(app: &App, request: Request<Incoming>) -> Result<Response, Box<Response>> {
    let refuse = |status, text: &str| Box::new(sentence(status, text));
    if request.method() != Method::POST {
        let mut response = refuse(StatusCode::METHOD_NOT_ALLOWED, "a beacon is sent by POST");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("POST"));
        return Err(response);
    }
    let (head, body) = request.into_parts();
    let site = site(app, &head.headers).ok_or_else(|| {
        refuse(
            StatusCode::FORBIDDEN,
            "this origin is not listed; start the collector with --origin and it",
        )
    })?;
    if !is_text(&head.headers) {
        let text = "a beacon is sent as text/plain or application/json";
        return Err(refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, text));
    }
    let body = Limited::new(body, beacon::LONGEST).collect();
    let body = match within(BODY, body).await {
        Some(Ok(body)) => body.to_bytes(),
        Some(Err(error)) if error.is::<LengthLimitError>() => {
            let text = format!("a beacon takes at most {} bytes", beacon::LONGEST);
            return Err(refuse(StatusCode::PAYLOAD_TOO_LARGE, &text));
        }
        Some(Err(_)) => return Err(refuse(StatusCode::BAD_REQUEST, "the body broke off")),
        None => return Err(refuse(StatusCode::REQUEST_TIMEOUT, "the body took too long")),
    };
    let key = beacon::read(&body, site)
        .map_err(|refusal| Box::new(sentence(StatusCode::BAD_REQUEST, refusal)))?;
    match app.counter.add(key, clock::hour()).await {
        Ok(()) => Ok(StatusCode::NO_CONTENT.into_response()),
        Err(Unavailable) => {
            let text = "the database does not take the count; try again later";
            let mut response = refuse(StatusCode::SERVICE_UNAVAILABLE, text);
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
            Err(response)
        }
    }
}

/// The site that a beacon counts for. Only where no origin is listed, the collector's own pages may
/// send beacons, and programs, which have no origin: a client may call itself by any name.
fn site<'a>(app: &'a App, headers: &HeaderMap) -> Option<&'a str> {
    let origin = headers.get(ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
    let listed = origin.and_then(|origin| app.sites.get(origin));
    match (listed, origin) {
        (Some(site), _) => Some(site),
        (None, _) if !app.sites.is_empty() => None,
        (None, None) => Some(HERE),
        (None, Some(origin)) => {
            let host = headers.get(HOST)?.to_str().ok()?;
            (origin.split_once("://")?.1 == host).then_some(HERE)
        }
    }
}

fn is_text(headers: &HeaderMap) -> bool {
    let Some(kind) = headers.get(CONTENT_TYPE) else { return true };
    let kind = kind.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("text/plain") || kind.eq_ignore_ascii_case("application/json")
}
