//! Everything that is to be found in a page.

mod beside;
mod button;
mod idle;
mod link;
mod menu;
mod name;
mod script;
mod settings;
mod variables;
mod window;
mod x;

use contact_link::{Contact, Group};

use super::config::Config;
use super::page::{Element, Page};
use super::rule::{Finding, Fix, Rule};

/// A page while its findings are collected.
pub(crate) struct Check<'p> {
    html: &'p [u8],
    page: &'p Page,
    config: &'p Config,
    findings: Vec<Finding>,
}

/// The findings of a page, in its order.
pub(crate) fn page(html: &[u8], page: &Page, config: &Config) -> Vec<Finding> {
    let mut check = Check { html, page, config, findings: Vec::new() };
    let mut contacts: Vec<(&Element, Contact)> = Vec::new();
    for element in &page.elements {
        if is_template(element) {
            continue;
        }
        if element.name == "script" {
            script::check(&mut check, element);
        } else if element.name == "contact-menu" {
            menu::check(&mut check, element);
        } else if element.name == "meta" {
            settings::check(&mut check, element);
        } else if ["a", "area", "contact-button"].contains(&element.name.as_str())
            && let Some(contact) = button::check(&mut check, element)
        {
            contacts.push((element, contact));
        }
    }
    for element in &page.elements {
        beside::check(&mut check, element, &contacts);
        variables::check(&mut check, element);
        idle::check(&mut check, element, &contacts);
    }
    only_a_phone(&mut check, &contacts);
    let mut findings = check.findings;
    findings.sort_by_key(|finding| finding.at);
    findings
}

impl Check<'_> {
    fn add(&mut self, rule: Rule, element: &Element, message: impl Into<String>, fix: Option<Fix>) {
        if self.config.severity(rule) != super::rule::Severity::Off {
            let message = message.into();
            self.findings.push(Finding { rule, at: element.tag.start, message, fix });
        }
    }

    fn lang<'e>(&'e self, element: &'e Element) -> &'e str {
        element.get("lang").unwrap_or(&self.page.lang)
    }
}

/// Whether a value is still to be filled in by a template engine.
fn is_template(element: &Element) -> bool {
    let mut values = ["href", "src", "data-to", "to"].iter().filter_map(|name| element.get(name));
    values.any(is_to_be_filled)
}

fn is_to_be_filled(value: &str) -> bool {
    ["{{", "{%", "<%", "${", "<?"].iter().any(|mark| value.contains(mark))
}

/// A phone is no way for whoever cannot hear or speak.
fn only_a_phone(check: &mut Check<'_>, contacts: &[(&Element, Contact)]) {
    let group = |contact: &Contact| contact.channel().info().group;
    if contacts.iter().any(|(_, contact)| group(contact) == Group::Message) {
        return;
    }
    let Some((element, contact)) = contacts.iter().find(|(_, c)| c.channel().name() == "tel")
    else {
        return;
    };
    let message = "the page offers calls alone, which not everybody can make; put a link to write \
                   to beside it, such as mailto: or sms:";
    let fix = contact.get("to").and_then(|to| Contact::new("sms", to).ok()).map(|sms| {
        let mut fix = super::mend::whole(element, Vec::new(), false);
        let end = fix.shown.end;
        let label = super::mend::escape_text(&contact_snippet::label(&sms, check.lang(element)));
        let text = format!(" <a href=\"{sms}\">{label}</a>");
        fix.edits.push(super::edit::Edit::new(end..end, text));
        fix
    });
    check.add(Rule::OnlyAPhone, element, message, fix);
}
