//! Connections: how many, how slow, how large; and how they end.

use std::cell::RefCell;
use std::convert::Infallible;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tower::Service;

use crate::health::Health;
use crate::peer::{self, Peer};
use crate::places::Places;
use crate::timer::{Coarse, ticking};
use crate::workers::Workers;

/// How long a request's head may take, and a connection stay idle.
const HEAD: Duration = Duration::from_secs(10);

/// A request's head in bytes, and its headers.
const HEAD_BYTES: usize = 16 * 1024;
const HEADERS: usize = 64;

/// How long open requests may take after the end was asked for.
const FAREWELL: Duration = Duration::from_secs(15);

/// Answers requests until `stop` is done, then finishes those that are open. The service must always
/// be ready.
///
/// # Errors
///
/// The listener's own.
pub async fn run<S>(
    listener: TcpListener,
    places: Arc<Places>,
    app: S,
    workers: &Workers,
    stop: impl Future<Output = ()>,
) -> Result<()>
where
    S: Service<Request<Incoming>, Response = Response, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static,
{
    let mut http = http1::Builder::new();
    http.timer(Coarse)
        .writev(false)
        .header_read_timeout(HEAD)
        .max_headers(HEADERS)
        .max_buf_size(HEAD_BYTES);
    let accepting = Health::new("connections are not accepted", "connections are accepted again");
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, peer)) = accepting.note(accepted) else {
            // Out of file descriptors, as a rule: it passes when connections end.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        // One too many is closed at once.
        let Some(place) = places.take(peer::network(peer.ip())) else { continue };
        let _ = stream.set_nodelay(true);
        // A connection asks one thing at a time, so the service is its own and borrowed for each.
        let app = RefCell::new(app.clone());
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer));
            app.borrow_mut().call(request)
        });
        let (http, watcher) = (http.clone(), graceful.watcher());
        let Ok(stream) = stream.into_std() else { continue };
        workers.pick().spawn(async move {
            let Ok(stream) = TcpStream::from_std(stream) else { return };
            let connection = http.serve_connection(TokioIo::new(stream), service);
            // What goes wrong here is the client's: it hung up, was too slow, or spoke no HTTP.
            let _ = ticking(watcher.watch(connection)).await;
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(FAREWELL, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still open and were cut off");
    }
    Ok(())
}
