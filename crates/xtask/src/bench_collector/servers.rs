//! The servers that are measured: how each is started, and how it ends.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::shell::Run;

/// Ends with this value.
pub(super) struct Running(pub(super) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // SIGTERM, so that nginx ends its workers too.
        let _ = Run::new("kill").arg(self.0.id().to_string()).read();
        let _ = self.0.wait();
    }
}

pub(super) fn nginx(folder: &Path, port: u16) -> Result<Child> {
    let configuration = folder.join("nginx.conf");
    let here = folder.display();
    fs::write(
        &configuration,
        format!(
            "daemon off; worker_processes 2; pid {here}/nginx.pid; error_log /dev/null;\n\
             events {{ worker_connections 1024; }}\n\
             http {{ access_log off; keepalive_requests 1000000000; client_body_temp_path {here}/body;\n\
             server {{ listen 127.0.0.1:{port}; location / {{ return 204; }} }} }}\n"
        ),
    )?;
    Run::new("nginx").arg("-c").arg(configuration).start()
}

pub(super) fn collector(program: &Path, database: &str, port: u16) -> Result<Child> {
    // A limit that is never reached, so that its work is part of the measure.
    Run::new(program)
        .args("serve --rate-limit 1000000 --behind-proxy --token bench --listen")
        .arg(format!("127.0.0.1:{port}"))
        .arg("--database")
        .arg(database)
        .start()
}

pub(super) fn wait(port: u16) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(30) {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    bail!("nothing listens on port {port} after 30 s")
}
