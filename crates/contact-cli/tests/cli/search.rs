//! What stands by itself, lists, and searches on X by their operators.

use crate::run;

/// What the command builds, or what it says.
fn built(args: &[&str]) -> String {
    let (out, err, code) = run(&[&["build"], args].concat(), "");
    if code == 0 { out.trim_end().to_owned() } else { err }
}

#[test]
fn what_a_channel_is_about_stands_by_itself() {
    for (args, link) in [
        (&["x_search", "furni"][..], "https://x.com/search?q=furni"),
        (
            &["x_search", "blue chair", "--live", "true"],
            "https://x.com/search?q=blue%20chair&f=live",
        ),
        (&["x_search", "--query", "furni"], "https://x.com/search?q=furni"),
        (
            &["google_maps_search", "Pike Place Market"],
            "https://www.google.com/maps/search/?api=1&query=Pike%20Place%20Market",
        ),
        (&["bluesky_post", "Hello"], "https://bsky.app/intent/compose?text=Hello"),
        (
            &["facebook_share", "https://example.com/"],
            "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.com%2F",
        ),
        (
            &["mastodon_tag", "coffee", "--instance", "mastodon.social"],
            "https://mastodon.social/tags/coffee",
        ),
    ] {
        assert_eq!(built(args), link);
    }
    let said = built(&["x_search", "furni", "--query", "chair"]);
    assert!(said.contains("by themselves or by --query, not both"), "{said}");
    let said = built(&["x_search"]);
    assert!(said.contains("query is missing"), "{said}");
}

#[test]
fn a_list_has_commas_or_its_option_again() {
    for (args, link) in [
        (&["sms", "+15105550101,+15105550102"][..], "sms:+15105550101,+15105550102"),
        (&["sms", "+15105550101", "+15105550102"], "sms:+15105550101,+15105550102"),
        (
            &["email", "a@example.com, b@example.com", "--cc", "c@example.com,d@example.com"],
            "mailto:a@example.com,b@example.com?cc=c@example.com,d@example.com",
        ),
        (
            &["x_post", "--text", "a, b", "--hashtags", "a,b"],
            "https://x.com/intent/tweet?text=a%2C%20b&hashtags=a,b",
        ),
        (
            &["x_post", "--text", "a", "--hashtags", "a", "--hashtags", "b"],
            "https://x.com/intent/tweet?text=a&hashtags=a,b",
        ),
    ] {
        assert_eq!(built(args), link);
    }
    // What takes one keeps its commas.
    assert!(built(&["tel", "+15105550101,+15105550102"]).starts_with("error: Phone call: to "));
}

#[test]
fn the_operators_of_x_are_options() {
    let query = |args: &[&str]| {
        let (out, err, code) = run(&[&["build", "--json", "x_search"], args].concat(), "");
        assert_eq!(code, 0, "{args:?}: {err}{out}");
        let json: serde_json::Value = serde_json::from_str(&out).unwrap();
        json["contact"]["query"].as_str().unwrap().to_owned()
    };
    for (args, expected) in [
        (
            &["chair", "--from", "@furni", "--without", "retweets"][..],
            "chair from:furni -filter:retweets",
        ),
        (&["--phrase", "blue chair", "--lang", "fr"], "lang:fr \"blue chair\""),
        (&["--any-of", "chair, sofa,blue table"], "(chair OR sofa OR \"blue table\")"),
        (&["--mention", "furni", "--question", "--not-from", "furni"], "@furni -from:furni ?"),
        (
            &["--hashtag", "coffee", "--since", "2027-01-01", "--until", "2027-02-01"],
            "#coffee since:2027-01-01 until:2027-02-01",
        ),
        (&["--answering", "furni", "--mood", "negative"], "to:furni :("),
        (
            &["--min-likes", "10", "--min-reposts", "2", "--min-replies", "1", "--with", "media"],
            "filter:media min_faves:10 min_retweets:2 min_replies:1",
        ),
        (
            &["--url", "furni", "--not", "sofa", "--list", "furni/partners"],
            "url:furni -sofa list:furni/partners",
        ),
    ] {
        assert_eq!(query(args), expected);
    }
    let link = "https://x.com/search?q=chair&f=live";
    assert_eq!(
        built(&[link, "--from", "furni"]),
        "https://x.com/search?q=chair%20from%3Afurni&f=live"
    );
    for (args, said) in [
        (&["x_search", "--from", "no handle"][..], "from \"no handle\" has a character"),
        (&["x_search", "--since", "2027-02-30"], "it takes a day from 2006 on, YYYY-MM-DD"),
        (&["x_search", "--with", "cats"], "possible values: media, images, links"),
        (
            &["tel", "+33123456789", "--from", "furni"],
            "from \"furni\" does not belong to this channel",
        ),
    ] {
        let sentence = built(args);
        assert!(sentence.contains(said), "{args:?}: {sentence}");
    }
    let (out, _, _) = run(&["channels", "x_search"], "");
    assert!(out.contains("--any-of") && out.contains("build x_search '"), "{out}");
    let (out, _, _) = run(&["build", "--help"], "");
    assert!(
        out.contains("Search on X (x_search)") && out.contains("repeat the option or write commas"),
        "{out}"
    );
}
