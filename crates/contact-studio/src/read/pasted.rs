//! A pasted piece of a page, or a whole one.

use contact_button::Markup;
use contact_button::x;
use contact_link::{Contact, Error, Kind};
use contact_snippet::node::{Element, Event, events};

use super::found::{FIND_ID, Found, National, Reading};
use super::{digits, label, labelled, national, refused};
use crate::french;
use crate::plain;
use crate::state::MOST_CONTACTS;
use crate::words::{Language, Text};

/// How many of what was not understood are told of one by one.
const MOST_SAID: usize = 5;

/// Every contact in the markup, each once.
pub(super) fn read(html: &str, language: Language) -> Reading {
    let mut page = Page {
        language,
        found: Vec::new(),
        national: Vec::new(),
        refused: Vec::new(),
        wants_id: false,
    };
    let mut whole = false;
    for event in events(html) {
        let Event::Open(element) = event else { continue };
        whole |= matches!(&*element.tag, "html" | "head" | "body");
        page.element(&element);
        if page.count() > MOST_CONTACTS {
            break;
        }
    }
    let count = page.count();
    page.national.truncate(MOST_CONTACTS);
    page.found.truncate(MOST_CONTACTS - page.national.len());
    let kind = if whole || count > 1 { "page" } else { "link" };
    let mut sentence = match count {
        0 => language.say(NONE).to_owned(),
        1 => language.say(ONE).to_owned(),
        count if count > MOST_CONTACTS => {
            language.say(TOO_MANY).replace("{}", &MOST_CONTACTS.to_string())
        }
        count => language.say(SEVERAL).replace("{}", &count.to_string()),
    };
    for refused in page.refused.iter().take(MOST_SAID) {
        sentence.push(' ');
        sentence.push_str(refused);
    }
    if let Some(more) = page.refused.len().checked_sub(MOST_SAID).filter(|more| *more > 0) {
        sentence.push(' ');
        sentence.push_str(&language.say(MORE).replace("{}", &more.to_string()));
    }
    let needs = (!page.national.is_empty()).then_some("country");
    let reading = Reading { kind, found: page.found, needs, national: page.national, sentence };
    if page.wants_id && reading.found.len() <= 1 {
        let sentence = format!("{} {}", reading.sentence, language.say(FIND_ID));
        return Reading { sentence, ..reading }.needing("recipient_id");
    }
    reading
}

struct Page {
    language: Language,
    found: Vec<Found>,
    national: Vec<National>,
    refused: Vec<String>,
    /// Whether a message button of X has a handle for its id.
    wants_id: bool,
}

impl Page {
    fn count(&self) -> usize {
        self.found.len() + self.national.len()
    }

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
            self.push(found);
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
                    self.add(Found::of_link(url, &contact, self.language), &contact);
                }
            }
            // It asks for nothing; its link may be one all the same.
            Ok(None) => {
                let Some(url) = href else { return };
                match Contact::parse_href(url) {
                    Ok(contact) => self.add(Found::of_link(url, &contact, self.language), &contact),
                    Err(error) => self.clean(url, |_, language| unread(url, &error, language)),
                }
            }
            Err(problem) => {
                let wrapped = ["channel", "to"].map(|name| element.get(name).unwrap_or_default());
                let url = href.map_or_else(|| wrapped.join(": "), Into::into);
                self.clean(&url, |_, language| {
                    Some(match language {
                        Language::English => plain::said(&problem.to_string()),
                        Language::French => {
                            format!(
                                "{} : {}",
                                problem.attribute(),
                                french::sentence(problem.error())
                            )
                        }
                    })
                });
            }
        }
    }

    /// Reads a link as it would be typed, with its blanks and separators; or says why it is none.
    fn clean(&mut self, url: &str, why: impl FnOnce(&str, Language) -> Option<String>) {
        // As a browser has it.
        let encoded = url.trim().replace(' ', "%20");
        if let Ok(contact) = Contact::parse_href(&encoded) {
            let mut found = Found::of_link(&encoded, &contact, self.language);
            found.tidied(self.language);
            return self.add(found, &contact);
        }
        let typed = digits::plain(&encoded.replace("%20", " ").replace("%C2%A0", " "));
        let reading = label::off(&typed)
            .map(|(channels, rest)| labelled(&channels, rest, "", self.language))
            .filter(|reading| !reading.found.is_empty() || !reading.national.is_empty());
        match reading {
            Some(reading) if reading.national.is_empty() => {
                for mut found in reading.found.into_iter().take(1) {
                    found.tidied(self.language);
                    self.push(found);
                }
            }
            Some(reading) => self.national(reading.national),
            None => {
                let said = why(url, self.language).filter(|said| !self.refused.contains(said));
                self.refused.extend(said);
            }
        }
    }

    fn national(&mut self, all: Vec<National>) {
        for one in all {
            let same =
                |other: &National| other.number == one.number && other.channels == one.channels;
            if !self.national.iter().any(same) {
                self.national.push(one);
            }
        }
    }

    /// What is to be mended in a button of X's.
    fn notes(&self, warnings: &[x::Warned]) -> Vec<String> {
        warnings.iter().map(|warned| self.language.said(warned.sentence())).collect()
    }

    /// A contact; a number that its own country alone dials waits for the country.
    fn add(&mut self, found: Found, contact: &Contact) {
        match national(contact) {
            Some(number) => self.national(vec![National {
                number: number.into(),
                channels: vec![contact.channel().name()],
            }]),
            None => self.push(found),
        }
    }

    fn push(&mut self, found: Found) {
        if !self.found.iter().any(|other| other.link == found.link) {
            self.found.push(found);
        }
    }
}

/// Why a link of a channel is none; nothing of links that lead elsewhere.
fn unread(url: &str, error: &Error, language: Language) -> Option<String> {
    let of_channel = error.channel().is_some() || label::off(url).is_some();
    if !of_channel || error.kind() == Kind::NotALink {
        return None;
    }
    let given: String = url.chars().take(60).collect();
    let said = language.say(UNREAD).replacen("{}", &given, 1);
    Some(said.replacen("{}", &refused(error, language), 1))
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
const TOO_MANY: Text = [
    "More than {} contact links: the first {} are read, as many as the studio takes.",
    "Plus de {} liens de contact : les {} premiers sont lus, autant que le studio en accepte.",
];
const OLD_BUTTON: Text = ["an old button of X, made anew", "un ancien bouton de X, refait"];
const UNREAD: Text = ["“{}” is not understood: {}", "« {} » n’est pas compris : {}"];
const MORE: Text = ["{} more are not understood.", "{} autres ne sont pas compris."];
