//! A search on X as options: `x_search chair --from furni --without retweets`. X's operators are typed by the library
//! (`contact_link::x_search`), never glued.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use contact_link::x_search::{Filter, Mood, Query};
use contact_link::{Channel, Error};

/// The operators, and what each asks for. Some names are other channels' too, and then have an option already.
const OPERATORS: [(&str, &str, &str); 15] = [
    ("phrase", "WORDS", "Words in this order, next to each other"),
    ("any_of", "WORDS", "One of these at least, with commas between them"),
    ("not", "WORD", "Not with this word"),
    ("mention", "HANDLE", "Naming this account"),
    ("from", "HANDLE", "Written by this account"),
    ("not_from", "HANDLE", "Not written by this account"),
    ("answering", "HANDLE", "Answering this account"),
    ("list", "OWNER/NAME", "By a member of this list"),
    ("hashtag", "TAG", "With this hashtag"),
    ("url", "WORD", "With an address that has this word"),
    ("lang", "LANG", "In this language, such as fr"),
    ("since", "YYYY-MM-DD", "On this day or later"),
    ("until", "YYYY-MM-DD", "Before this day"),
    ("with", "KIND", "Of this kind"),
    ("without", "KIND", "Not of this kind"),
];

const COUNTS: [(&str, &str); 3] = [
    ("min_likes", "Liked so often at least"),
    ("min_reposts", "Passed on so often at least"),
    ("min_replies", "Answered so often at least"),
];

/// Whether an option is an operator of X's search.
pub(crate) fn is_operator(name: &str) -> bool {
    let mut operators = OPERATORS.iter().map(|operator| operator.0);
    let mut counts = COUNTS.iter().map(|count| count.0);
    operators.any(|own| own == name)
        || counts.any(|own| own == name)
        || ["question", "mood"].contains(&name)
}

/// The names of all operators and what each asks for.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let operators = OPERATORS.iter().map(|(name, _, help)| (*name, *help));
    let others =
        [("question", "Asking something"), ("mood", "positive or negative, as X guesses it")];
    operators.chain(others).chain(COUNTS)
}

/// The operators as options, but for those whose name is an option already.
pub(crate) fn add_to(mut command: Command, taken: impl Fn(&str) -> bool) -> Command {
    let option = |name: &'static str| {
        Arg::new(name)
            .long(name.replace('_', "-"))
            .help_heading("Search on X (x_search)")
            .hide_short_help(true)
            .action(ArgAction::Append)
    };
    for (name, value, help) in OPERATORS.into_iter().filter(|(name, ..)| !taken(name)) {
        let arg = option(name).value_name(value).help(help);
        command = command.arg(match name {
            "with" | "without" => arg.value_parser(PossibleValuesParser::new(
                Filter::ALL.iter().map(|filter| filter.name()),
            )),
            _ => arg,
        });
    }
    for (name, help) in COUNTS {
        let number = clap::value_parser!(u32).range(0..);
        command = command.arg(option(name).value_name("COUNT").help(help).value_parser(number));
    }
    let moods = PossibleValuesParser::new(["positive", "negative"]);
    let mood = option("mood").value_name("MOOD").help("In this mood, as X guesses it");
    command
        .arg(mood.value_parser(moods))
        .arg(option("question").action(ArgAction::SetTrue).help("Asking something"))
}

/// What is asked for, by the names of the operators and in their order.
pub(crate) fn given(
    matches: &ArgMatches,
    taken: impl Fn(&str) -> bool,
) -> Vec<(&'static str, String)> {
    let mut given = Vec::new();
    for (name, ..) in OPERATORS.into_iter().filter(|(name, ..)| !taken(name)) {
        let values = matches.get_many::<String>(name).into_iter().flatten();
        given.extend(values.map(|value| (name, value.clone())));
    }
    for (name, _) in COUNTS {
        let values = matches.get_many::<u32>(name).into_iter().flatten();
        given.extend(values.map(|value| (name, value.to_string())));
    }
    given.extend(
        matches.get_many::<String>("mood").into_iter().flatten().map(|mood| ("mood", mood.clone())),
    );
    if matches.get_flag("question") {
        given.push(("question", String::new()));
    }
    given
}

/// The query of these operators; `None` where there is none.
///
/// # Errors
///
/// The library's own: of the first value that is refused.
pub(crate) fn query<'a>(
    given: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<Option<String>, Error> {
    let mut query = Query::new();
    let mut is_empty = true;
    for (name, value) in given {
        query = add(query, name, value);
        is_empty = false;
    }
    if is_empty { Ok(None) } else { query.text().map(Some) }
}

fn add(query: Query, name: &str, value: &str) -> Query {
    let count = || value.parse().unwrap_or_default();
    let filter = || Filter::ALL.iter().copied().find(|filter| filter.name() == value);
    match name {
        "phrase" => query.phrase(value),
        "any_of" => query.any_of(&value.split(',').map(str::trim).collect::<Vec<_>>()),
        "not" => query.not(value),
        "mention" => query.mention(value),
        "from" => query.from(value),
        "not_from" => query.not_from(value),
        "answering" => query.to(value),
        "list" => query.list(value),
        "hashtag" => query.hashtag(value),
        "url" => query.url(value),
        "lang" => query.language(value),
        "since" => query.since(value),
        "until" => query.until(value),
        "min_likes" => query.min_likes(count()),
        "min_reposts" => query.min_reposts(count()),
        "min_replies" => query.min_replies(count()),
        "question" => query.question(),
        "mood" if value == "positive" => query.mood(Mood::Positive),
        "mood" => query.mood(Mood::Negative),
        "with" => filter().map_or(query.clone(), |filter| query.with(filter)),
        "without" => filter().map_or(query.clone(), |filter| query.without(filter)),
        _ => query,
    }
}

/// Whether this channel's options are the operators.
pub(crate) fn is_for(channel: Channel) -> bool {
    channel == Channel::XSearch
}
