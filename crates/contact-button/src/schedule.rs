//! A button that knows when somebody answers.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use contact_link::Contact;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::anchor;
use crate::button::Button;
use crate::hours::{Hours, HoursError, Said};
use crate::label;
use crate::markup::Markup;

/// When somebody answers, and what a button is while nobody does.
///
/// ```
/// use contact_button::{Button, Schedule};
/// use contact_link::Contact;
/// use jiff::Timestamp;
///
/// let contact = Contact::new("tel", "+33 1 23 45 67 89")?;
/// let button = Button::new(&contact).lang("fr").label("Appelez-nous");
/// let schedule = Schedule::new("Mo-Fr 09:00-18:00", "Europe/Paris")?;
/// let saturday: Timestamp = "2026-12-19T10:00:00Z".parse().unwrap();
/// let html = schedule.html(&button, saturday);
/// assert!(html.ends_with(" <span class=\"contact-hours\" lang=\"fr\">Fermé, ouvre lundi à 09:00</span>"));
/// assert!(html.contains(" data-hours=\"Mo-Fr 09:00-18:00\" data-timezone=\"Europe/Paris\""));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Schedule {
    hours: Hours,
    text: String,
    zone: TimeZone,
    name: String,
    closed: Closed,
    reader: Option<TimeZone>,
}

/// What a button is while nobody answers: the attribute `data-closed`.
#[derive(Clone, Debug, Default)]
pub enum Closed {
    /// The link stays, and a text beside it says when somebody answers again.
    #[default]
    Note,
    /// The button is there for a script to show when the hour comes, and nobody sees it.
    Hide,
    /// The link to this contact takes its place.
    Switch(Contact),
}

impl Schedule {
    /// Hours by the grammar of [`HOURS.md`](crate::hours), in the zone with this IANA name.
    ///
    /// # Errors
    ///
    /// The hours cannot be read, or no zone has this name in the database of zones that `jiff` has.
    pub fn new(hours: &str, timezone: &str) -> Result<Schedule, ScheduleError> {
        let hours_read = hours.parse().map_err(ScheduleError::Hours)?;
        let zone = TimeZone::get(timezone).ok().filter(|_| !timezone.is_empty());
        Ok(Schedule {
            hours: hours_read,
            text: hours.into(),
            zone: zone.ok_or_else(|| ScheduleError::Timezone(timezone.into()))?,
            name: timezone.into(),
            closed: Closed::Note,
            reader: None,
        })
    }

    /// What the attributes `data-hours`, `data-timezone` and `data-closed` of an element say; `None` where it has no
    /// hours. A channel in `data-closed` is that of one of the contacts that the page has `beside` it.
    ///
    /// ```
    /// use contact_button::{Markup, Schedule};
    ///
    /// let attributes = [
    ///     ("contact", "tel"),
    ///     ("to", "+33 1 23 45 67 89"),
    ///     ("hours", "Mo-Fr 09:00-18:00"),
    ///     ("timezone", "Europe/Paris"),
    ///     ("closed", "email"),
    /// ];
    /// let markup = Markup { attributes: &attributes, ..Markup::default() };
    /// let button = markup.read()?.unwrap();
    /// let mail = contact_link::Contact::new("email", "hello@example.com")?;
    /// let schedule = Schedule::of(&markup, &[mail])?.unwrap();
    /// let saturday = "2026-12-19T10:00:00Z".parse().unwrap();
    /// let html = schedule.html(&button, saturday);
    /// assert!(html.contains(" data-closed=\"email\" hidden=\"\">") && html.contains(" href=\"mailto:hello@example.com\""));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The hours or the zone are none, or no link beside it is of that channel.
    pub fn of(markup: &Markup<'_>, beside: &[Contact]) -> Result<Option<Schedule>, ScheduleError> {
        let Some(hours) = markup.get("hours") else { return Ok(None) };
        let schedule = Schedule::new(hours, markup.get("timezone").unwrap_or_default())?;
        let closed = Closed::read(markup.get("closed").unwrap_or_default(), beside)?;
        Ok(Some(schedule.closed(closed)))
    }

    /// What the button is while nobody answers.
    #[must_use]
    pub fn closed(mut self, closed: Closed) -> Schedule {
        self.closed = closed;
        self
    }

    /// The zone in which the note tells times, where the reader's is known; that of the hours unless told.
    #[must_use]
    pub fn reader(mut self, zone: TimeZone) -> Schedule {
        self.reader = Some(zone);
        self
    }

    /// The hours.
    pub fn hours(&self) -> &Hours {
        &self.hours
    }

    /// Whether somebody answers at this moment.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.hours.is_open_zoned(&now.to_zoned(self.zone.clone()))
    }

    /// What is said at this moment, in this language: "Closed, opens Monday at 09:00", "Open until 18:00".
    ///
    /// ```
    /// use contact_button::Schedule;
    /// use jiff::tz::TimeZone;
    ///
    /// let schedule = Schedule::new("Mo-Fr 09:00-18:00", "Europe/Paris")?;
    /// let saturday = "2026-12-19T10:00:00Z".parse().unwrap();
    /// assert_eq!(schedule.said(saturday, "de"), "Geschlossen, öffnet Montag um 09:00");
    /// let schedule = schedule.reader(TimeZone::get("Asia/Tokyo").unwrap());
    /// assert_eq!(schedule.said(saturday, "en"), "Closed, opens Monday at 17:00");
    /// # Ok::<(), contact_button::ScheduleError>(())
    /// ```
    pub fn said(&self, now: Timestamp, lang: &str) -> String {
        let here = now.to_zoned(self.zone.clone());
        let change = self.hours.next_change_zoned(&here);
        let reader = self.reader.as_ref().unwrap_or(&self.zone);
        let local = |at: Timestamp| crate::hours::local(&at.to_zoned(reader.clone()));
        let Some(now) = local(now) else { return String::new() };
        let change = change.and_then(|change| local(change.timestamp()));
        let said = Said::of(lang);
        if self.hours.is_open_zoned(&here) {
            said.open(now, change)
        } else {
            said.closed(now, change)
        }
    }

    /// The button as HTML, as it is at this moment. The attributes say the same to a script, which turns it over when
    /// the hour comes. What is hidden needs `contact-buttons-menu.css`. Where another channel stands in, its link
    /// follows, and one of the two is hidden.
    pub fn html(&self, button: &Button<'_>, now: Timestamp) -> String {
        let open = self.is_open(now);
        let mut more = self.attributes().to_vec();
        if !open && !matches!(self.closed, Closed::Note) {
            more.push(("hidden", ""));
        }
        let mut html = button.write(&more);
        match &self.closed {
            Closed::Note if !open => {
                button.write_note(&self.said(now, button.language()), &mut html);
            }
            Closed::Switch(contact) => {
                html.push(' ');
                let hidden: &[_] = if open { &[("hidden", "")] } else { &[] };
                html.push_str(&stand_in(button, contact).write(hidden));
            }
            _ => {}
        }
        html
    }

    /// What the button is while nobody answers.
    #[cfg(feature = "config")]
    pub(crate) fn closed_as(&self) -> &Closed {
        &self.closed
    }

    /// The attributes that say it.
    pub(crate) fn attributes(&self) -> [(&'static str, &str); 3] {
        [
            ("data-hours", &self.text),
            ("data-timezone", &self.name),
            ("data-closed", self.closed.name()),
        ]
    }
}

impl Button<'_> {
    /// The button as HTML with its hours and with further attributes, such as `data-when`, for a page whose script sees
    /// to them. Nothing is said of this moment. What is empty is left out.
    ///
    /// ```
    /// use contact_button::{Button, Schedule};
    /// use contact_link::Contact;
    ///
    /// let button = Button::new(&Contact::new("tel", "+33 1 23 45 67 89")?).label("Call us");
    /// let hours = Schedule::new("Mo-Fr 09:00-18:00", "Europe/Paris")?;
    /// let html = button.html_with(Some(&hours), &[("data-when", "device=phone")]);
    /// assert!(html.contains(" data-hours=\"Mo-Fr 09:00-18:00\" data-timezone=\"Europe/Paris\""));
    /// assert!(html.contains(" data-when=\"device=phone\">Call us<span "));
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn html_with(&self, hours: Option<&Schedule>, more: &[(&str, &str)]) -> String {
        let hours = hours.map(Schedule::attributes);
        let all: alloc::vec::Vec<_> = hours.iter().flatten().chain(more).copied().collect();
        let all: alloc::vec::Vec<_> =
            all.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        self.write(&all)
    }
}

/// The other contact's button in the same look. Words of the author are about the first.
fn stand_in<'a>(button: &Button<'a>, contact: &Contact) -> Button<'a> {
    let href = String::from(contact.link());
    Button {
        channel: contact.channel(),
        name: contact.channel().name(),
        target: anchor::target(button.target, &href),
        href,
        text: None::<Cow<'a, str>>,
        names: label::names(contact, ""),
        bare: false,
        ..button.clone()
    }
}

impl Closed {
    /// What `data-closed` says: nothing or `note`, `hide`, or the channel of one of the contacts `beside` it.
    ///
    /// # Errors
    ///
    /// It is none of these.
    pub fn read(value: &str, beside: &[Contact]) -> Result<Closed, ScheduleError> {
        match value {
            "" | "note" => Ok(Closed::Note),
            "hide" => Ok(Closed::Hide),
            _ => beside
                .iter()
                .find(|contact| contact.channel().name() == value)
                .map(|contact| Closed::Switch(contact.clone()))
                .ok_or_else(|| ScheduleError::Closed(value.into())),
        }
    }

    /// The attribute's value.
    pub fn name(&self) -> &'static str {
        match self {
            Closed::Note => "note",
            Closed::Hide => "hide",
            Closed::Switch(contact) => contact.channel().name(),
        }
    }
}

/// Why there is no schedule.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum ScheduleError {
    /// The hours cannot be read.
    Hours(HoursError),
    /// No zone has this name.
    Timezone(String),
    /// What is to be done while it is closed is neither `note` nor `hide` nor the channel of a link beside it.
    Closed(String),
}

impl ScheduleError {
    /// The attribute without `data-`, which is the field of a configuration too: `hours`, `timezone` or `closed`.
    pub fn field(&self) -> &'static str {
        match self {
            ScheduleError::Hours(_) => "hours",
            ScheduleError::Timezone(_) => "timezone",
            ScheduleError::Closed(_) => "closed",
        }
    }
}

/// One English sentence.
impl fmt::Display for ScheduleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ScheduleError::Hours(error) => error.fmt(f),
            ScheduleError::Timezone(name) => write!(
                f,
                "timezone \"{name}\" is no time zone; it takes the IANA name of the place's, such as Europe/Paris"
            ),
            ScheduleError::Closed(value) => write!(
                f,
                "closed \"{value}\" is no link beside it; it takes note, hide, or the channel of one"
            ),
        }
    }
}

impl core::error::Error for ScheduleError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            ScheduleError::Hours(error) => Some(error),
            _ => None,
        }
    }
}
