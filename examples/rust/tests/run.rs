//! Each program, started as its reader would start it.
#![allow(missing_docs)]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

fn run(program: &str, argument: Option<&Path>) -> Output {
    Command::new(program).args(argument).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap()
}

/// A server that ends with its test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn from_toml_prints_every_link() {
    let output = run(env!("CARGO_BIN_EXE_from_toml"), None);
    assert!(output.status.success());
    let asked = include_str!("../contacts.toml").matches("[[contact]]").count();
    assert_eq!(text(&output.stdout).lines().count(), asked);
    assert!(text(&output.stdout).starts_with("Phone call: tel:+33123456789\n"));
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn from_toml_says_what_is_wrong() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let wrong = folder.join("wrong.toml");
    fs::write(&wrong, "[[contact]]\nchannel = \"tel\"\nto = \"01 23 45 67 89\"\n").unwrap();
    let output = run(env!("CARGO_BIN_EXE_from_toml"), Some(&wrong));
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("+33123456789"), "{}", text(&output.stderr));
    let output = run(env!("CARGO_BIN_EXE_from_toml"), Some(&folder.join("none.toml")));
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("none.toml"));
}

#[test]
fn site_writes_a_folder() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
    let output = run(env!("CARGO_BIN_EXE_site"), Some(&folder));
    assert!(output.status.success(), "{}", text(&output.stderr));
    let page = fs::read_to_string(folder.join("index.html")).unwrap();
    assert_eq!(page, text(&run(env!("CARGO_BIN_EXE_site"), None).stdout));
    assert!(folder.join("contact-buttons.css").is_file());
}

#[test]
fn redirect_answers_over_the_network() {
    let mut server = Command::new(env!("CARGO_BIN_EXE_redirect"));
    let server = server.arg("127.0.0.1:0").stdout(Stdio::piped()).spawn().unwrap();
    let mut server = Server(server);
    let mut line = String::new();
    BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let (host, path) = line.trim_end().strip_prefix("http://").unwrap().split_once('/').unwrap();
    let mut connection = TcpStream::connect(host).unwrap();
    write!(connection, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 303 "), "{answer}");
    assert!(answer.contains("\r\nlocation: https://wa.me/33612345678?text=Hello\r\n"), "{answer}");
}
