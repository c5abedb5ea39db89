//! Who may see the numbers: who knows the token, or, where there is none, who sits at this machine.

use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, FORWARDED, HOST, VIA, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Version};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::app::App;
use crate::peer;

/// What proxies add to what they pass on.
const PASSED_ON: [HeaderName; 6] = [
    FORWARDED,
    VIA,
    HeaderName::from_static("x-forwarded-for"),
    HeaderName::from_static("x-forwarded-host"),
    HeaderName::from_static("x-forwarded-proto"),
    HeaderName::from_static("x-real-ip"),
];

/// Lets a request through that may see the numbers.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    match &app.settings.token {
        Some(token) if knows(request.headers(), token) => next.run(request).await,
        Some(_) => {
            let mut response =
                (StatusCode::UNAUTHORIZED, "The numbers need the collector's token.\n")
                    .into_response();
            let ask =
                HeaderValue::from_static("Basic realm=\"contact-collector\", charset=\"UTF-8\"");
            response.headers_mut().insert(WWW_AUTHENTICATE, ask);
            response
        }
        None if !app.settings.behind_proxy && sits_here(&request) => next.run(request).await,
        None => (
            StatusCode::FORBIDDEN,
            "Without a token the numbers are shown on this machine alone, at a loopback address: \
             start the collector with --token.\n",
        )
            .into_response(),
    }
}

/// A bearer token, or the password of any user.
fn knows(headers: &HeaderMap, token: &str) -> bool {
    let Some(given) = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    let Some((scheme, given)) = given.split_once(' ') else { return false };
    if scheme.eq_ignore_ascii_case("bearer") {
        return same(given.trim().as_bytes(), token.as_bytes());
    }
    let Ok(decoded) = STANDARD.decode(given.trim()) else { return false };
    let colon = decoded.iter().position(|byte| *byte == b':');
    scheme.eq_ignore_ascii_case("basic")
        && colon.is_some_and(|colon| same(&decoded[colon + 1..], token.as_bytes()))
}

/// Compares in a time that tells nothing about either.
fn same(one: &[u8], other: &[u8]) -> bool {
    Sha256::digest(one).ct_eq(&Sha256::digest(other)).into()
}

/// From this machine, by a name of this machine (another name could be another page's, which its
/// owner had point here), and not passed on by a proxy that runs here for the whole world. Some add
/// nothing, but speak a version of HTTP that no browser speaks.
fn sits_here(request: &Request) -> bool {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let local_name = name == "localhost" || name == "[::1]" || {
        name.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback())
    };
    let passed_on = request.version() < Version::HTTP_11
        || PASSED_ON.iter().any(|name| request.headers().contains_key(name));
    local_name
        && !passed_on
        && peer::of(request.extensions()).is_some_and(|peer| peer.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn knows_with(value: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, value.parse().unwrap());
        knows(&headers, "open sesame")
    }

    #[test]
    fn a_token_comes_as_bearer_or_as_password() {
        let basic = |text: &str| format!("Basic {}", STANDARD.encode(text));
        assert!(knows_with("Bearer open sesame"));
        assert!(knows_with(&basic("anyone:open sesame")));
        for wrong in ["Bearer", "Bearer ", "Bearer open", "Basic !", "Digest open sesame"] {
            assert!(!knows_with(wrong), "{wrong}");
        }
        assert!(!knows_with(&basic("open sesame")));
        assert!(!knows_with(&basic("open sesame:")));
        assert!(!knows(&HeaderMap::new(), "open sesame"));
    }
}
