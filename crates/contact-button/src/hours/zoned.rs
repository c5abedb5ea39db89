//! The same on the line of time, where a zone's clock is set forward and back.

use jiff::{SignedDuration, Zoned};

use super::{Hours, Local};

impl Hours {
    /// Whether it is open at this moment, by the clock of its zone.
    ///
    /// ```
    /// use contact_button::hours::Hours;
    /// use jiff::{Timestamp, tz::{TimeZone, offset}};
    ///
    /// let hours: Hours = "Mo-Fr 09:00-18:00".parse()?;
    /// let now: Timestamp = "2026-12-21T08:30:00Z".parse().unwrap();
    /// assert!(!hours.is_open_zoned(&now.to_zoned(TimeZone::UTC)));
    /// assert!(hours.is_open_zoned(&now.to_zoned(offset(1).to_time_zone())));
    /// # Ok::<(), contact_button::hours::HoursError>(())
    /// ```
    pub fn is_open_zoned(&self, at: &Zoned) -> bool {
        local(at).is_some_and(|at| self.is_open(at))
    }

    /// The next moment at which it opens or closes, in the same zone; `None` where it does neither within ten years.
    ///
    /// Hours that a clock set forward leaves out are not open; those that one set back repeats are open twice.
    ///
    /// ```
    /// use contact_button::hours::Hours;
    /// use jiff::{Timestamp, tz::offset};
    ///
    /// let hours: Hours = "Mo-Fr 09:00-18:00".parse()?;
    /// let now: Timestamp = "2026-12-25T20:00:00Z".parse().unwrap();
    /// let next = hours.next_change_zoned(&now.to_zoned(offset(1).to_time_zone())).unwrap();
    /// assert_eq!(next.timestamp().to_string(), "2026-12-28T08:00:00Z");
    /// # Ok::<(), contact_button::hours::HoursError>(())
    /// ```
    pub fn next_change_zoned(&self, from: &Zoned) -> Option<Zoned> {
        let open = self.is_open_zoned(from);
        let mut now = from.clone();
        // Between two settings of the clock, minutes are minutes. A zone has fewer than three a year.
        for _ in 0..40 {
            let here = local(&now)?;
            let next = self.next_change(here)?;
            let minutes = i64::from(next.day - here.day) * 1440 + i64::from(next.minute)
                - i64::from(here.minute);
            let seconds = minutes * 60 - i64::from(now.second());
            let change = now.timestamp().checked_add(SignedDuration::from_secs(seconds)).ok()?;
            let set = now.time_zone().following(now.timestamp()).next();
            match set.filter(|set| set.timestamp() <= change) {
                None => {
                    let whole = SignedDuration::from_nanos(i64::from(change.subsec_nanosecond()));
                    return Some((change - whole).to_zoned(now.time_zone().clone()));
                }
                Some(set) => {
                    now = set.timestamp().to_zoned(now.time_zone().clone());
                    if self.is_open_zoned(&now) != open {
                        return Some(now);
                    }
                }
            }
        }
        None
    }
}

/// The minute that the clock shows.
pub(crate) fn local(at: &Zoned) -> Option<Local> {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    Local::new(at.year(), part(at.month()), part(at.day()), part(at.hour()), part(at.minute()))
}
