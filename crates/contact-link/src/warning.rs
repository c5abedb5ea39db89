//! What is unwise about a contact that has a link all the same.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::Contact;
use crate::catalogue::Status;
use crate::grammar::phone::LEAST;
use crate::row::Known;

/// Something that a service may cut or a visitor may stumble over.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Warning {
    field: &'static str,
    what: What,
}

#[derive(Clone, Debug, Eq, PartialEq)]
enum What {
    UnclearChannel {
        note: &'static str,
    },
    LongText {
        length: usize,
        limit: usize,
    },
    LongLink {
        length: usize,
        limit: usize,
    },
    PublicSecret,
    LocalNumber {
        number: String,
    },
    EncodedHost,
    AssumedServer {
        host: String,
    },
    #[cfg(feature = "x-text")]
    LongPost {
        length: usize,
    },
    #[cfg(feature = "x-text")]
    CutHashtag {
        tag: String,
    },
    #[cfg(feature = "phone-metadata")]
    PremiumRate,
    #[cfg(feature = "phone-metadata")]
    UnknownNumber,
}

impl Warning {
    /// The name that programs compare: `unclear_channel`, `long_text`,
    /// `long_link`, `public_secret`, `local_number`, `encoded_host`, `assumed_server`; with the
    /// feature `x-text` also `cut_hashtag`, with `phone-metadata` also
    /// `premium_rate` and `unknown_number`.
    pub fn kind(&self) -> &'static str {
        match self.what {
            What::UnclearChannel { .. } => "unclear_channel",
            What::LongText { .. } => "long_text",
            What::LongLink { .. } => "long_link",
            What::PublicSecret => "public_secret",
            What::LocalNumber { .. } => "local_number",
            What::EncodedHost => "encoded_host",
            What::AssumedServer { .. } => "assumed_server",
            #[cfg(feature = "x-text")]
            What::LongPost { .. } => "long_text",
            #[cfg(feature = "x-text")]
            What::CutHashtag { .. } => "cut_hashtag",
            #[cfg(feature = "phone-metadata")]
            What::PremiumRate => "premium_rate",
            #[cfg(feature = "phone-metadata")]
            What::UnknownNumber => "unknown_number",
        }
    }

    /// The parameter that it is about; `channel` for the channel itself, `url`
    /// for the whole link.
    pub fn field(&self) -> &str {
        self.field
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let field = self.field;
        match &self.what {
            What::UnclearChannel { note } => f.write_str(note),
            What::LongText { length, limit } => write!(
                f,
                "{field} has {length} characters; the service takes {limit} at most and may cut the rest"
            ),
            What::LongLink { length, limit } => write!(
                f,
                "the link has {length} characters; more than {limit} are cut or refused on the way, so shorten the text"
            ),
            What::PublicSecret => {
                write!(
                    f,
                    "{field} can be read by everyone who sees the link; leave it out of a public page"
                )
            }
            What::LocalNumber { number } if number.starts_with("00") => write!(
                f,
                "{field} {number:?} begins with 00, which is dialled before a country code in some countries alone; write + \
                 in its place"
            ),
            What::LocalNumber { number } if number.len() >= LEAST => write!(
                f,
                "{field} {number:?} reaches its country's callers alone; write it with + and the country code for all others"
            ),
            What::LocalNumber { number } => write!(
                f,
                "{field} {number:?} is a short number, which reaches the callers of its country or network alone"
            ),
            What::EncodedHost => write!(
                f,
                "{field} has a host in Punycode; visitors see other letters, so make sure that they know it by those"
            ),
            What::AssumedServer { host } => write!(
                f,
                "{field} {host:?} is taken to be a Mastodon server, which any host can be; make sure that it is one"
            ),
            #[cfg(feature = "x-text")]
            What::LongPost { length } => write!(
                f,
                "the post is {length} long as X counts it (an address {}, an emoji 2); X takes {} at most",
                crate::x_text::ADDRESS,
                crate::x_text::LIMIT
            ),
            #[cfg(feature = "x-text")]
            What::CutHashtag { tag } => {
                write!(
                    f,
                    "{field} {tag:?} is no hashtag of X, which takes letters, digits and _ and ends it at all else"
                )
            }
            #[cfg(feature = "phone-metadata")]
            What::PremiumRate => {
                write!(
                    f,
                    "{field} is a premium-rate number; say beside the button what a call costs"
                )
            }
            #[cfg(feature = "phone-metadata")]
            What::UnknownNumber => write!(
                f,
                "{field} is in no range that its country has handed out; check each digit and the country code"
            ),
        }
    }
}

/// The warnings of a contact: of its channel, its fields, its link; with `numbers` also those of numbering plans.
pub(crate) fn of(contact: &Contact, numbers: bool) -> Vec<Warning> {
    let info = contact.channel().info();
    let mut warnings = Vec::new();
    if info.status == Status::Unclear {
        warnings.push(Warning { field: "channel", what: What::UnclearChannel { note: info.note } });
    }
    for (param, value) in contact.values.iter() {
        let is_assumed = param.name() == "instance" && !SERVERS.split(' ').any(|it| it == value);
        let assumed = is_assumed.then(|| What::AssumedServer { host: value.into() });
        warnings.extend(assumed.map(|what| Warning { field: param.name(), what }));
        let what = of_value(contact, param, value, numbers);
        warnings.extend(what.map(|what| Warning { field: param.name(), what }));
    }
    #[cfg(feature = "x-text")]
    warnings.extend(of_post(contact));
    // No byte of a value becomes more than six, as a line break does, so that few links are to be written for it.
    let longest = contact.form.template.len() + 6 * contact.values.bytes();
    if let Some(limit) = longest_link(info.name).filter(|limit| longest > *limit) {
        let length = contact.link().as_str().len();
        if length > limit {
            warnings.push(Warning { field: "url", what: What::LongLink { length, limit } });
        }
    }
    warnings
}

/// Servers of Mastodon that many people have their account on, by joinmastodon.org.
const SERVERS: &str = "mastodon.social mastodon.online mastodon.world mstdn.social mas.to fosstodon.org hachyderm.io \
    infosec.exchange techhub.social mstdn.jp chaos.social troet.cafe piaille.fr mamot.fr mathstodon.xyz";

fn of_value(contact: &Contact, param: Known, value: &str, numbers: bool) -> Option<What> {
    if matches!(param.name(), "passcode" | "password") {
        return Some(What::PublicSecret);
    }
    if param.rule().is_local() && contact.form() == "local" {
        return Some(What::LocalNumber { number: value.into() });
    }
    if param.rule().is_server() && value.contains("xn--") {
        return Some(What::EncodedHost);
    }
    #[cfg(feature = "phone-metadata")]
    if numbers && crate::scan::begins(value, b'+') && param.rule().is_phone() {
        return match crate::PhoneNumber::new(value) {
            Ok(number) if number.number_type() == crate::NumberType::PremiumRate => {
                Some(What::PremiumRate)
            }
            Ok(number) if number.is_valid() => None,
            _ => Some(What::UnknownNumber),
        };
    }
    #[cfg(feature = "x-text")]
    if is_post(contact) {
        let cut = param.rule().is_tag() && !crate::x_text::is_hashtag(value);
        return cut.then(|| What::CutHashtag { tag: value.into() });
    }
    let _ = (contact, numbers);
    let limit = param.rule().limit();
    // Characters are no more than bytes.
    if limit == 0 || value.len() <= limit {
        return None;
    }
    let length = value.chars().count();
    (length > limit).then_some(What::LongText { length, limit })
}

/// Where a longer link is cut on its way: Google Maps says so, mail programs on
/// Windows and WhatsApp's redirect do it.
fn longest_link(channel: &str) -> Option<usize> {
    match channel {
        "google_maps_directions" | "google_maps_search" => Some(2048),
        "email" | "gmail" | "whatsapp" | "whatsapp_share" => Some(2000),
        _ => None,
    }
}

/// Whether the channel writes a post on X.
#[cfg(feature = "x-text")]
fn is_post(contact: &Contact) -> bool {
    crate::limit::is_post(contact.channel().name())
}

/// A post as X composes it: the account, the text, the address, the hashtags,
/// the author, with a blank between them.
#[cfg(feature = "x-text")]
fn of_post(contact: &Contact) -> Option<Warning> {
    if !is_post(contact) {
        return None;
    }
    let mut parts = Vec::new();
    // A row of its own has its value in `to`.
    for (name, before) in [
        ("x_mention", "@"),
        ("text", ""),
        ("url", ""),
        ("hashtags", "#"),
        ("x_hashtag", "#"),
        ("via", "via @"),
    ] {
        let name = if contact.channel().name() == name { "to" } else { name };
        let values = contact.fields().filter(|(n, _)| *n == name);
        parts.extend(values.map(|(_, value)| alloc::format!("{before}{value}")));
    }
    let length = crate::x_text::length(&parts.join(" "));
    (length > crate::x_text::LIMIT)
        .then_some(Warning { field: "text", what: What::LongPost { length } })
}
