//! What a page loads where a contact button is wrong, and only there: the sentence for its developer.

use contact_button::{Fields, Packed};
use wasm_bindgen::prelude::*;

/// Says what is wrong with an element: which attribute, why, and what would be right. `request` is what the page's
/// script asked the other wasm, `u` and the packed element; `tag` is the element's name.
#[wasm_bindgen]
pub fn explain(request: &str, tag: &str) -> String {
    let mut fields = Fields::of(request);
    // What is asked.
    fields.next();
    let packed = Packed::read(fields);
    match packed.markup().read() {
        Err(problem) => {
            let attribute = problem.attribute();
            let attribute = match (tag, attribute.strip_prefix("data-")) {
                ("a", _) | (_, None) => &attribute,
                (_, Some("contact")) => "channel",
                (_, Some(own)) => own,
            };
            format!(
                "contact-buttons: {attribute}: {}. The page's own link stays as it is.",
                problem.error()
            )
        }
        Ok(_) => String::from("contact-buttons: nothing is wrong here any more."),
    }
}

#[cfg(test)]
mod tests {
    use super::explain;

    #[test]
    fn a_handle_is_told_from_a_number() {
        let request = "u\0en\0Message us\0\0\0data-contact\0x_dm\0data-to\0furni";
        let sentence = explain(request, "a");
        assert!(
            sentence.starts_with("contact-buttons: data-to: X (direct message): to \"furni\" "),
            "{sentence}"
        );
        assert!(sentence.contains("such as 3805104374"), "{sentence}");
    }

    #[test]
    fn an_element_has_its_attributes_without_data() {
        let to = explain("u\0\0\0\x001\0data-contact\0tel\0data-to\0*#06#", "contact-button");
        assert!(to.starts_with("contact-buttons: to: "), "{to}");
        let channel = explain("u\0\0\0\x001\0data-contact\0fax\0data-to\x001", "contact-button");
        assert!(channel.starts_with("contact-buttons: channel: "), "{channel}");
        let href = explain("u\0\0Hi\0\0\0class\0contact-button\0href\0javascript:alert(1)", "a");
        assert!(href.starts_with("contact-buttons: href: "), "{href}");
    }

    #[test]
    fn what_is_right_is_not_complained_of() {
        assert!(
            explain("u\0\0Hi\0\0\0class\0contact-button\0href\0tel:+33123456789", "a")
                .contains("nothing is wrong")
        );
    }
}
