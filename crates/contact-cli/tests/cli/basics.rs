//! build, parse, channels.

use serde_json::Value;

use crate::run;

#[test]
fn a_link_is_built() {
    let whatsapp = ["build", "whatsapp", "+33 6 12 34 56 78", "--text", "Bonjour"];
    let (out, err, code) = run(&whatsapp, "");
    assert_eq!(
        (out.as_str(), err.as_str(), code),
        ("https://wa.me/33612345678?text=Bonjour\n", "", 0)
    );

    let (out, _, _) = run(&[&whatsapp[..], &["--form", "app"]].concat(), "");
    assert_eq!(out, "whatsapp://send?phone=33612345678&text=Bonjour\n");

    let (out, _, _) = run(&[&whatsapp[..], &["--all-forms"]].concat(), "");
    let forms: Vec<_> = out.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(forms, ["wa.me", "api", "web", "app"]);

    let (out, _, _) = run(&[&whatsapp[..], &["--json"]].concat(), "");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["url"], "https://wa.me/33612345678?text=Bonjour");
    assert_eq!(json["contact"]["to"], "+33612345678");
}

#[test]
fn several_targets_and_rare_options() {
    let (out, _, _) =
        run(&["build", "email", "a@example.com", "b@example.com", "--cc", "c@example.com"], "");
    assert_eq!(out, "mailto:a@example.com,b@example.com?cc=c@example.com\n");
    let (out, _, _) = run(&["build", "x_dm", "12", "--welcome-message-id", "844385345234"], "");
    assert!(out.ends_with("welcome_message_id=844385345234\n"), "{out}");
    // A link is a contact too.
    let (out, _, _) = run(&["build", "https://wa.me/33612345678", "--text", "-1"], "");
    assert_eq!(out, "https://wa.me/33612345678?text=-1\n");
}

#[test]
fn a_refusal_is_a_sentence_and_exit_code_1() {
    let (out, err, code) = run(&["build", "x_dm", "furni"], "");
    assert_eq!((out.as_str(), code), ("", 1));
    assert_eq!(
        err,
        "error: X (direct message): to \"furni\" looks like a handle, not a number; it takes the \
         account's numeric id, not its handle, such as 3805104374\n"
    );
    let (out, _, code) = run(&["build", "x_dm", "furni", "--json"], "");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((json["error"]["kind"].as_str(), code), (Some("bad_char"), 1));
    let (_, err, code) = run(&["build", "wahtsapp", "+33612345678"], "");
    assert!(err.contains("channel \"wahtsapp\" is not a channel"), "{err}");
    assert_eq!(code, 1);
}

#[test]
fn a_refusal_says_what_to_type_instead() {
    for (args, advice) in [
        (&["build", "wahtsapp", "1"][..], "did you mean whatsapp?"),
        (&["channels", "x-dm"], "did you mean x_dm?"),
        (&["qr", "pigeon", "1"], "`contact-link channels` lists them"),
        (&["build", "whatsapp", "+33", "6", "12"], "stands in quotes: \"+33 6 12 34 56 78\""),
        (
            &["build", "whatsapp", "+33612345678", "--form", "no"],
            "has the forms wa.me, api, web, app",
        ),
        (&["snippet", "tel", "+33123456789", "--text", "a"], "`contact-link channels tel` says"),
    ] {
        let (out, err, code) = run(args, "");
        assert_eq!((out.as_str(), code), ("", 1), "{args:?}");
        assert!(err.contains(advice), "{advice} in {err}");
    }
}

#[test]
fn a_warning_is_no_refusal() {
    let long = "word ".repeat(60);
    let (out, err, code) = run(&["build", "x_post", "--text", &long], "");
    assert!(out.starts_with("https://x.com/intent/tweet?text=word%20"), "{out}");
    assert!(err.starts_with("warning: the post is 300 long as X counts it"), "{err}");
    assert_eq!(code, 0);
}

#[test]
fn wrong_use_is_exit_code_2() {
    for args in [
        &["build"][..],
        &["bulid"],
        &["parse"],
        &["batch", "none.jsonl"],
        &["batch", "--jobs", "0"],
        &["build", "tel", "+33123456789", "--all-forms", "--form", "app"],
    ] {
        let (out, err, code) = run(args, "");
        assert_eq!((out.as_str(), code), ("", 2), "{args:?}");
        assert!(err.starts_with("error: "), "{err}");
    }
}

#[test]
fn a_link_is_read() {
    let old = "http://twitter.com/messages/compose?recipient_id=12&ref_src=twsrc";
    let (out, _, code) = run(&["parse", old], "");
    assert_eq!(code, 0);
    for part in [
        "x_dm (X (direct message))",
        "to         12",
        "canonical  https://x.com/messages/compose?recipient_id=12",
        "begins with http://",
        "the parameter ref_src",
        "twitter.com is outdated; the service's own is x.com",
    ] {
        assert!(out.contains(part), "{part} in {out}");
    }
    let (out, _, code) = run(&["parse", "https://wa.me/33612345678", "https://example.com/"], "");
    assert!(out.contains("and not a contact link"), "{out}");
    assert_eq!(code, 1);
    let (out, _, _) =
        run(&["parse", "--json", "https://api.whatsapp.com/send?phone=33612345678"], "");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["url"], "https://wa.me/33612345678");
    let (out, _, _) = run(&["parse", "--json", old], "");
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["remarks"].as_array().unwrap().len(), 3);
}

/// What numbering plans and X's own way of counting say.
#[cfg(all(feature = "phone-metadata", feature = "x-text"))]
#[test]
fn numbers_and_posts_are_looked_at_unasked() {
    let (_, err, code) = run(&["build", "tel", "+33 8 99 70 00 00"], "");
    assert!(err.contains("is a premium-rate number") && code == 0, "{err}");
    let (_, err, _) = run(&["build", "tel", "+1 111 555 0123"], "");
    assert!(err.contains("in no range that its country has handed out"), "{err}");
    let (_, err, _) = run(&["build", "x_post", "--text", &"\u{1f431}".repeat(141)], "");
    assert!(err.contains("the post is 282 long as X counts it"), "{err}");
    // Of a million rows where it is asked for.
    let row = r#"{"channel":"tel","to":"+33899700000"}"#;
    let (out, _, _) = run(&["batch"], row);
    assert!(!out.contains("warnings"), "{out}");
    let (out, _, _) = run(&["batch", "--numbers"], row);
    assert!(out.contains(r#""kind":"premium_rate""#), "{out}");
}

/// A full disk is no closed pipe.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_is_full_is_named() {
    for args in [&["build", "tel", "+33123456789"][..], &["channels", "--json"]] {
        let full = std::fs::File::create("/dev/full").unwrap();
        let program = assert_cmd::cargo::cargo_bin("contact-link");
        let output = std::process::Command::new(program).args(args).stdout(full).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert!(err.starts_with("error: cannot write to the standard output: "), "{err}");
        assert_eq!(output.status.code(), Some(2));
    }
}

#[test]
fn the_catalogue_is_listed_and_its_examples_work() {
    let (out, _, code) = run(&["channels"], "");
    assert_eq!(code, 0);
    assert!(out.lines().count() > 100, "{out}");
    let (out, _, _) = run(&["channels", "--json"], "");
    let rows: Vec<Value> = serde_json::from_str(&out).unwrap();
    let examples: Vec<&str> = rows.iter().filter_map(|row| row["example"].as_str()).collect();
    assert!(examples.len() > 90, "{}", examples.len());
    let limit = |channel: &str, param: &str| {
        let row = rows.iter().find(|row| row["name"] == channel).unwrap();
        let params = row["params"].as_array().unwrap();
        params.iter().find(|row| row["name"] == param).unwrap()["limit"].to_string()
    };
    assert_eq!(limit("tel", "to"), r#"{"max":15,"min":7,"strict":true,"unit":"digits"}"#);
    assert_eq!(limit("x_post", "text"), r#"{"max":280,"min":1,"strict":false,"unit":"weighted"}"#);
    assert_eq!(limit("email", "body"), "null");
    let row = |channel: &str| rows.iter().find(|row| row["name"] == channel).unwrap();
    let target = &row("x_dm")["params"][0];
    assert_eq!((&target["name"], &target["grammar"]), (&"to".into(), &"[1-9][0-9]{0,18}".into()));
    let systems = |channel: &str, form: &str| {
        let forms = row(channel)["forms"].as_array().unwrap();
        let form = forms.iter().find(|row| row["name"] == form).unwrap();
        format!("{} {}", form["kind"], form["systems"])
    };
    assert_eq!(systems("sms", "ios"), r#""app" ["ios"]"#);
    let all = r#"["android","ios","linux","macos","windows"]"#;
    assert_eq!(systems("whatsapp", "wa.me"), format!("\"web\" {all}"));
    let (out, _, _) = run(&["channels", "geo"], "");
    assert!(out.contains("(documented; on android)"), "{out}");
    let (out, _, _) = run(&["channels", "x_dm"], "");
    assert!(out.contains("; at most 19 characters; such as"), "{out}");
    let command = out.lines().find_map(|line| line.trim().strip_prefix("contact-link ")).unwrap();
    let args: Vec<&str> = command.split(' ').collect();
    let (link, _, code) = run(&args, "");
    assert!(out.contains(link.trim()) && code == 0, "{out}");
    let (_, err, code) = run(&["channels", "icq2"], "");
    assert!(err.contains("is not a channel") && code == 1, "{err}");
}

/// The system's program for links gets the link, and nothing else.
#[cfg(target_os = "linux")]
#[test]
fn a_link_is_opened() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    let (program, seen) = (folder.path().join("xdg-open"), folder.path().join("seen"));
    fs::write(&program, format!("#!/bin/sh\nprintf '%s' \"$*\" > {}\n", seen.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let mut command = crate::contact_link(&["build", "tel", "+33 1 23 45 67 89", "--open"]);
    command.env("PATH", path).env_remove("WSL_DISTRO_NAME").assert().success();
    // It runs on by itself.
    let link = (0..200).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        fs::read_to_string(&seen).ok().filter(|link| !link.is_empty())
    });
    assert_eq!(link.as_deref(), Some("tel:+33123456789"));
}
