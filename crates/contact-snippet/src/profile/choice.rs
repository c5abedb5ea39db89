//! Which of the ids is the account's.

use super::{Candidate, Found};

/// What can be said of the ids that were found.
#[derive(Debug, Eq, PartialEq)]
pub enum Choice {
    /// There is none.
    None,
    /// It is this one.
    One(Candidate),
    /// It can be any of these.
    Several(Vec<Candidate>),
    /// They are all of accounts with these handles, not with the one asked for.
    OtherHandle(Vec<String>),
}

/// Chooses: by the handle asked for or else by the page's, then by the places
/// that speak of the page's own account.
pub(super) fn of(found: &Found, asked: Option<&str>) -> Choice {
    let same = |candidate: &Candidate, handle: &str| {
        candidate.handle.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(handle))
    };
    let all: Vec<&Candidate> = found.candidates.iter().collect();
    if all.is_empty() {
        return Choice::None;
    }
    let asked = asked.map(|handle| handle.trim_start_matches('@'));
    if let Some(handle) = asked {
        let fitting: Vec<_> = all.iter().copied().filter(|c| same(c, handle)).collect();
        if !fitting.is_empty() {
            return one_or_several(fitting);
        }
        // The page's own handle speaks for the places that name none.
        let page = found.handle.as_deref();
        if page.is_some_and(|page| !page.eq_ignore_ascii_case(handle)) {
            return Choice::OtherHandle(page.map(str::to_owned).into_iter().collect());
        }
        let unnamed: Vec<_> = all.iter().copied().filter(|c| c.handle.is_none() && c.own).collect();
        if !unnamed.is_empty() {
            return one_or_several(unnamed);
        }
        let mut handles: Vec<String> = all.iter().filter_map(|c| c.handle.clone()).collect();
        handles.dedup();
        return match handles.is_empty() {
            true => one_or_several(all),
            false => Choice::OtherHandle(handles),
        };
    }
    let own: Vec<_> = all.iter().copied().filter(|c| c.own).collect();
    if !own.is_empty() {
        return one_or_several(own);
    }
    if let Some(page) = found.handle.as_deref() {
        let fitting: Vec<_> = all.iter().copied().filter(|c| same(c, page)).collect();
        if !fitting.is_empty() {
            return one_or_several(fitting);
        }
    }
    one_or_several(all)
}

/// One, where all have the same id; the one that says most.
fn one_or_several(mut candidates: Vec<&Candidate>) -> Choice {
    candidates.sort_by_key(|c| (!c.own, c.handle.is_none(), c.created.is_none()));
    match candidates.as_slice() {
        [] => Choice::None,
        [first, others @ ..] if others.iter().all(|other| other.id == first.id) => {
            Choice::One((*first).clone())
        }
        _ => Choice::Several(candidates.into_iter().cloned().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(handle: Option<&str>, ids: &[(&str, Option<&str>, bool)]) -> Found {
        let mut found = Found { handle: handle.map(str::to_owned), ..Found::default() };
        for (id, handle, own) in ids {
            found.add(id, *handle, "a test", *own);
        }
        found
    }

    fn chosen(found: &Found, asked: Option<&str>) -> Vec<String> {
        match of(found, asked) {
            Choice::None => Vec::new(),
            Choice::One(one) => vec![one.id],
            Choice::Several(all) => all.into_iter().map(|one| one.id).collect(),
            Choice::OtherHandle(handles) => handles,
        }
    }

    #[test]
    fn the_handle_decides_then_the_place() {
        let page = found(
            Some("furni"),
            &[("1", Some("other"), false), ("2", Some("Furni"), false), ("3", None, false)],
        );
        assert_eq!(chosen(&page, None), ["2"]);
        assert_eq!(chosen(&page, Some("@other")), ["1"]);
        assert_eq!(chosen(&page, Some("nobody")), ["furni"]);
        let page = found(None, &[("1", Some("other"), false), ("2", None, true)]);
        assert_eq!(chosen(&page, None), ["2"]);
        assert_eq!(chosen(&page, Some("furni")), ["2"]);
        assert_eq!(
            chosen(&found(None, &[("1", None, false), ("2", None, false)]), None),
            ["1", "2"]
        );
        assert_eq!(chosen(&found(None, &[]), None), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_id_is_none() {
        for id in ["0", "012", "", "abc", "18446744073709551616", "-1", "1.5"] {
            assert!(found(None, &[(id, None, true)]).candidates.is_empty(), "{id}");
        }
    }
}
