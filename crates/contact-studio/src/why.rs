//! Which links a visitor sees, and why.

use contact_button::strategy::{self, Conditions, Entry, Ready, Why};
use contact_link::Contact;
use serde::{Deserialize, Serialize};

use crate::page;
use crate::refusal::Refusal;
use crate::state::{As, State, inside};
use crate::words::{Language, Text};

/// A visitor, as far as rules go.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(default)]
pub struct Visit {
    /// `phone`, `tablet` or `desktop`.
    pub device: String,
    /// The language of the page.
    pub lang: String,
    /// The path of the page.
    pub path: String,
    /// The campaign that brought them.
    pub campaign: String,
    /// Whether somebody answers; by the hours where it is left out and `at` is given.
    pub open: Option<bool>,
    /// The moment, such as `2026-12-19T10:00:00Z`.
    pub at: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Answer {
    /// The numbers of the contacts that are seen, from 0, in the order of the page.
    shown: Vec<usize>,
    /// The numbers of all contacts, in the order of the page: a strategy puts them into groups.
    order: Vec<usize>,
    /// Why each is seen or is not, in the order of the contacts.
    reasons: Vec<String>,
    /// Whether somebody answers.
    open: bool,
}

/// The conditions in a field, found right.
pub(crate) fn conditions(field: &str, text: &str) -> Result<Option<Conditions>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|error| Refusal::new(field, error, "")),
    }
}

pub(crate) fn why(state: &State, visit: &Visit, language: Language) -> Result<Answer, Refusal> {
    let contacts = state.read()?;
    let schedule = page::schedule(state, &contacts)?;
    let open = match (visit.open, &schedule) {
        (Some(open), _) => open,
        (None, Some(schedule)) if !visit.at.is_empty() => {
            let wrong = |_| {
                let sentence =
                    format!("at {:?} is no moment; it takes 2026-12-19T10:00:00Z", visit.at);
                Refusal::new("visit.at", sentence, "a moment, such as 2026-12-19T10:00:00Z")
            };
            schedule.is_open(visit.at.parse().map_err(wrong)?)
        }
        _ => true,
    };
    let mut rules = Vec::new();
    for (number, contact) in state.contacts.iter().enumerate() {
        let at = |refusal| inside(number, refusal);
        let when = conditions("when", &contact.when).map_err(at)?;
        let unless = conditions("unless", &contact.unless).map_err(at)?;
        rules.push((when, unless));
    }
    let entries: Vec<Entry<'_>> = rules
        .iter()
        .map(|(when, unless)| Entry {
            when: when.as_ref(),
            unless: unless.as_ref(),
            ..Entry::default()
        })
        .collect();
    // What a menu says of its language is what the page says of the links in it.
    let own = state.form == As::Menu && !state.language.is_empty();
    let asked = strategy::Visit {
        device: if visit.device.is_empty() { "desktop" } else { &visit.device },
        open,
        lang: if own || visit.lang.is_empty() { state.lang() } else { &visit.lang },
        path: if visit.path.is_empty() { "/" } else { &visit.path },
        campaign: &visit.campaign,
    };
    let groups = groups(state, &contacts);
    let mut order: Vec<usize> = (0..contacts.len()).collect();
    order.sort_by_key(|number| groups.get(*number).map(|(place, _)| *place));
    let mut answer = Answer { shown: Vec::new(), order, reasons: Vec::new(), open };
    let closed = schedule.is_some() && !open;
    for (number, why) in strategy::choose(&entries, &asked).into_iter().enumerate() {
        let channel = contacts.get(number).map(|contact| contact.channel().name());
        let hides = match state.closed.as_str() {
            _ if !closed => None,
            "" | "note" => None,
            "hide" => Some(CLOSED),
            stand_in => (channel != Some(stand_in)).then_some(STOOD_IN),
        };
        let mut reason = reason(why, language);
        let mut shown = why.shown();
        if let Some(text) = hides.filter(|_| shown) {
            shown = false;
            reason = language.say(text).replace("{}", &state.closed);
        }
        if shown {
            answer.shown.push(number);
            if let Some((_, label)) = groups.get(number) {
                reason = format!("{reason} {}", language.say(GROUPED).replace("{}", label));
            }
        }
        answer.reasons.push(reason);
    }
    let shown = |number: &usize| answer.shown.contains(number);
    answer.shown = answer.order.iter().copied().filter(shown).collect();
    Ok(answer)
}

/// The group of each link in the menu's strategy, with the label over it; nothing without one.
fn groups(state: &State, contacts: &[Contact]) -> Vec<(usize, &'static str)> {
    let named = |ready: &Ready| ready.name() == state.menu.strategy.trim();
    let Some(ready) = Ready::ALL.into_iter().find(named).filter(|_| state.form == As::Menu) else {
        return Vec::new();
    };
    let labels = ready.labels(state.lang());
    // A channel of neither group is refused where the menu is made.
    let of = |contact: &Contact| ready.group(contact.channel()).unwrap_or_default();
    contacts.iter().map(|contact| (of(contact), labels[of(contact)])).collect()
}

fn reason(why: Why<'_>, language: Language) -> String {
    let (text, what): (Text, String) = match why {
        Why::Always => (ALWAYS, String::new()),
        Why::When(text) => (WHEN, text.into()),
        Why::NotWhen(text) => (NOT_WHEN, text.into()),
        Why::Unless(text) => (UNLESS, text.into()),
        Why::NotUnless(text) => (NOT_UNLESS, text.into()),
        Why::Taken(by) => (TAKEN, (by + 1).to_string()),
    };
    language.say(text).replace("{}", &what)
}

// Each stands after the button's name and a colon.
const ALWAYS: Text =
    ["shown, as no rule is about it.", "affiché, car aucune règle ne le concerne."];
const WHEN: Text = ["shown, since {}.", "affiché, car {}."];
const NOT_WHEN: Text =
    ["hidden, as it is shown only when {}.", "masqué, car affiché seulement si {}."];
const UNLESS: Text = ["hidden, since {}.", "masqué, car {}."];
const NOT_UNLESS: Text =
    ["shown, as it is hidden only when {}.", "affiché, car masqué seulement si {}."];
const GROUPED: Text = ["It stands under “{}”.", "Il est placé sous « {} »."];
const TAKEN: Text = ["hidden, as link {} has its place.", "masqué, car le lien {} prend sa place."];
const CLOSED: Text =
    ["hidden, as nobody answers now.", "masqué, car personne ne répond en ce moment."];
const STOOD_IN: Text = [
    "hidden, as nobody answers now and {} stands in.",
    "masqué, car personne ne répond en ce moment et {} prend le relais.",
];
