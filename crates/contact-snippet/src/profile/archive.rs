//! An X data archive: `data/account.js` is a script that sets one list.

use serde_json::Value;

use super::Found;

/// Reads `window.YTD.account.part0 = [ { "account" : { ... } } ]`.
pub(super) fn read(text: &str, found: &mut Found) {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let Some(text) = text.strip_prefix("window.YTD.") else { return };
    found.private = true;
    let Some((name, list)) = text.split_once('=') else { return };
    if !name.starts_with("account.") {
        return of_links(list, found);
    }
    let Ok(Value::Array(rows)) = serde_json::from_str(list.trim().trim_end_matches(';')) else {
        return;
    };
    for account in rows.iter().map(|row| &row["account"]) {
        let Some(id) = account["accountId"].as_str() else { continue };
        found.add(id, account["username"].as_str(), "account.js of a data archive", true);
        if let Some(candidate) = found.candidates.last_mut() {
            candidate.created = account["createdAt"].as_str().map(str::to_owned);
        }
    }
}

/// Other files name accounts by links such as
/// `https://twitter.com/intent/user?user_id=12`.
fn of_links(text: &str, found: &mut Found) {
    for (at, link) in text.match_indices("/intent/user?user_id=") {
        let rest = text.get(at + link.len()..).unwrap_or_default();
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        found.add(rest.get(..end).unwrap_or_default(), None, "a link in a data archive", false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_writing_it_are_read() {
        for text in [
            "window.YTD.account.part0 = [ {\n \"account\" : {\n \"email\" : \"a@example.com\", \"username\" : \"jaydson\",\n \"accountId\" : \"17294602\", \"createdAt\" : \"2008-11-11T01:00:00.000Z\" } } ]",
            "window.YTD.account.part0=[{\"account\":{\"username\":\"jaydson\",\"accountId\":\"17294602\",\"createdAt\":\"2008-11-11T01:00:00.000Z\"}}];",
        ] {
            let mut found = Found::default();
            read(text, &mut found);
            assert_eq!(found.candidates[0].id, "17294602");
            assert_eq!(found.candidates[0].created.as_deref(), Some("2008-11-11T01:00:00.000Z"));
            assert!(found.private);
        }
    }

    #[test]
    fn other_files_of_an_archive_are_private_too() {
        let mut found = Found::default();
        read("window.YTD.tweets.part0 = [ {} ]", &mut found);
        assert!(found.private && found.candidates.is_empty());
        let text = "window.YTD.follower.part0 = [ { \"follower\" : { \"accountId\" : \"12\", \
                    \"userLink\" : \"https://twitter.com/intent/user?user_id=12\" } } ]";
        read(text, &mut found);
        assert_eq!((found.candidates[0].id.as_str(), found.candidates[0].own), ("12", false));
    }
}
