//! Starts an engine's WebDriver program on a free port.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::net::TcpStream;

use crate::engine::Engine;

/// A running WebDriver program. It ends with this value.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the program and waits until it takes connections.
    ///
    /// # Errors
    /// A sentence for the developer: what is missing, and the command that installs it.
    pub async fn start(engine: &Engine) -> Result<Driver, String> {
        let port = free_port().map_err(|error| format!("no free port on this machine: {error}"))?;
        let process = Command::new(engine.driver)
            .args((engine.arguments)(port))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                format!(
                    "{} could not be started ({error}). Install it with: {}",
                    engine.driver, engine.install
                )
            })?;
        let mut driver = Driver { process, port };
        driver.wait(engine).await?;
        Ok(driver)
    }

    /// Where sessions are asked for.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    async fn wait(&mut self, engine: &Engine) -> Result<(), String> {
        for _ in 0..200 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await.is_ok() {
                return Ok(());
            }
            if let Ok(Some(status)) = self.process.try_wait() {
                return Err(format!("{} ended at once ({status})", engine.driver));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("{} did not answer on port {} within 10 s", engine.driver, self.port))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Its sessions are closed before; a driver that is gone already is fine too.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
