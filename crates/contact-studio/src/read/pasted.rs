//! A pasted piece of a page, or a whole one.

use contact_button::Markup;
use contact_button::x;
use contact_link::Contact;
use contact_snippet::node::{Element, Event, events};

use super::found::{FIND_ID, Found, Reading};
use crate::french;
use crate::words::{Language, Text};

/// How many contacts of one page are listed.
const MOST: usize = 100;

/// Every contact in the markup, each once.
pub(super) fn read(html: &str, language: Language) -> Reading {
    let mut page = Page { language, found: Vec::new(), refused: Vec::new(), wants_id: false };
    let mut whole = false;
    for event in events(html) {
        let Event::Open(element) = event else { continue };
        whole |= matches!(&*element.tag, "html" | "head" | "body");
        page.element(&element);
        if page.found.len() >= MOST {
            break;
        }
    }
    let kind = if whole || page.found.len() > 1 { "page" } else { "link" };
    let mut sentence = match page.found.len() {
        0 => language.say(NONE).to_owned(),
        1 => language.say(ONE).to_owned(),
        count => language.say(SEVERAL).replace("{}", &count.to_string()),
    };
    for refused in page.refused.iter().take(5) {
        sentence.push(' ');
        sentence.push_str(refused);
    }
    let reading = Reading { kind, found: page.found, needs: None, sentence };
    if page.wants_id && reading.found.len() <= 1 {
        let sentence = format!("{} {}", reading.sentence, language.say(FIND_ID));
        return Reading { sentence, ..reading }.needing("recipient_id");
    }
    reading
}

struct Page {
    language: Language,
    found: Vec<Found>,
    refused: Vec<String>,
    /// Whether a message button of X has a handle for its id.
    wants_id: bool,
}

impl Page {
    fn element(&mut self, element: &Element) {
        match &*element.tag {
            "a" if is_x(element) => self.x(element),
            "a" | "contact-button" => self.ours(element),
            _ => {}
        }
    }

    /// One of X's own buttons.
    fn x(&mut self, element: &Element) {
        let attributes: Vec<(&str, &str)> =
            element.attributes.iter().map(|(name, value)| (&**name, &**value)).collect();
        let read =
            x::Element { attributes: &attributes, lang: "", page: x::Page::default() }.read();
        let Some(read) = read else { return };
        let Some(button) = read.button else {
            self.wants_id |= read.kind == x::Kind::Dm;
            self.refused.extend(self.notes(&read.warnings));
            return;
        };
        // Without an id the button can only lead to the profile.
        let wants_id = read.kind == x::Kind::Dm && button.channel != "x_dm";
        self.wants_id |= wants_id;
        if let Ok(contact) = Contact::parse(&button.href) {
            let mut found = Found::of(&contact, self.language);
            found.cleaned.push(self.language.say(OLD_BUTTON).into());
            // How to find the id is said of the whole piece.
            if !wants_id {
                found.cleaned.extend(self.notes(&read.warnings));
            }
            self.add(found);
        }
    }

    /// A link of any kind, with our attributes or without.
    fn ours(&mut self, element: &Element) {
        let wrapped = element.tag == "contact-button";
        let attributes: Vec<(&str, &str)> = element
            .attributes
            .iter()
            .filter_map(|(name, value)| match (wrapped, name.strip_prefix("data-")) {
                (false, Some(own)) => Some((own, &**value)),
                (true, _) if name == "channel" => Some(("contact", &**value)),
                (true, None) => Some((&**name, &**value)),
                _ => None,
            })
            .collect();
        let href = element.get("href");
        let markup = Markup {
            class: element.get("class").unwrap_or_default(),
            href,
            wrapped,
            attributes: &attributes,
            ..Markup::default()
        };
        match markup.read() {
            Ok(Some(button)) => {
                if let Ok(contact) = Contact::parse(button.href()) {
                    let url = href.unwrap_or_else(|| button.href());
                    self.add(Found::of_link(url, &contact, self.language));
                }
            }
            // It asks for nothing; its link may be one all the same.
            Ok(None) => {
                if let Some((url, Ok(contact))) = href.map(|url| (url, Contact::parse_href(url))) {
                    self.add(Found::of_link(url, &contact, self.language));
                }
            }
            Err(problem) => self.refused.push(match self.language {
                Language::English => problem.to_string(),
                Language::French => {
                    format!("{} : {}", problem.attribute(), french::sentence(problem.error()))
                }
            }),
        }
    }

    /// What is to be mended in a button of X's.
    fn notes(&self, warnings: &[x::Warned]) -> Vec<String> {
        warnings.iter().map(|warned| self.language.said(warned.sentence())).collect()
    }

    fn add(&mut self, found: Found) {
        if !self.found.iter().any(|other| other.link == found.link) {
            self.found.push(found);
        }
    }
}

/// Whether it is one of X's five buttons.
fn is_x(element: &Element) -> bool {
    x::Kind::of(element.get("class").unwrap_or_default()).is_some()
}

const NONE: Text = [
    "There is no contact link in this piece of a page.",
    "Ce morceau de page ne contient aucun lien de contact.",
];
const ONE: Text = ["One contact link.", "Un lien de contact."];
const SEVERAL: Text = ["{} contact links.", "{} liens de contact."];
const OLD_BUTTON: Text = ["an old button of X, made anew", "un ancien bouton de X, refait"];
