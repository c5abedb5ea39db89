//! Starts an engine's WebDriver program on a free port, and the display that its browser needs.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};
use std::time::Duration;

use tokio::net::TcpStream;

use crate::engine::{Engine, INSTALL};
use crate::process::Group;

/// Room for the widest page that a test asks for, below the pointer. See [`POINTER`].
const SCREEN: &str = "2600x2000x24";
/// Where the pointer rests, in pixels: in the middle of the screen.
pub const POINTER: (u32, u32) = (1300, 1000);

/// A running WebDriver program. It ends with this value, and its browser too.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    // Dropped in this order: a browser goes before its display.
    process: Group,
    _display: Option<Group>,
}

impl Driver {
    /// Starts the program and waits until it takes connections.
    ///
    /// # Errors
    /// A sentence for the developer: what is missing, and the command that installs it.
    pub async fn start(engine: &Engine) -> Result<Driver, String> {
        let port = free_port().map_err(|error| format!("no free port on this machine: {error}"))?;
        let mut command = Command::new(engine.driver);
        command.args((engine.arguments)(port)).stdout(Stdio::null());
        let mut display = None;
        if engine.display {
            let (xvfb, name) = display_server()?;
            command.env("DISPLAY", name).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
            display = Some(xvfb);
        }
        let process = spawn(engine.driver, command)?;
        let mut driver = Driver { port, process, _display: display };
        driver.wait(engine).await?;
        Ok(driver)
    }

    /// Where sessions are asked for.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    async fn wait(&mut self, engine: &Engine) -> Result<(), String> {
        for _ in 0..400 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await.is_ok() {
                return Ok(());
            }
            if let Some(status) = self.process.ended() {
                return Err(format!("{} ended at once ({status})", engine.driver));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("{} did not answer on port {} within 20 s", engine.driver, self.port))
    }
}

/// A display of its own for each browser: a window alone on it has the focus.
fn display_server() -> Result<(Group, String), String> {
    let mut command = Command::new("Xvfb");
    // It chooses a free number and prints it when it takes connections.
    command.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]);
    command.stdout(Stdio::piped());
    let mut xvfb = spawn("Xvfb", command)?;
    let mut number = String::new();
    let read = xvfb.output().map(|output| BufReader::new(output).read_line(&mut number));
    match (read, number.trim()) {
        (Some(Ok(_)), number) if !number.is_empty() => Ok((xvfb, format!(":{number}"))),
        _ => Err("Xvfb gave no display".to_owned()),
    }
}

fn spawn(name: &str, mut command: Command) -> Result<Group, String> {
    command.stdin(Stdio::null()).stderr(Stdio::null());
    Group::spawn(&mut command).map_err(|error| {
        format!("{name} could not be started ({error}). This brings what is missing: {INSTALL}")
    })
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
