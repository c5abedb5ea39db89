//! What is looked for, and what a find is.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::edit::Edit;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Severity {
    /// Somebody cannot make contact.
    Error,
    /// Somebody may be misled, followed or slowed down.
    Warning,
    /// Not looked for.
    Off,
}

impl Severity {
    /// The word for it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Off => "off",
        }
    }
}

macro_rules! rules {
    ($($variant:ident $name:literal $severity:ident $about:literal;)+) => {
        /// A rule.
        #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
        pub(crate) enum Rule { $(#[doc = $about] $variant,)+ }

        impl Rule {
            /// Every rule.
            pub(crate) const ALL: &'static [Rule] = &[$(Rule::$variant),+];

            /// Its name in reports and in `contact-link.toml`.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Rule::$variant => $name,)+ }
            }

            /// What it is about, in one sentence.
            pub(crate) fn about(self) -> &'static str {
                match self { $(Rule::$variant => $about,)+ }
            }

            /// How much it matters unless the configuration says otherwise.
            pub(crate) fn severity(self) -> Severity {
                match self { $(Rule::$variant => Severity::$severity,)+ }
            }
        }
    };
}

rules! {
    BrokenLink "broken-link" Error "A contact link, or the markup of a button, that leads nowhere.";
    DeadChannel "dead-channel" Error "A link to a service that has closed.";
    InsecureLink "insecure-link" Error "A contact link that begins with http://.";
    NoHref "no-href" Error "A button that is no link until a script has run.";
    NoName "no-name" Error "A contact link without words for whoever cannot see it.";
    ExampleId "example-id" Error "The account of somebody's documentation instead of the brand's own.";
    TrackedLink "tracked-link" Warning "A contact link that tells the service where the visitor comes from.";
    TrackedScript "tracked-script" Warning "X's widgets.js, which tells X of every visitor before any click.";
    OutdatedLink "outdated-link" Warning "A contact link on an old host or scheme.";
    OutdatedScript "outdated-script" Warning "A script that is known to build contact links that do not work.";
    UntidyLink "untidy-link" Warning "A call, message or mail link that is not written as its standard has it.";
    LocalNumber "local-number" Warning "A call or message to a number without its country code, which reaches its country's callers alone.";
    UnknownParameter "unknown-parameter" Warning "A contact link with a parameter that its service does not describe.";
    MissingRel "missing-rel" Warning "A contact link into another window, which may steer the page that it was opened from.";
    CrowdedMenu "crowded-menu" Warning "A menu of more than four links, each of which is chosen less for the others.";
    EmptyMenu "empty-menu" Warning "A menu without a link in it.";
    BadHours "bad-hours" Warning "Opening hours, their time zone or what is done while closed, as no script understands it.";
    BadCondition "bad-condition" Warning "A rule about when a link is shown, as no script understands it.";
    BadNumbers "bad-numbers" Warning "A list of numbers for campaigns with something else in it, or on a link that is no call.";
    UnknownVariable "unknown-variable" Warning "A message with a name in braces that no page fills in.";
    UnknownSetting "unknown-setting" Warning "A setting of the page or of a menu that the script does not know.";
    ForeignBeacon "foreign-beacon" Warning "A beacon to another host than the page's own.";
    IdleAttribute "idle-attribute" Warning "An attribute of ours on an element where it does nothing.";
    UncountedId "uncounted-id" Warning "A button whose id looks like a phone number or an address, under which it is never counted.";
    OnlyAPhone "only-a-phone" Warning "A page that offers calls and nothing for whoever cannot hear or speak.";
}

/// Something found at a place of a page.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) rule: Rule,
    /// Where it is, in bytes.
    pub(crate) at: usize,
    /// One sentence.
    pub(crate) message: String,
    pub(crate) fix: Option<Fix>,
}

/// How the markup should be.
#[derive(Clone, Debug)]
pub(crate) struct Fix {
    /// The part of the page that a report shows mended.
    pub(crate) shown: Range<usize>,
    pub(crate) edits: Vec<Edit>,
    /// Whether `--fix` may do it unseen; else it is an advice.
    pub(crate) safe: bool,
}
