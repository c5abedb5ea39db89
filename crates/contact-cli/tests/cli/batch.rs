//! Questions line by line, answers line by line.

use std::fs;
use std::io::Read as _;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::{contact_link, run};

fn answers(args: &[&str], input: &[u8]) -> (Vec<Value>, i32) {
    let output = contact_link(args).write_stdin(input).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let answers = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (answers, output.status.code().unwrap())
}

#[test]
fn every_line_has_its_answer() {
    let input = r#"{"channel":"whatsapp","to":"+33612345678","text":"Bonjour"}
{"url":"https://wa.me/33612345678"}
{"to":"+33612345678","channel":"whatsapp"}
{"channel":"email","to":["a@example.com","b@example.com"],"cc":null}
{"channel":"x_dm","to":3805104374}
"#;
    let (answers, code) = answers(&["batch"], input.as_bytes());
    let urls: Vec<_> = answers.iter().map(|answer| answer["url"].as_str().unwrap()).collect();
    assert_eq!(
        urls,
        [
            "https://wa.me/33612345678?text=Bonjour",
            "https://wa.me/33612345678",
            "https://wa.me/33612345678",
            "mailto:a@example.com,b@example.com",
            "https://x.com/messages/compose?recipient_id=3805104374",
        ]
    );
    assert_eq!(answers[0].get("contact"), None);
    assert_eq!(answers[1]["contact"]["to"], "+33612345678");
    assert_eq!(code, 0);
}

/// The lines of a file that went through everything that can go wrong.
#[test]
fn a_bad_line_is_an_answer_like_any_other() {
    let mut input = Vec::new();
    let mut expected = Vec::new();
    let mut line = |bytes: &[u8], kind: Option<&'static str>| {
        input.extend_from_slice(bytes);
        input.push(b'\n');
        expected.push(kind);
    };
    let good = br#"{"channel":"tel","to":"+33123456789"}"#;
    line(good, None);
    line(b"{\"channel\":\"tel\",", Some("bad_json"));
    line(b"", Some("bad_json"));
    line(b"{\"channel\":\"tel\",\"to\":\"\xff\"}", Some("bad_utf8"));
    line(br#"{"channel":"fax","to":"+33123456789"}"#, Some("unknown_channel"));
    line(
        &[&b"{\"channel\":\"tel\",\"to\":\""[..], &vec![b'1'; 10_000_000], b"\"}"].concat(),
        Some("too_long"),
    );
    line(good, None);
    line(br#"{"channel":"tel","to":"112"}"#, Some("emergency"));
    line(br#"{"channel":"tel","to":"*\u0023"}"#, Some("ussd"));
    line(br#"{"to":"+33123456789"}"#, Some("missing_field"));
    line(br#"{"channel":"tel","to":"+33123456789","to":"+33123456789"}"#, Some("duplicate"));
    line(br#"{"channel":"tel","to":"+33123456789","colour":"red"}"#, Some("bad_param"));
    line(br#"{"url":"https://wa.me@evil.example/1"}"#, Some("userinfo"));
    line(&[&b"{\"a\":"[..], "[".repeat(100_000).as_bytes()].concat(), Some("bad_json"));
    line(&[good, &b"\r"[..]].concat(), None);
    line(good, None);

    for jobs in ["1", "2", "8"] {
        let (answers, code) = answers(&["batch", "--jobs", jobs], &input);
        let kinds: Vec<_> = answers.iter().map(|answer| answer["error"]["kind"].as_str()).collect();
        let seen: Vec<_> = kinds.iter().zip(&expected).filter(|(a, b)| a != b).collect();
        assert!(
            kinds.len() == expected.len() && seen.iter().all(|(a, b)| a.is_some() == b.is_some()),
            "{kinds:?}"
        );
        assert_eq!(kinds, expected);
        assert_eq!(code, 1);
    }
}

#[test]
fn a_table_is_read_by_its_header() {
    let csv = "id,channel,to,text,cc\r\n\
               7,whatsapp,+33 6 12 34 56 78,\"Bonjour, \"\"vous\"\"\",\r\n\
               8,email,\"a@example.com, b@example.com\",,c@example.com\r\n\
               9,tel,furni,,\r\n\
               10,tel,+33123456789,,,too,many\r\n";
    let (answers, code) = answers(&["batch", "--csv", "--keep", "id"], csv.as_bytes());
    assert_eq!(answers[0]["url"], "https://wa.me/33612345678?text=Bonjour%2C%20%22vous%22");
    assert_eq!(answers[0]["id"], "7");
    assert_eq!(answers[1]["url"], "mailto:a@example.com,b@example.com?cc=c@example.com");
    assert_eq!(answers[2]["error"]["field"], "to");
    assert_eq!(answers[3]["error"]["kind"], "bad_csv");
    assert_eq!((answers.len(), code), (4, 1));

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("links.CSV");
    fs::write(&file, "\u{feff}url\nhttps://wa.me/33612345678\n").unwrap();
    let (out, _, code) = run(&["batch", file.to_str().unwrap()], "");
    assert!(out.starts_with("{\"url\":\"https://wa.me/33612345678\",\"contact\":"), "{out}");
    assert_eq!(code, 0);
}

#[test]
fn a_table_without_a_header_is_wrong_use() {
    for csv in ["", "whatsapp,+33612345678\n"] {
        let (_, err, code) = run(&["batch", "--csv"], csv);
        assert!(code == 2 && err.contains("column"), "{err}");
    }
}

/// As programs write it where the comma is the decimal sign.
#[test]
fn semicolons_and_tabs_stand_between_cells_too() {
    for csv in [
        "channel;to;text\nemail;a@example.com,b@example.com;\n",
        "channel\tto\nemail\t\"a@example.com, b@example.com\"\n",
    ] {
        let (answers, code) = answers(&["batch", "--csv"], csv.as_bytes());
        assert_eq!(answers[0]["url"], "mailto:a@example.com,b@example.com");
        assert_eq!(code, 0);
    }
}

#[test]
fn a_column_that_is_missing_is_named() {
    let (_, err, code) = run(&["batch", "--csv"], "Kanal,Nummer\ntel,+33123456789\n");
    assert!(err.contains("has \"Kanal\", \"Nummer\"") && code == 2, "{err}");
    let (_, err, code) = run(&["batch", "--csv", "--keep", "nme"], "channel,to,name\n");
    assert!(err.contains("--keep nme: no column has this name") && code == 2, "{err}");
}

#[test]
fn what_the_answer_has_anyway_is_not_kept() {
    for name in ["url", "contact", "warnings", "error", "channel", "to"] {
        let (out, err, code) = run(&["batch", "--keep", name], "{}");
        assert_eq!((out.as_str(), code), ("", 2));
        assert!(err.contains(&format!("--keep {name}")), "{err}");
    }
    let twice = b"{\"channel\":\"tel\",\"to\":\"+33123456789\",\"id\":1,\"id\":2}";
    let (answers, _) = answers(&["batch", "--keep", "id"], twice);
    assert_eq!(answers[0]["error"]["kind"], "duplicate");
}

#[test]
fn null_is_no_channel() {
    let line = b"{\"channel\":null,\"to\":null,\"url\":\"tel:+33123456789\"}";
    assert_eq!(answers(&["batch"], line).0[0]["url"], "tel:+33123456789");
}

#[test]
fn what_is_kept_is_in_every_answer_that_could_be_read() {
    let input = "{\"id\":7,\"channel\":\"tel\",\"to\":\"+33123456789\"}\n{\"id\":{\"n\":8},\"channel\":\"tel\"}\n";
    let (answers, _) = answers(&["batch", "--keep", "id"], input.as_bytes());
    assert_eq!(answers[0], serde_json::json!({"id": 7, "url": "tel:+33123456789"}));
    assert_eq!(answers[1]["id"]["n"], 8);
    assert_eq!(answers[1]["error"]["kind"], "missing_field");
}

#[test]
fn a_closed_pipe_ends_it_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rows.jsonl");
    fs::write(&file, "{\"channel\":\"tel\",\"to\":\"+33123456789\"}\n".repeat(200_000)).unwrap();
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("contact-link"))
        .arg("batch")
        .arg(&file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 25];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    assert_eq!(&first, b"{\"url\":\"tel:+33123456789\"");
    let ended = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    assert_eq!(ended.status.code(), Some(0));
}

/// A line is answered when it is there, not when a buffer is full.
#[test]
fn whoever_waits_for_an_answer_gets_it() {
    use std::io::{BufRead as _, BufReader, Write as _};
    for csv in [false, true] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("contact-link"))
            .arg("batch")
            .args(csv.then_some("--csv"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
        if csv {
            input.write_all(b"channel,to\n").unwrap();
        }
        for _ in 0..3 {
            let row: &[u8] = match csv {
                true => b"tel,+33123456789\n",
                false => b"{\"channel\":\"tel\",\"to\":\"+33123456789\"}\n",
            };
            input.write_all(row).unwrap();
            assert_eq!(output.next().unwrap().unwrap(), "{\"url\":\"tel:+33123456789\"}");
        }
        drop(input);
        assert!(child.wait().unwrap().success());
    }
}
