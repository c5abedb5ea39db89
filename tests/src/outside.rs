//! The world outside, for one session: a proxy that lets nothing through and remembers what was asked of it.
//!
//! Only this machine is asked directly. So no click and no mistake leaves it, in any engine.

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

const REFUSED: &[u8] =
    b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// The first byte of an encrypted connection.
const TLS_HANDSHAKE: u8 = 22;
/// Of a first line, in bytes; an encrypted one has no end.
const LONGEST: u64 = 256;

/// A session's proxy.
#[derive(Debug)]
pub struct Outside {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
    answering: JoinHandle<()>,
}

impl Outside {
    /// Listens on a free port.
    ///
    /// # Errors
    /// Where the machine has none.
    pub async fn start() -> Result<Outside, String> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.map_err(|error| format!("no port to listen on: {error}"))?;
        let port = listener.local_addr().map_err(|error| error.to_string())?.port();
        let asked = Arc::new(Mutex::default());
        let memory = Arc::clone(&asked);
        let answering = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(refuse(stream, Arc::clone(&memory)));
            }
        });
        Ok(Outside { port, asked, answering })
    }

    /// The capability that sends a session here.
    #[must_use]
    pub fn proxy(&self) -> Value {
        let here = format!("127.0.0.1:{}", self.port);
        json!({
            "proxyType": "manual", "httpProxy": here, "sslProxy": here,
            "noProxy": ["127.0.0.1", "localhost"],
        })
    }

    /// What was asked for, in order: an address, or of an encrypted one its origin.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.memory().clone()
    }

    /// Forgets what was asked for.
    pub fn forget(&self) {
        self.memory().clear();
    }

    fn memory(&self) -> std::sync::MutexGuard<'_, Vec<String>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        self.answering.abort();
    }
}

async fn refuse(mut stream: TcpStream, asked: Arc<Mutex<Vec<String>>>) {
    let mut line = Vec::new();
    if BufReader::new((&mut stream).take(LONGEST)).read_until(b'\n', &mut line).await.is_err() {
        return;
    }
    if let Some(address) = address(&line) {
        asked.lock().unwrap_or_else(PoisonError::into_inner).push(address);
    }
    // A browser that has gone away meanwhile needs no answer.
    let _ = stream.write_all(REFUSED).await;
}

fn address(line: &[u8]) -> Option<String> {
    // WebKitGTK encrypts even the way to the proxy: that something was asked for is all that is seen.
    if line.first() == Some(&TLS_HANDSHAKE) {
        return Some("https:".to_owned());
    }
    let line = String::from_utf8_lossy(line);
    let mut words = line.split_whitespace();
    match (words.next()?, words.next()?) {
        ("CONNECT", place) => {
            Some(format!("https://{}", place.strip_suffix(":443").unwrap_or(place)))
        }
        (_, address) => Some(address.to_owned()),
    }
}
