//! Searches for what is said of a brand.

use contact_link::x_search::{Filter, Mood, Query};
use contact_link::{Channel, Contact, Error, Group, Status};
use serde::Serialize;

use crate::names;
use crate::refusal::Refusal;
use crate::words::{Language, Text};

#[derive(Debug, Serialize)]
pub(crate) struct Search {
    title: String,
    link: String,
}

/// The latest posts first, and not one's own.
fn on_x(query: Query, handle: &str) -> Result<Contact, Error> {
    let query = query.without(Filter::Retweets);
    if handle.is_empty() { query } else { query.not_from(handle) }.contact(true)
}

pub(crate) fn links(asked: [&str; 4], language: Language) -> Result<Vec<Search>, Refusal> {
    let [brand, handle, hashtag, question] = asked.map(str::trim);
    if brand.is_empty() {
        let sentence = "brand is missing; it takes the brand's name, such as Chez Louise";
        return Err(Refusal::new("brand", sentence, "the brand's name"));
    }
    let mut all = Vec::new();
    let mut add = |title: Text, name: &str, field: &str, contact: Result<Contact, Error>| {
        let contact = contact.map_err(|error| Refusal::from(&error).at(field.into()))?;
        let title = language.say(title).replace("{}", name);
        all.push(Search { title, link: contact.to_string() });
        Ok::<(), Refusal>(())
    };
    let phrase = || Query::new().phrase(brand);
    add(SAID, "X", "brand", on_x(phrase(), handle))?;
    add(ASKED, "X", "brand", on_x(phrase().question(), handle))?;
    add(COMPLAINED, "X", "brand", on_x(phrase().mood(Mood::Negative), handle))?;
    if !question.is_empty() {
        let words: Vec<&str> = question.split(',').map(str::trim).collect();
        add(WORDS, "X", "question", on_x(phrase().any_of(&words), handle))?;
    }
    if !handle.is_empty() {
        add(MENTIONED, "X", "handle", on_x(Query::new().mention(handle), handle))?;
        add(ANSWERED, "X", "handle", on_x(Query::new().to(handle), ""))?;
    }
    if !hashtag.is_empty() {
        add(TAGGED, "X", "hashtag", on_x(Query::new().hashtag(hashtag), handle))?;
    }
    for channel in Channel::ALL.iter().filter(|channel| channel.name() != "x_search") {
        let info = channel.info();
        if info.group != Group::Search || info.status == Status::Dead || !channel.takes("query") {
            continue;
        }
        // Each service takes what it takes; what it refuses has no search there.
        if let Ok(contact) = Contact::builder(*channel).set("query", brand).build() {
            add(ELSEWHERE, names::name(info, language), "brand", Ok(contact))?;
        }
    }
    Ok(all)
}

const SAID: Text = ["What is said of the brand on {}", "Ce qui se dit de la marque sur {}"];
const ASKED: Text = ["Questions about the brand on {}", "Les questions sur la marque sur {}"];
const COMPLAINED: Text = ["Complaints on {}", "Les plaintes sur {}"];
const WORDS: Text = ["Posts with your words on {}", "Les posts avec vos mots sur {}"];
const MENTIONED: Text = ["Who mentions the account on {}", "Qui mentionne le compte sur {}"];
const ANSWERED: Text = ["Replies to the account on {}", "Les réponses au compte sur {}"];
const TAGGED: Text = ["The hashtag on {}", "Le mot-dièse sur {}"];
const ELSEWHERE: Text = ["{}", "{}"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn searches_are_made_for_what_is_given() {
        let titles = |asked| -> Vec<String> {
            links(asked, Language::English).unwrap().into_iter().map(|one| one.link).collect()
        };
        let few = titles(["Chez Louise", "", "", ""]);
        let many = titles(["Chez Louise", "@chezlouise", "louise", "booking, opening hours"]);
        assert_eq!(many.len(), few.len() + 4);
        assert!(few.iter().any(|link| link.starts_with("https://bsky.app/search?q=Chez%20Louise")));
        assert!(many[0].contains("-from%3Achezlouise"), "{}", many[0]);
        assert_eq!(
            links(["a", "not a handle", "", ""], Language::French).unwrap_err().field,
            "brand"
        );
        assert_eq!(links(["", "", "", ""], Language::French).unwrap_err().field, "brand");
    }
}
