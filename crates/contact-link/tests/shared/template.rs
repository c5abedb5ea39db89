//! What a template of the table names: `{to.mail}`, `{?!id:to}`, `[;ext={ext}]`.

/// The keys of the parameters that a template has places for.
pub(crate) fn keys(template: &str) -> impl Iterator<Item = &str> {
    let slots = template.split(['{', '}']).skip(1).step_by(2);
    let slots = slots.filter(|slot| !slot.starts_with("?=") && !slot.starts_with("?-"));
    slots.map(|slot| {
        let slot = slot.trim_start_matches(['?', '!']).trim_end_matches('~');
        slot.rsplit_once(':').map_or(slot, |(_, key)| key)
    })
}
