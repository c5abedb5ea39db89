//! A server route that sends visitors on to a contact: `/contact/whatsapp?text=Hello`. A printed QR code or a newsletter
//! can hold the route, and the number behind it may change. It listens on 127.0.0.1:8001, or on the address given.

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use contact_link::{Contact, Error, Kind};
use serde::Deserialize;

/// What a visitor may add.
#[derive(Deserialize)]
struct Added {
    text: Option<String>,
}

/// Only these, and to whom is the brand's own business: a route that took any target would be an open redirect.
fn contact(channel: &str) -> Result<Contact, Error> {
    match channel {
        "tel" => Contact::new("tel", "+33 1 23 45 67 89"),
        "whatsapp" => Contact::new("whatsapp", "+33 6 12 34 56 78"),
        "x_dm" => Contact::new("x_dm", "3805104374"),
        // Refused as unknown, or for want of a target.
        other => Contact::new(other, ""),
    }
}

async fn go(Path(channel): Path<String>, Query(added): Query<Added>) -> Response {
    let with_text = |contact: Contact| match added.text {
        Some(text) => contact.text(&text),
        None => Ok(contact),
    };
    match contact(&channel).and_then(with_text) {
        Ok(contact) => Redirect::to(contact.link().as_str()).into_response(),
        Err(error) if matches!(error.kind(), Kind::UnknownChannel | Kind::EmptyId) => {
            StatusCode::NOT_FOUND.into_response()
        }
        Err(error) => (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
    }
}

fn app() -> Router {
    Router::new().route("/contact/{channel}", get(go))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| String::from("127.0.0.1:8001"));
    let listener = tokio::net::TcpListener::bind(address).await?;
    println!("http://{}/contact/whatsapp?text=Hello", listener.local_addr()?);
    axum::serve(listener, app()).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::{Request, header};
    use tower::ServiceExt as _;

    async fn ask(path: &str) -> (StatusCode, Option<String>) {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = app().oneshot(request).await.unwrap();
        let location = response.headers().get(header::LOCATION);
        (response.status(), location.map(|l| l.to_str().unwrap().to_owned()))
    }

    #[tokio::test]
    async fn visitors_are_sent_on() {
        let (status, location) = ask("/contact/whatsapp?text=Hello%20there").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(location.as_deref(), Some("https://wa.me/33612345678?text=Hello%20there"));
        assert_eq!(ask("/contact/tel").await.1.as_deref(), Some("tel:+33123456789"));
    }

    #[tokio::test]
    async fn all_else_is_refused() {
        assert_eq!(ask("/contact/smoke_signal").await.0, StatusCode::NOT_FOUND);
        assert_eq!(ask("/contact/signal").await.0, StatusCode::NOT_FOUND);
        // A call takes no text; a message takes no control character.
        assert_eq!(ask("/contact/tel?text=Hi").await.0, StatusCode::BAD_REQUEST);
        assert_eq!(ask("/contact/whatsapp?text=%00").await.0, StatusCode::BAD_REQUEST);
    }
}
