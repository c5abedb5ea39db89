//! What a test compares: an anchor as it is now, and what the page has said so far.

use serde::Deserialize;

/// An anchor (or whatever a selector finds) at one moment.
#[derive(Debug, Deserialize, PartialEq)]
pub struct Snapshot {
    /// The attribute as it stands.
    pub href: Option<String>,
    /// `data-contact`.
    pub contact: Option<String>,
    /// `data-contact-state`.
    pub state: Option<String>,
    /// Classes, in order.
    pub class: Vec<String>,
    /// Tokens of `rel`, sorted.
    pub rel: Vec<String>,
    /// The attribute `target`.
    pub target: Option<String>,
    /// The text that is seen: without the hint, spaces made single.
    pub label: String,
    /// The text for screen readers alone, joined.
    pub hint: String,
    /// The whole element.
    pub html: String,
}

impl Snapshot {
    /// Reads it; the argument is a selector.
    pub(crate) const SCRIPT: &str = r"
        const el = Document.prototype.querySelector.call(document, arguments[0]);
        if (!el) throw new Error('no element ' + arguments[0]);
        const copy = el.cloneNode(true), hints = [...copy.querySelectorAll('.contact-button-hint')];
        hints.forEach(h => h.remove());
        return {
            href: el.getAttribute('href'), target: el.getAttribute('target'),
            contact: el.getAttribute('data-contact'), state: el.getAttribute('data-contact-state'),
            class: [...el.classList], rel: (el.getAttribute('rel') || '').split(/\s+/).filter(Boolean).sort(),
            label: copy.textContent.replace(/\s+/g, ' ').trim(),
            hint: hints.map(h => h.textContent).join(''), html: el.outerHTML,
        }";

    /// That it was upgraded, as `channel`, to `href`.
    ///
    /// # Panics
    /// With the whole element, where it was not.
    #[track_caller]
    pub fn assert_ready(&self, channel: &str, href: &str) {
        let html = &self.html;
        assert_eq!(self.state.as_deref(), Some("ready"), "the state of {html}");
        assert_eq!(self.contact.as_deref(), Some(channel), "the channel of {html}");
        assert_eq!(self.href.as_deref(), Some(href), "the link of {html}");
        assert!(self.class.iter().any(|class| class == "contact-button"), "the class of {html}");
        for token in ["noopener", "noreferrer"] {
            assert!(self.rel.iter().any(|rel| rel == token), "rel={token} on {html}");
        }
    }

    /// That it was refused and keeps what the page gave it.
    ///
    /// # Panics
    /// With the whole element, where it was not.
    #[track_caller]
    pub fn assert_refused(&self, href: Option<&str>, label: &str) {
        let html = &self.html;
        assert_eq!(self.state.as_deref(), Some("error"), "the state of {html}");
        assert_eq!(self.href.as_deref(), href, "the page's own link in {html}");
        assert_eq!(self.label, label, "the page's own text in {html}");
        assert_eq!(self.hint, "", "no hint on {html}");
    }
}

/// One call of the console.
#[derive(Clone, Debug, Deserialize)]
pub struct Line {
    /// `log`, `info`, `warn` or `error`.
    pub level: String,
    /// Its arguments as text; an element as its markup.
    pub text: String,
    /// The ids of the elements among the arguments.
    pub elements: Vec<String>,
}

/// What `pages/watch.js` saw since the page began.
#[derive(Debug, Deserialize)]
pub struct Said {
    /// Calls of the console.
    pub lines: Vec<Line>,
    /// `securitypolicyviolation` events, as "directive blocked-uri sample".
    pub violations: Vec<String>,
    /// Uncaught errors and rejections.
    pub uncaught: Vec<String>,
}

impl Said {
    /// That the page had nothing to say at all.
    ///
    /// # Panics
    /// With what it said.
    #[track_caller]
    pub fn assert_silent(&self) {
        assert!(self.lines.is_empty(), "the console should be empty: {:#?}", self.lines);
        self.assert_unhurt();
    }

    /// That nothing was blocked and nothing thrown.
    ///
    /// # Panics
    /// With what was.
    #[track_caller]
    pub fn assert_unhurt(&self) {
        assert!(self.violations.is_empty(), "policy violations: {:#?}", self.violations);
        assert!(self.uncaught.is_empty(), "uncaught errors: {:#?}", self.uncaught);
    }

    /// The only console line there is.
    ///
    /// # Panics
    /// Where there is none or more than one.
    #[track_caller]
    #[must_use]
    pub fn only_line(&self) -> &Line {
        assert_eq!(self.lines.len(), 1, "exactly one console line: {:#?}", self.lines);
        &self.lines[0]
    }
}
