//! A contact on the command line: `whatsapp "+33 6 12 34 56 78" --text Bonjour`.
//! Every parameter of the channel table is an option.

use std::collections::BTreeMap;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use contact_link::{Channel, Contact, ContactBuilder, Error, ParamInfo};

use crate::search_args;

/// The options that every help shows; `contact-link channels NAME` names the
/// others.
const SHOWN: [&str; 4] = ["text", "subject", "body", "url"];

/// A contact as the command line describes it, not validated yet.
#[derive(Clone, Debug)]
pub(crate) struct ContactArgs {
    channel: String,
    to: Vec<String>,
    options: Vec<(&'static str, String)>,
}

impl ContactArgs {
    /// The contact.
    ///
    /// # Errors
    ///
    /// The library's own.
    pub(crate) fn contact(&self) -> Result<Contact, Error> {
        self.builder(None)?.build()
    }

    /// The contact by another form of its link, where that form can say it.
    ///
    /// # Errors
    ///
    /// The library's own.
    pub(crate) fn in_form(&self, form: &str) -> Result<Contact, Error> {
        self.builder(Some(form))?.build()
    }

    /// The same contact, but for whom it reaches.
    pub(crate) fn reaching(&self, to: &str) -> ContactArgs {
        ContactArgs { to: vec![to.to_owned()], ..self.clone() }
    }

    fn builder(&self, form: Option<&str>) -> Result<ContactBuilder, Error> {
        // A link is a contact too, so that what has one need not take it apart.
        if self.to.is_empty() && self.channel.contains([':', '/']) {
            let link = Contact::parse(&self.channel)?;
            let mut builder = Contact::builder(link.channel());
            builder.add("form", form.unwrap_or(link.form()));
            if search_args::is_for(link.channel()) {
                self.add_search(link.get("query").into_iter(), &mut builder)?;
            }
            self.add_options(&mut builder, link.channel(), form.is_some());
            builder.fill(&link);
            return Ok(builder);
        }
        let channel: Channel = self.channel.parse()?;
        let mut builder = Contact::builder(channel);
        if search_args::is_for(channel) {
            self.add_search(self.to.iter().map(String::as_str), &mut builder)?;
        } else {
            // What a channel is about stands by itself.
            let first = main_parameter(channel);
            self.to.iter().for_each(|value| add(&mut builder, channel, first, value));
        }
        if let Some(form) = form {
            builder.add("form", form);
        }
        self.add_options(&mut builder, channel, form.is_some());
        Ok(builder)
    }

    fn add_options(&self, builder: &mut ContactBuilder, channel: Channel, form_is_chosen: bool) {
        for (name, value) in &self.options {
            let is_said = form_is_chosen && *name == "form" || is_operator(channel, name);
            if !is_said {
                add(builder, channel, name, value);
            }
        }
    }

    /// The words that stand by themselves, and the operators behind them.
    fn add_search<'w>(
        &self,
        words: impl Iterator<Item = &'w str>,
        builder: &mut ContactBuilder,
    ) -> Result<(), Error> {
        let operators = self.options.iter().filter(|(name, _)| search_args::is_operator(name));
        let operators = search_args::query(operators.map(|(name, value)| (*name, value.as_str())))?;
        let query: Vec<String> = words.map(str::to_owned).chain(operators).collect();
        // With `--query` as well it is given twice, which is said.
        builder.add("query", &query.join(" "));
        Ok(())
    }
}

/// The parameter whose name need not be said: `to`, or the first where a channel has none.
pub(crate) fn main_parameter(channel: Channel) -> &'static str {
    let params = channel.info().params;
    let to = params.iter().find(|param| param.name == "to");
    to.or(params.first()).map_or("to", |param| param.name)
}

/// Adds a value, or several with commas between them where the channel takes several.
fn add(builder: &mut ContactBuilder, channel: Channel, name: &str, value: &str) {
    let named = |param: &&ParamInfo| param.name == name && param.grammar.starts_with('*');
    match channel.info().params.iter().find(named) {
        Some(_) if !value.is_empty() => {
            value.split(',').map(str::trim).for_each(|value| builder.add(name, value));
        }
        _ => builder.add(name, value),
    }
}

/// Whether an option says a part of this channel's query.
fn is_operator(channel: Channel, name: &str) -> bool {
    search_args::is_for(channel) && search_args::is_operator(name)
}

/// The names of all parameters but `to`, with what they are.
fn parameters() -> BTreeMap<&'static str, &'static str> {
    let params = Channel::ALL.iter().flat_map(|channel| channel.info().params);
    let mut found = BTreeMap::new();
    for param in params.filter(|param| !param.name.contains('.') && param.name != "to") {
        found.entry(param.name).or_insert(param.wants);
    }
    found
}

impl Args for ContactArgs {
    fn augment_args(command: Command) -> Command {
        let names = Channel::ALL.iter().map(|channel| channel.name());
        let channel = Arg::new("channel").value_name("CHANNEL").required(true).help(
            "A channel, such as whatsapp or x_dm (`contact-link channels` lists them), or a link",
        );
        // Completed by a shell, checked by the library: a link stands there too.
        let channel = channel.hide_possible_values(true).value_parser(Names(names.collect()));
        let to = Arg::new("to")
            .value_name("TO")
            .num_args(0..)
            .help(
                "Whom or what it is about: a phone number in quotes, an id or a name; for a channel without them its \
                 first parameter, such as the words of a search. Several, also with commas between them, where the \
                 channel takes several",
            );
        let form = Arg::new("form")
            .long("form")
            .value_name("FORM")
            .help_heading("Contact")
            .help("A form of the link, such as wa.me, api or app");
        let mut command = command.arg(channel).arg(to).arg(form);
        for (name, wants) in parameters() {
            let arg = Arg::new(name)
                .long(name.replace('_', "-"))
                .value_name(name.to_uppercase())
                .action(ArgAction::Append)
                .allow_hyphen_values(true)
                .help_heading("Contact")
                .hide(!SHOWN.contains(&name))
                .help(capital(wants));
            // As the catalogue, JSON and CSV write it.
            command = command.arg(if name.contains('_') { arg.alias(name) } else { arg });
        }
        search_args::add_to(command, |name| parameters().contains_key(name)).after_help(
            "Every parameter that the channel takes is an option: `contact-link channels CHANNEL` \
             names them. Where it takes several, repeat the option or write commas.\n\nExamples of \
             a contact:\n  whatsapp \"+33 6 12 34 56 78\" --text Bonjour\n  sms \
             +33612345678,+33612345679\n  x_post --text Hello --hashtags coffee,tea\n  x_search \
             chair --from furni --live true\n  https://wa.me/33612345678 --form app\n\nExit codes: 0 \
             fine; 1 the contact is not right; 2 wrong use.",
        )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for ContactArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<ContactArgs, clap::Error> {
        let texts = |name| matches.get_many::<String>(name).into_iter().flatten().cloned();
        // A command may do without; where it may not, clap has refused.
        let channel = matches.get_one::<String>("channel").cloned().unwrap_or_default();
        let mut options = Vec::new();
        for name in parameters().into_keys().chain(["form"]) {
            options.extend(texts(name).map(|value| (name, value)));
        }
        options.extend(search_args::given(matches, |name| parameters().contains_key(name)));
        Ok(ContactArgs { channel, to: texts("to").collect(), options })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = ContactArgs::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Any text; the names are for completion.
#[derive(Clone)]
struct Names(Vec<&'static str>);

impl clap::builder::TypedValueParser for Names {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<String, clap::Error> {
        clap::builder::StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(
        &self,
    ) -> Option<Box<dyn Iterator<Item = clap::builder::PossibleValue> + '_>> {
        Some(Box::new(self.0.iter().map(|name| clap::builder::PossibleValue::new(*name))))
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
