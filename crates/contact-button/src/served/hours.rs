//! The opening hours of a button that a server's program asks for.

use alloc::format;
use alloc::string::{String, ToString};

use contact_link::Channel;

use super::{Refusal, bad_value};
use crate::button::Button;
use crate::hours::{Hours, Local, Said};

/// When somebody answers, what the button is while nobody does, and the moment that it is asked of.
#[derive(Default)]
pub(super) struct When<'a> {
    hours: Option<Hours>,
    text: &'a str,
    timezone: &'a str,
    closed: &'a str,
    now: Option<Local>,
}

impl<'a> When<'a> {
    /// Takes an option that is about hours; `false` where it is not.
    pub(super) fn take(&mut self, name: &str, value: &'a str) -> Result<bool, Refusal> {
        match name {
            "hours" | "timezone" | "closed" | "now" if value.is_empty() => {}
            "hours" => {
                let hours = value.parse().map_err(|error: crate::hours::HoursError| {
                    bad_value(name, error.to_string())
                })?;
                (self.hours, self.text) = (Some(hours), value);
            }
            "timezone" => self.timezone = value,
            "closed" => {
                let known = ["note", "hide"].contains(&value) || value.parse::<Channel>().is_ok();
                if !known {
                    let sentence =
                        format!("closed {value:?} is none; it takes note, hide, or a channel");
                    return Err(bad_value(name, sentence));
                }
                self.closed = value;
            }
            "now" => {
                let now = Local::read(value);
                let none =
                    || bad_value(name, format!("now {value:?} is no moment; it takes a Date"));
                self.now = Some(now.ok_or_else(none)?);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The button, as `Schedule::html` has it; what is said of now only where it is told.
    pub(super) fn html(&self, button: &Button<'_>) -> Result<String, Refusal> {
        let Some(hours) = &self.hours else {
            let given = [("timezone", self.timezone), ("closed", self.closed)];
            let alone = given.iter().find(|(_, value)| !value.is_empty());
            return match alone {
                Some((name, _)) => Err(bad_value(
                    name,
                    format!("{name} is of no use without hours, such as Mo-Fr 09:00-18:00"),
                )),
                None => Ok(button.to_html()),
            };
        };
        let closed = if self.closed.is_empty() { "note" } else { self.closed };
        let shut = self.now.filter(|now| !hours.is_open(*now));
        let mut more = alloc::vec![("data-hours", self.text)];
        if !self.timezone.is_empty() {
            more.push(("data-timezone", self.timezone));
        }
        more.push(("data-closed", closed));
        if shut.is_some() && closed == "hide" {
            more.push(("hidden", ""));
        }
        let mut html = button.write(&more);
        if let Some(now) = shut.filter(|_| closed == "note") {
            let lang = button.language();
            button.write_note(&Said::of(lang).closed(now, hours.next_change(now)), &mut html);
        }
        Ok(html)
    }
}

#[cfg(all(test, feature = "jiff"))]
mod tests {
    use alloc::format;
    use alloc::string::{String, ToString};

    use contact_link::Contact;
    use jiff::{SignedDuration, Timestamp, tz::TimeZone};

    use crate::{Button, Closed, Schedule, served};

    /// What the program would send: the zone's own clock.
    fn clock(at: Timestamp, zone: &str) -> String {
        at.to_zoned(TimeZone::get(zone).unwrap()).strftime("%Y-%m-%d %H:%M").to_string()
    }

    #[test]
    fn it_is_what_a_schedule_writes() {
        let contact = Contact::new("tel", "+33123456789").unwrap();
        let start: Timestamp = "2026-12-18T07:30:00Z".parse().unwrap();
        let mut shut = 0;
        for hours in ["Mo-Fr 09:00-12:30,14:00-18:00; 2026 Dec 25 off", "Fr 22:00-04:00", "off"] {
            for zone in ["Europe/Paris", "Asia/Kathmandu"] {
                let schedule = Schedule::new(hours, zone).unwrap();
                for hour in 0..200 {
                    let now = start + SignedDuration::from_mins(hour * 67);
                    for (name, closed) in [("", Closed::Note), ("hide", Closed::Hide)] {
                        let button = Button::new(&contact).lang("fr");
                        let expected = schedule.clone().closed(closed).html(&button, now);
                        let now = clock(now, zone);
                        let request = [
                            "tel",
                            "to",
                            "+33123456789",
                            "lang",
                            "fr",
                            "now",
                            &now,
                            "closed",
                            name,
                            "timezone",
                            zone,
                            "hours",
                            hours,
                        ];
                        assert_eq!(served(&request.join("\0")), expected, "{hours} {now}");
                        shut +=
                            usize::from(expected.contains("Ferm") || expected.contains(" hidden"));
                    }
                }
            }
        }
        assert!(shut > 1000, "{shut}");
    }

    #[test]
    fn without_a_moment_nothing_is_said_of_now() {
        let html = served("tel\0to\0+33123456789\0hours\0off\0closed\0email");
        assert!(html.contains(" data-hours=\"off\" data-closed=\"email\">"), "{html}");
        assert!(!html.contains("hidden") && !html.contains("contact-hours"), "{html}");
    }

    #[test]
    fn what_is_wrong_names_its_option() {
        for (option, value, word) in [
            ("hours", "9-5", "09:00-18:00"),
            ("closed", "fax", "note, hide, or a channel"),
            ("now", "soon", "Date"),
            ("timezone", "Europe/Paris", "without hours"),
        ] {
            let reply = served(&["tel", "to", "+33123456789", option, value].join("\0"));
            assert!(reply.starts_with(&format!("!\0bad_value\0{option}\0")), "{reply:?}");
            assert!(reply.contains(word), "{reply:?}");
        }
    }
}
