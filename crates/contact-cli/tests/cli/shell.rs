//! Completions and manual pages, and help that is whole.

use std::fs;

use crate::run;

#[test]
fn every_shell_has_completions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let (out, err, code) = run(&["completions", shell], "");
        assert_eq!((err.as_str(), code), ("", 0));
        for word in ["batch", "welcome-message-id", "all-forms"] {
            assert!(out.contains(word), "{word} in {shell}");
        }
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let (out, _, code) = run(&["man"], "");
    assert!(out.contains(".TH contact-link 1") && code == 0, "{out}");
    let folder = tempfile::tempdir().unwrap();
    let (_, _, code) = run(&["man", folder.path().to_str().unwrap()], "");
    assert_eq!(code, 0);
    let (help, _, _) = run(&["--help"], "");
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands: Vec<&str> = commands.map_while(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() > 10, "{commands:?}");
    for command in commands.iter().filter(|command| **command != "help") {
        let page = folder.path().join(format!("contact-link-{command}.1"));
        assert!(fs::read_to_string(&page).unwrap().contains(".SH SYNOPSIS"), "{command}");
        let (out, _, code) = run(&[command, "--help"], "");
        assert!(out.contains("Usage: ") && code == 0, "{command}");
    }
}
