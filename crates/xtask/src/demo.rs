//! `cargo xtask demo`: the demo page on one's own machine. It needs Rust and nothing else.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::dist::{self, Optimise};
use crate::serve::serve;
use crate::workspace;

const PORT: u16 = 8000;

pub(crate) fn command(mut args: Parser) -> Result<()> {
    let mut port = PORT;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("port") => {
                port = args.value()?.parse().context("--port takes a number up to 65535")?;
            }
            other => return Err(other.unexpected().into()),
        }
    }
    // Before the build, so that a taken port is known at once.
    let listener = listen(port)?;
    let port = listener.local_addr()?.port();
    dist::build(Optimise::IfPossible)?;
    println!("The demo is at http://127.0.0.1:{port}/ (Ctrl-C ends it)");
    serve(listener, &workspace::root().join("www"), &workspace::dist())
}

fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let other = if port == u16::MAX { PORT } else { port + 1 };
            bail!("port {port} is taken; try `cargo xtask demo --port {other}`")
        }
        Err(error) => {
            bail!("cannot listen on port {port} ({error}); try `cargo xtask demo --port {PORT}`")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gets_one_clear_line() {
        let taken = listen(0).unwrap().local_addr().unwrap().port();
        let _held = TcpListener::bind((Ipv4Addr::LOCALHOST, taken)).unwrap();
        let error = listen(taken).unwrap_err().to_string();
        assert!(
            error.starts_with(&format!("port {taken} is taken; try `cargo xtask demo --port ")),
            "{error}"
        );
        assert_eq!(error.lines().count(), 1);
    }
}
