//! Links that say the same in another way than a form does: commas that are encoded, and parameters in another order than
//! a template has them that writes them out.

use alloc::string::String;
use alloc::vec::Vec;

use super::{by_rows, rebuild};
use crate::address::Address;
use crate::contact::Contact;
use crate::index;
use crate::row::Form;
use crate::scan::{cut, cut_or_all, tail};
use crate::shape;
use crate::template::Mode;
use crate::values::List;

/// Reads an address that no form has as it stands, where one has what it says.
pub(super) fn contact(url: &str) -> Option<Contact> {
    // In words they are the same, and in a list of names or numbers none has one.
    let url = &*url.replace("%2C", ",").replace("%2c", ",");
    let address = Address::new(url);
    by_rows(&address, url).ok().or_else(|| {
        index::candidates(&address).find_map(|(channel, form)| {
            let ordered = in_order(url, form)?;
            let mut found = List::new();
            shape::capture(channel, form, &Address::new(&ordered), &mut found)
                .ok()
                .filter(|is| *is)?;
            rebuild(channel, form, &found).ok()
        })
    })
}

/// The address with those parameters first that a template writes out, in its order; `None` where one is missing.
fn in_order(url: &str, form: Form) -> Option<String> {
    let pieces = form.pieces();
    let texts = pieces.iter().filter(|piece| piece.mode == Mode::Literal).map(|piece| piece.text);
    let mut names = texts.filter_map(name_in).peekable();
    names.peek()?;
    let (start, query) = cut(url, b'?')?;
    let (query, fragment) = cut_or_all(query, b'#');
    let mut pairs: Vec<&str> = query.split('&').collect();
    let mut ordered = Vec::new();
    for name in names {
        let at = pairs.iter().position(|pair| cut_or_all(pair, b'=').0 == name)?;
        ordered.push(pairs.remove(at));
    }
    ordered.extend(pairs);
    let fragment = if fragment.is_empty() { "" } else { tail(url, url.len() - fragment.len() - 1) };
    Some([start, "?", &ordered.join("&"), fragment].concat())
}

/// The name of a parameter that a text writes out: `ll` of `?ll=`, `hashtag` of `&hashtag=%23`.
fn name_in(text: &'static str) -> Option<&'static str> {
    let at = text.bytes().rposition(|byte| matches!(byte, b'?' | b'&'))?;
    cut(tail(text, at + 1), b'=').map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use crate::contact::Contact;

    fn read(url: &str) -> Option<alloc::string::String> {
        Contact::parse(url).ok().map(|contact| alloc::format!("{contact}"))
    }

    #[test]
    fn a_list_has_its_commas_encoded_or_not() {
        let link = "https://x.com/intent/tweet?hashtags=a,b";
        assert_eq!(read("https://x.com/intent/tweet?hashtags=a%2Cb").as_deref(), Some(link));
        assert_eq!(read("https://x.com/intent/tweet?hashtags=a%2cb").as_deref(), Some(link));
        assert_eq!(read("https://x.com/intent/tweet?hashtags=a%2Cb&hashtags=c"), None);
        // Words keep them.
        let text = "https://x.com/intent/tweet?text=a%2Cb";
        assert_eq!(read(text).as_deref(), Some(text));
    }

    #[cfg(feature = "catalogue")]
    #[test]
    fn what_a_template_writes_out_stands_in_any_order() {
        let link = "https://waze.com/ul?ll=1,2&navigate=yes";
        assert_eq!(read("https://waze.com/ul?navigate=yes&ll=1,2#top").as_deref(), Some(link));
        assert_eq!(read("https://waze.com/ul?navigate=yes&ll=1,2&ll=1,2"), None);
        assert_eq!(read("https://waze.com/ul?navigate=yes&l=1,2"), None);
    }
}
