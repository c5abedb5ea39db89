//! The id of an X account, out of files as people have them.

use serde_json::Value;

use crate::{data, run};

fn id(file: &str, more: &[&str]) -> (String, String, i32) {
    let path = data(file);
    run(&[&["id", path.to_str().unwrap()], more].concat(), "")
}

#[test]
fn a_saved_profile_page_gives_the_id_alone() {
    let (out, err, code) = id("x-profile.html", &[]);
    assert_eq!((out.as_str(), code), ("1117398733\n", 0), "{err}");
    assert!(err.contains("of @TaminoMartinius") && err.contains("made on 2013-01-24"), "{err}");
    assert!(err.contains("https://x.com/messages/compose?recipient_id=1117398733"), "{err}");
    let (out, _, code) = id("x-profile.html", &["--handle", "@taminomartinius"]);
    assert_eq!((out.as_str(), code), ("1117398733\n", 0));
    // Somebody who is only mentioned on the page.
    let (out, _, _) = id("x-profile.html", &["--handle", "elonmusk"]);
    assert_eq!(out, "44196397\n");
    let (out, err, code) = id("x-profile.html", &["--handle", "furni"]);
    assert_eq!((out.as_str(), code), ("", 1));
    assert!(err.contains("about @TaminoMartinius, not about @furni"), "{err}");
}

#[test]
fn an_archive_gives_the_id_and_a_warning() {
    let (out, err, code) = id("account.js", &["--json"]);
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (json["id"].as_str(), json["handle"].as_str(), code),
        (Some("17294602"), Some("jaydson"), 0)
    );
    assert_eq!(json["created"], "2008-11-11T01:02:03.000Z");
    assert!(err.contains("never upload it"), "{err}");
    // Nothing of what is nobody's business is repeated.
    assert!(!format!("{out}{err}").contains("someone@example.com"));
}

#[test]
fn an_id_with_a_time_in_it_says_when_it_was_made() {
    let page = "<meta name=\"twitter:site:id\" content=\"1265789414023651328\">";
    let (out, err, code) = run(&["id", "-"], page);
    assert_eq!((out.as_str(), code), ("1265789414023651328\n", 0));
    assert!(err.contains("made on 2020-05-27"), "{err}");
    let (_, err, _) = run(&["id", "-", "--handle", "furni"], page);
    assert!(err.contains("does not say whose id it is"), "{err}");
}

#[test]
fn several_are_explained_and_none_is_said() {
    let page = "<a href='https://x.com/intent/user?user_id=12'></a><a href='https://x.com/intent/user?user_id=13'></a>";
    let (out, err, code) = run(&["id", "-"], page);
    assert_eq!((out.as_str(), code), ("", 1));
    assert!(err.contains("12, from a link") && err.contains("13, from a link"), "{err}");
    let (out, _, code) = run(&["id", "-", "--json"], page);
    let json: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((json["error"]["kind"].as_str(), code), (Some("several"), 1));
    assert_eq!(json["candidates"][1]["id"], "13");
    let page = "<meta property='al:ios:url' content='twitter://user?screen_name=furni'>";
    let (_, err, _) = run(&["id", "-"], page);
    assert!(err.contains("the page is of @furni, but no X account's id is in it"), "{err}");
    let (out, err, code) = run(&["id", "-"], "<p>hello");
    assert_eq!((out.as_str(), code), ("", 1));
    assert!(err.contains("save the profile page"), "{err}");
}

#[test]
fn a_file_of_an_archive_lists_some_of_its_accounts() {
    let links: Vec<String> =
        (1..=50).map(|id| format!("\"https://twitter.com/intent/user?user_id={id}\"")).collect();
    let (_, err, code) =
        run(&["id", "-"], &format!("window.YTD.follower.part0 = [{}]", links.join(",")));
    assert!(err.contains("never upload it") && err.contains("  and 30 more"), "{err}");
    assert_eq!(code, 1);
}

#[test]
fn cookies_are_named_as_what_they_are() {
    let (out, err, code) = run(&["id", "-"], ".x.com\tTRUE\t/\tTRUE\t0\ttwid\tu%3D99\n");
    assert_eq!((out.as_str(), code), ("99\n", 0));
    assert!(err.contains("cookies of a login") && !err.contains("archive"), "{err}");
}

#[test]
fn an_id_that_no_link_can_have_is_no_wrong_use() {
    let page = "<meta name=\"twitter:site:id\" content=\"18446744073709551615\">";
    let (out, err, code) = run(&["id", "-"], page);
    assert_eq!((out.as_str(), code), ("", 1), "{err}");
}
