//! Scripts that follow visitors or build links that do not work.

use super::Check;
use crate::lint::edit::Edit;
use crate::lint::mend;
use crate::lint::page::Element;
use crate::lint::rule::Rule;

/// Where X serves its script.
const WIDGETS: [&str; 2] = ["platform.twitter.com/widgets.js", "platform.x.com/widgets.js"];

/// Scripts whose source was read, and what was found wrong with their links.
const OUTDATED: [(&str, &str); 3] = [
    (
        "sharer.min.js",
        "up to 0.5.4 it puts the number into wa.me/?phone=, which WhatsApp does not read",
    ),
    (
        "sharer.js@",
        "up to 0.5.4 it puts the number into wa.me/?phone=, which WhatsApp does not read",
    ),
    ("floating-wpp", "it leaves & and # in a message as they are, where WhatsApp cuts it off"),
];

/// Checks a script, by its address or by the one that it loads.
pub(super) fn check(check: &mut Check<'_>, element: &Element) {
    let source = element.get("src").unwrap_or_default();
    let loads =
        |part: &str| source.contains(part) || (source.is_empty() && element.words.contains(part));
    if WIDGETS.iter().any(|part| loads(part)) {
        let own = check.config.script.as_deref();
        let address = mend::escape(own.unwrap_or("contact-buttons.js"), '"');
        let script = format!("<script type=\"module\" src=\"{address}\"></script>");
        // A script in the page may do more than load X's.
        let safe = own.is_some() && element.end_tag.is_some() && !source.is_empty();
        let mut fix = mend::whole(element, Vec::new(), safe);
        fix.edits.push(Edit::new(fix.shown.clone(), script));
        let message = "X's widgets.js tells X of every visitor before any click; contact-buttons.js \
                       serves the same buttons from the page's own host";
        check.add(Rule::TrackedScript, element, message, Some(fix));
    }
    for (part, why) in OUTDATED {
        if source.rsplit('/').any(|piece| piece.contains(part)) {
            let message = format!("{}: {why}", source.rsplit('/').next().unwrap_or(source));
            check.add(Rule::OutdatedScript, element, message, None);
        }
    }
}
