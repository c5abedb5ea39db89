//! `contact-link channels`: the catalogue.

use std::fmt::Write as _;

use contact_link::{Basis, Channel, ChannelInfo, Contact, Group, Status, System};
use contact_snippet::example;
use serde::Serialize;

use crate::contact_args::main_parameter;
use crate::outcome::Outcome;
use crate::output::{self, DIM, STRONG};
use crate::search_args;

/// List the catalogue, or explain one channel
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0 fine; 1 there is no such channel; 2 wrong use.")]
pub(crate) struct Args {
    /// The channel to explain, such as x_dm
    name: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let chosen = match args.name.as_deref().map(str::parse::<Channel>) {
        None => None,
        Some(Ok(channel)) => Some(channel),
        Some(Err(error)) => {
            output::refuse(&error);
            return Ok(Outcome::Findings);
        }
    };
    match chosen {
        None if args.json => {
            let rows: Vec<Row> = Channel::ALL.iter().map(|c| Row::of(c.info())).collect();
            output::print_line(serde_json::to_string_pretty(&rows)?)?;
        }
        None => output::print(list()?)?,
        Some(channel) if args.json => {
            output::print_line(serde_json::to_string_pretty(&Row::of(channel.info()))?)?;
        }
        Some(channel) => output::print(explain(channel.info())?)?,
    }
    Ok(Outcome::Fine)
}

/// A channel as JSON has it.
#[derive(Serialize)]
struct Row {
    name: &'static str,
    display: &'static str,
    group: &'static str,
    status: &'static str,
    forms: Vec<FormRow>,
    params: Vec<ParamRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    example: Option<String>,
    source: &'static str,
    read_on: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'static str,
}

#[derive(Serialize)]
struct FormRow {
    name: &'static str,
    /// `web`, which a browser opens too, or `app`.
    kind: &'static str,
    /// Where it opens.
    systems: Vec<&'static str>,
    template: &'static str,
    basis: &'static str,
    written: bool,
}

#[derive(Serialize)]
struct ParamRow {
    name: &'static str,
    list: bool,
    /// How one value must look, as the table writes it.
    grammar: &'static str,
    wants: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<LimitRow>,
    example: &'static str,
}

/// How long a value may be.
#[derive(Serialize)]
struct LimitRow {
    unit: &'static str,
    min: i64,
    max: i64,
    /// Whether what is beyond is refused; else it is warned of.
    strict: bool,
}

impl Row {
    fn of(info: &ChannelInfo) -> Row {
        let forms = info.forms.iter().map(|form| FormRow {
            name: form.name.trim_start_matches('-'),
            kind: if form.is_web() { "web" } else { "app" },
            systems: form.systems().iter().map(|system| system.name()).collect(),
            template: form.template,
            basis: basis(form.basis),
            written: !form.name.starts_with('-'),
        });
        let params = info.params.iter().map(|param| ParamRow {
            name: param.name,
            list: param.grammar.starts_with('*'),
            grammar: param.grammar.trim_start_matches('*'),
            wants: param.wants,
            limit: info.limit(param.name).map(|limit| LimitRow {
                unit: limit.unit.name(),
                min: limit.min,
                max: limit.max,
                strict: limit.strict,
            }),
            example: param.example,
        });
        Row {
            name: info.name,
            display: info.display,
            group: group(info.group),
            status: status(info.status),
            forms: forms.collect(),
            params: params.collect(),
            example: example(info).map(|contact| contact.to_string()),
            source: info.source,
            read_on: info.read_on,
            note: info.note,
        }
    }
}

/// A line a channel, under a heading for each group.
fn list() -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    let mut groups: Vec<Group> = Vec::new();
    for channel in Channel::ALL {
        if !groups.contains(&channel.info().group) {
            groups.push(channel.info().group);
        }
    }
    for group in groups {
        writeln!(text, "{STRONG}{}{STRONG:#}", self::group(group))?;
        for info in Channel::ALL.iter().map(|c| c.info()).filter(|info| info.group == group) {
            let status = match info.status {
                Status::Alive => String::new(),
                other => format!(" {DIM}({}){DIM:#}", self::status(other)),
            };
            writeln!(text, "  {:<24} {}{status}", info.name, info.display)?;
        }
    }
    Ok(text)
}

fn explain(info: &ChannelInfo) -> Result<String, std::fmt::Error> {
    let mut text = format!("{STRONG}{}{STRONG:#}  {}\n", info.name, info.display);
    writeln!(text, "  {:<8} {}", "group", group(info.group))?;
    writeln!(text, "  {:<8} {}", "status", status(info.status))?;
    if !info.note.is_empty() {
        writeln!(text, "  {:<8} {}", "note", info.note)?;
    }
    writeln!(text, "  {:<8} {} (read on {})", "source", info.source, info.read_on)?;
    if !info.params.is_empty() {
        writeln!(text, "\n{STRONG}takes{STRONG:#}")?;
    }
    let names = info.params.iter().map(|param| param.name).chain(info.forms.iter().map(|f| f.name));
    let width = names.map(str::len).max().unwrap_or_default().max(8);
    for param in info.params {
        let name = param.name.split('.').next().unwrap_or(param.name);
        let several = if param.grammar.starts_with('*') { ", or several" } else { "" };
        let limit = info.limit(param.name).map(|limit| format!("; {limit}")).unwrap_or_default();
        writeln!(
            text,
            "  {name:<width$} {}{several}{limit}; such as {}",
            param.wants, param.example
        )?;
    }
    if search_args::is_for(info.channel) {
        writeln!(text, "\n{STRONG}operators of the query, as options of build{STRONG:#}")?;
        for (name, asks_for) in search_args::all() {
            writeln!(text, "  --{:<width$} {asks_for}", name.replace('_', "-"))?;
        }
    }
    if !info.forms.is_empty() {
        writeln!(text, "\n{STRONG}forms{STRONG:#}")?;
    }
    for form in info.forms {
        let only_read = if form.name.starts_with('-') { "; only read" } else { "" };
        let name = form.name.trim_start_matches('-');
        let template = form.template.trim_start_matches(['!', '=', '+']);
        let systems = match form.systems() {
            all if all.len() == System::ALL.len() => String::new(),
            some => {
                let names: Vec<&str> = some.iter().map(|system| system.name()).collect();
                format!("; on {}", names.join(", "))
            }
        };
        writeln!(
            text,
            "  {name:<width$} {template} {DIM}({}{systems}{only_read}){DIM:#}",
            basis(form.basis)
        )?;
    }
    if let Some(contact) = example(info) {
        writeln!(text, "\n{STRONG}example{STRONG:#}")?;
        writeln!(text, "  {}", command(&contact))?;
        writeln!(text, "  {contact}")?;
    }
    Ok(text)
}

/// The command that builds this contact.
fn command(contact: &Contact) -> String {
    let mut text = format!("contact-link build {}", contact.channel());
    for (name, value) in contact.fields() {
        if name != main_parameter(contact.channel()) {
            text.push_str(" --");
            text.push_str(&name.replace('_', "-"));
        }
        text.push(' ');
        text.push_str(&quoted(value));
    }
    text
}

/// A value as a shell takes it.
fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "+-_.,/:@%=".contains(c);
    if !value.is_empty() && value.chars().all(plain) {
        return value.to_owned();
    }
    format!("'{}'", value.replace('\'', "'\\''"))
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Call => "call",
        Group::Message => "message",
        Group::Share => "share",
        Group::Follow => "follow",
        Group::Local => "local",
        Group::Search => "search",
        _ => "other",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Alive => "alive",
        Status::Dead => "closed",
        _ => "unclear",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Documented => "documented",
        Basis::DeFacto => "in wide use",
        Basis::Inferred => "inferred",
        _ => "not verified",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_quoted_where_a_shell_would_change_it() {
        assert_eq!(quoted("+33123456789"), "+33123456789");
        assert_eq!(quoted("it's here"), r"'it'\''s here'");
        assert_eq!(quoted(""), "''");
    }
}
