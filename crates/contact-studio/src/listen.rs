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
    if brand.is_empty() && handle.is_empty() && hashtag.is_empty() {
        let sentence = "brand is missing; it takes the brand's name, such as Chez Louise";
        return Err(Refusal::new("brand", sentence, ""));
    }
    // Each is told beside its own field, and by its own name, before it is part of the others' searches.
    let wrong = |field: &str, given: &str, sentence: &str| {
        Refusal::new(field, format!("{given:?} {sentence}"), "")
    };
    if !handle.is_empty() && Query::new().mention(handle).contact(true).is_err() {
        return Err(wrong("handle", handle, NO_HANDLE));
    }
    if !hashtag.is_empty() && Query::new().hashtag(hashtag).contact(true).is_err() {
        return Err(wrong("hashtag", hashtag, NO_HASHTAG));
    }
    let mut all = Vec::new();
    let mut add = |title: Text, name: &str, field: &str, contact: Result<Contact, Error>| {
        let contact = contact.map_err(|error| Refusal::from(&error).at(field.into()))?;
        let title = language.say(title).replace("{}", name);
        all.push(Search { title, link: contact.to_string() });
        Ok::<(), Refusal>(())
    };
    let phrase = || if brand.is_empty() { Query::new() } else { Query::new().phrase(brand) };
    if !brand.is_empty() {
        add(SAID, "X", "brand", on_x(phrase(), handle))?;
        add(ASKED, "X", "brand", on_x(phrase().question(), handle))?;
        add(COMPLAINED, "X", "brand", on_x(phrase().mood(Mood::Negative), handle))?;
    }
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
    if brand.is_empty() {
        return Ok(all);
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

const NO_HANDLE: &str =
    "is no handle of X; it takes letters, digits and _, 15 at most, such as furni";
const NO_HASHTAG: &str =
    "is no hashtag; it takes one word of letters, digits and _, such as chezlouise";
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
    }

    #[test]
    fn a_handle_or_a_hashtag_is_enough() {
        let all = |asked| links(asked, Language::English).map(|all| all.len());
        assert_eq!(all(["", "furni", "", ""]).unwrap(), 2);
        assert_eq!(all(["", "@furni", "#louise", ""]).unwrap(), 3);
        assert_eq!(all(["", "", "louise", "booking"]).unwrap(), 2);
    }

    #[test]
    fn what_is_wrong_is_of_its_own_field() {
        for (asked, field, english) in [
            (["", "", "", ""], "brand", "brand is missing"),
            (["", "", "", "booking"], "brand", "brand is missing"),
            (["a", "not a handle!", "", ""], "handle", "\"not a handle!\" is no handle of X"),
            (["", "toolongforahandle", "", ""], "handle", "\"toolongforahandle\" is no handle"),
            (["a", "", "two words", ""], "hashtag", "\"two words\" is no hashtag"),
        ] {
            let refusal = links(asked, Language::English).unwrap_err();
            assert_eq!(refusal.field, field, "{asked:?}");
            assert!(refusal.sentence.starts_with(english), "{refusal:?}");
            let french = refusal.clone().said_in(Language::French);
            assert_ne!(french.sentence, refusal.sentence, "{asked:?}");
        }
    }
}
