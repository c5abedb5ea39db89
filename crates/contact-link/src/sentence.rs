//! Errors as sentences: what was given, what is wrong, what would be right.

#[cfg(feature = "catalogue")]
mod host;
mod number;
#[cfg(feature = "catalogue")]
mod search;
mod value;

use alloc::format;
use alloc::string::String;
use core::fmt;

use crate::address::host_end;
use crate::catalogue::ParamInfo;
#[cfg(feature = "catalogue")]
use crate::elsewhere;
use crate::error::{Error, Kind};
use crate::grammar::is_unseen;
use crate::index::is_known_host;
use crate::scan::{begins, cut_or_all, head};

/// As much of a value as a sentence has room for, in characters.
const QUOTED: usize = 60;

/// What is wrong with a value, to follow it, and what would be right.
type Said = (&'static str, &'static str);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(channel) = self.channel() {
            write!(f, "{}: ", channel.info().display)?;
        }
        // A sentence ends up in logs.
        let quoted = if self.kind() == Kind::SecretKey { "nsec1".len() } else { QUOTED };
        let mut given: String = self.given().chars().take(quoted).collect();
        if given.len() < self.given().len() {
            given.push('…');
        }
        let field = self.field();
        let field = match self.other_name() {
            Some(name) => format!("{field} ({name} in the link)"),
            None => field.into(),
        };
        // A name of the link's own may hold what turns a sentence round.
        let field = field.replace(is_unseen, "\u{fffd}");
        let said = number::said(self)
            .or_else(|| value::said(self))
            .or_else(|| self.of_a_search())
            .or_else(|| self.of_a_place());
        let complaint = said.map_or_else(|| self.complaint(), |(complaint, _)| complaint);
        let place = value::in_its_place(self);
        match self.kind() {
            Kind::MissingField if said.is_some() => {
                write!(f, "{field} is missing: {given:?} {complaint}")?;
            }
            Kind::MissingField => write!(f, "{field} is missing")?,
            Kind::EmptyId => write!(f, "{field} is empty")?,
            _ if place.is_some() => {
                write!(
                    f,
                    "{field} {given:?} does not go with the form or with what else is given"
                )?;
            }
            _ => write!(f, "{field} {given:?} {complaint}")?,
        }
        if let Some(ParamInfo { wants, example, .. }) = place {
            return write!(f, "; there it takes {wants}, such as {example}");
        }
        if let Some(remedy) = number::remedy(self) {
            return f.write_str(&remedy);
        }
        if let Some((_, remedy)) = said.filter(|(_, remedy)| !remedy.is_empty()) {
            return f.write_str(remedy);
        }
        match (self.param(), self.kind()) {
            (_, Kind::DeadChannel) => write!(f, "; {}", self.note()),
            // The note says the same again, and then what to do.
            (_, Kind::NotALink) if self.note().contains("; ") => {
                write!(f, "; {}", self.note().rsplit("; ").next().unwrap_or_default())
            }
            (Some(param), Kind::Duplicate) => {
                let commas = if param.grammar.starts_with('*') {
                    ", several of them with commas"
                } else {
                    ""
                };
                write!(f, "; give {} once{commas}", param.name)
            }
            (Some(param), Kind::BadParam) => {
                write!(f, "; {} is {}", param.name, param.wants)
            }
            (Some(ParamInfo { wants, example, .. }), _) => {
                write!(f, "; it takes {wants}, such as {example}")
            }
            (None, _) => f.write_str(match self.part_of_a_search() {
                "" => self.remedy(),
                wants => wants,
            }),
        }
    }
}

impl Error {
    /// The sentence of a page's script, made without the catalogue and the
    /// formatting machinery, which a page does not load: `x_dm: to "furni" is
    /// refused (bad_char); it takes [1-9][0-9]{0,18}`.
    pub fn brief(&self) -> String {
        let mut text = String::new();
        let channel = self.channel();
        let grammar = channel.and_then(|c| c.row().param(self.field())).map_or("", |p| p.grammar());
        let takes = match begins(grammar, b'p') {
            true => "+33123456789",
            false => cut_or_all(grammar, b'!').0,
        };
        let name = channel.map_or("", |c| c.name());
        for part in [
            name,
            " ",
            self.field(),
            " \"",
            self.given(),
            "\" is refused: ",
            self.kind().name(),
            if takes.is_empty() { "" } else { "; it takes " },
            takes,
        ] {
            text.push_str(part);
        }
        text
    }

    /// The row's note on the channel; empty where there is none.
    fn note(&self) -> &'static str {
        self.channel().map(|channel| channel.info().note).unwrap_or_default()
    }

    /// The row's words on the field, if the field is one of the row's.
    fn param(&self) -> Option<&'static ParamInfo> {
        let params = self.channel()?.info().params;
        params.iter().find(|p| p.name == self.field())
    }

    /// What is wrong with a part of an X search beside another.
    #[cfg(feature = "catalogue")]
    fn of_a_search(&self) -> Option<Said> {
        search::said(self)
    }

    #[cfg(not(feature = "catalogue"))]
    fn of_a_search(&self) -> Option<Said> {
        None
    }

    /// What is said of an address that a service has for something else.
    #[cfg(feature = "catalogue")]
    fn of_a_place(&self) -> Option<Said> {
        let is_other = self.kind() == Kind::UnknownLink && self.is_link();
        let place = elsewhere::place(self.given()).filter(|_| is_other)?;
        elsewhere::SAID.get(place).copied()
    }

    #[cfg(not(feature = "catalogue"))]
    fn of_a_place(&self) -> Option<Said> {
        None
    }

    /// What would be right for a part of an X search; empty where none is meant.
    #[cfg(feature = "catalogue")]
    fn part_of_a_search(&self) -> &'static str {
        match self.channel() {
            Some(crate::Channel::XSearch) => search::wants(self.field()),
            _ => "",
        }
    }

    #[cfg(not(feature = "catalogue"))]
    fn part_of_a_search(&self) -> &'static str {
        ""
    }

    fn takes_digits_only(&self) -> bool {
        self.param().is_some_and(|p| {
            // An id begins with no 0.
            p.grammar.strip_prefix("[1-9]").unwrap_or(p.grammar).starts_with("[0-9]{")
        })
    }

    /// Whether all of the link is meant, not what it says of a parameter.
    fn is_link(&self) -> bool {
        self.channel().is_none() && self.field() == "url"
    }

    /// Whether a link is meant whose host the table knows.
    fn is_of_a_known_host(&self) -> bool {
        let given = self.given().trim_matches(|c: char| c <= ' ');
        let (start, rest) = given.split_once("//").unwrap_or(("", given));
        if start.contains(['/', ',']) {
            return false;
        }
        let host = head(rest, host_end(rest)).to_ascii_lowercase();
        self.is_link() && is_known_host(host.strip_prefix("www.").unwrap_or(&host))
    }

    /// Whether a link is meant that has a number behind its scheme.
    fn is_number_link(&self) -> bool {
        let (scheme, _) = cut_or_all(self.given(), b':');
        self.is_link() && ["tel", "sms"].iter().any(|of| scheme.eq_ignore_ascii_case(of))
    }

    /// Whether a link is meant that has a blank in its e-mail address.
    fn is_mail_link(&self) -> bool {
        let (scheme, rest) = cut_or_all(self.given(), b':');
        let address = cut_or_all(rest, b'?').0;
        self.is_link() && scheme.eq_ignore_ascii_case("mailto") && address.contains(' ')
    }

    /// Whether the address of some page is meant.
    fn is_web_link(&self) -> bool {
        let (scheme, rest) = cut_or_all(self.given(), b':');
        let is_web = ["https", "http"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
        self.is_link() && is_web && rest.starts_with("//")
    }

    /// What is wrong with the value, to follow it.
    fn complaint(&self) -> &'static str {
        let is_handle = |s: &str| {
            let name = s.strip_prefix('@').unwrap_or(s);
            name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        };
        match self.kind() {
            Kind::UnknownChannel => "is not a channel",
            Kind::DeadChannel => "has closed, so a link to it leads nowhere",
            Kind::NotALink if self.note().is_empty() => "is an action of a script and has no link",
            Kind::NotALink => "has no link",
            Kind::UnknownLink if self.is_of_a_known_host() => {
                "is an address of a host of the catalogue, but none of its contact links"
            }
            Kind::UnknownLink if self.is_web_link() => {
                "is the address of a page, and not a contact link"
            }
            Kind::UnknownLink => "is not a contact link",
            Kind::ShortLink => "is a short link, which hides where it leads",
            Kind::BadParam => "does not belong to this channel or not with what else is given",
            Kind::Duplicate => "is given twice",
            Kind::BadChar
                if self.field() == "to" && self.takes_digits_only() && is_handle(self.given()) =>
            {
                "looks like a handle, not a number"
            }
            Kind::BadChar if self.is_link() => "has a blank or a backslash, which no address has",
            Kind::BadChar => "has a character that is not allowed there",
            Kind::TooShort => "is too short",
            Kind::TooLong => "is too long",
            Kind::ReservedName => "is a name that the service keeps for itself",
            Kind::NotE164 => "is not an international number",
            Kind::VanityLetters => "has letters, which a phone cannot dial from a link",
            Kind::Emergency => "is an emergency number, which no button dials by mistake",
            Kind::Ussd => "is a code for the phone itself, which no button may dial",
            Kind::CrlfHeader => "has a line break, which would begin another mail header",
            Kind::ControlChar if self.is_link() => "has a line break or another control character",
            Kind::ControlChar => "has a control character",
            Kind::BadEncoding => "is percent-encoded, but not as UTF-8",
            Kind::BadScheme => "does not begin with https:// or http://",
            Kind::Userinfo => "has a user name before its host, which hides where it leads",
            Kind::BadHost => "has no host name that could be right",
            Kind::HomoglyphHost => "has a host with letters that look like others",
            Kind::PathTraversal => "has a dot segment in its path",
            Kind::OutOfRange => "is beyond its limits",
            Kind::BadChecksum => "does not fit its own checksum, so a character is wrong",
            Kind::SecretKey => "is a private key, which must never leave you",
            Kind::MissingField | Kind::EmptyId => "",
        }
    }

    /// What would be right, where the table has no words on it.
    fn remedy(&self) -> &'static str {
        match self.kind() {
            Kind::UnknownChannel => "; take a name of the catalogue, such as whatsapp, x_dm or tel",
            Kind::UnknownLink if self.is_of_a_known_host() => {
                "; copy all of the link again, such as https://wa.me/33612345678"
            }
            Kind::UnknownLink => {
                "; it takes a link of a channel, such as tel:+33123456789 or https://wa.me/33612345678"
            }
            Kind::ShortLink => "; open it and copy the address it leads to",
            Kind::NotALink => "; take a channel that has one",
            Kind::BadParam if self.field() == "form" => "; take a form that the channel has",
            Kind::Duplicate => "; give it once",
            Kind::BadParam => "; leave it out if nothing is lost without it",
            Kind::BadChar if self.is_number_link() => "; write the number without blanks",
            Kind::BadChar if self.is_mail_link() => "; write the e-mail address without blanks",
            Kind::BadChar if self.is_link() => "; write %20 for a blank, and / for a backslash",
            Kind::ControlChar if self.is_link() => "; copy the address again, on one line",
            Kind::Userinfo | Kind::BadHost | Kind::HomoglyphHost | Kind::PathTraversal => {
                "; copy the address again from the service itself"
            }
            _ => "; take it out",
        }
    }
}
