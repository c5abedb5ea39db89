//! A contact on the command line: `whatsapp "+33 6 12 34 56 78" --text Bonjour`.
//! Every parameter of the channel table is an option.

use std::collections::BTreeMap;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use contact_link::{Channel, Contact, ContactBuilder, Error};

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
            self.add_options(&mut builder, form.is_some());
            builder.fill(&link);
            return Ok(builder);
        }
        let mut builder = Contact::builder(self.channel.parse()?);
        for to in &self.to {
            builder.add("to", to);
        }
        if let Some(form) = form {
            builder.add("form", form);
        }
        self.add_options(&mut builder, form.is_some());
        Ok(builder)
    }

    fn add_options(&self, builder: &mut ContactBuilder, form_is_chosen: bool) {
        for (name, value) in &self.options {
            if !(form_is_chosen && *name == "form") {
                builder.add(name, value);
            }
        }
    }
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
            .help("The phone number, id or name; several where the channel takes several");
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
            command = command.arg(arg);
        }
        command.after_help(
            "Every parameter that the channel takes is an option: `contact-link channels CHANNEL` \
             names them.\n\nExit codes: 0 fine; 1 the contact is not right; 2 wrong use.",
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
