//! What a counter is counted under.

use std::fmt;
use std::str::FromStr;

/// One part of a counter's key. The hour is the only other, and is a number.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Dimension {
    /// The brand's site, known by the beacon's origin.
    Site,
    /// The id that the page gave the button.
    Button,
    /// The channel's name in `contact-link`'s table.
    Channel,
    /// `show`, `open` or `click`.
    Event,
    /// The page's path, without query.
    Path,
    /// The campaign that the page named.
    Campaign,
    /// The variant that the page named.
    Variant,
    /// The page's language.
    Lang,
    /// `phone`, `tablet` or `desktop`.
    Device,
}

impl Dimension {
    /// All of them, in the order of a [`Key`]'s values.
    pub const ALL: [Dimension; 9] = [
        Dimension::Site,
        Dimension::Button,
        Dimension::Channel,
        Dimension::Event,
        Dimension::Path,
        Dimension::Campaign,
        Dimension::Variant,
        Dimension::Lang,
        Dimension::Device,
    ];

    /// The name in addresses, in answers and in the database.
    ///
    /// ```
    /// use contact_collector::key::Dimension;
    /// assert_eq!(Dimension::Campaign.name(), "campaign");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Dimension::Site => "site",
            Dimension::Button => "button",
            Dimension::Channel => "channel",
            Dimension::Event => "event",
            Dimension::Path => "path",
            Dimension::Campaign => "campaign",
            Dimension::Variant => "variant",
            Dimension::Lang => "lang",
            Dimension::Device => "device",
        }
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Dimension {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Dimension::ALL.into_iter().find(|dimension| dimension.name() == name).ok_or(())
    }
}

/// How many there are.
const WIDTH: usize = Dimension::ALL.len();

/// A counter's key without its hour: one value for each [`Dimension`], empty where a page said
/// nothing.
///
/// ```
/// use contact_collector::key::{Dimension, Key};
/// let key = Key::default().with(Dimension::Channel, "tel");
/// assert_eq!(key.get(Dimension::Channel), "tel");
/// assert_eq!(key.get(Dimension::Campaign), "");
/// ```
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Key {
    // All values in one piece, since a key is made for every beacon.
    text: Box<str>,
    ends: [u32; WIDTH],
}

impl Key {
    /// A key of values in the order of [`Dimension::ALL`].
    pub fn new(values: [&str; WIDTH]) -> Key {
        let mut text = String::with_capacity(values.iter().map(|value| value.len()).sum());
        let ends = values.map(|value| {
            text.push_str(value);
            text.len() as u32
        });
        Key { text: text.into(), ends }
    }

    /// A value.
    pub fn get(&self, dimension: Dimension) -> &str {
        self.at(dimension as usize)
    }

    /// Puts a value.
    pub fn set(&mut self, dimension: Dimension, value: &str) {
        let mut values: [&str; WIDTH] = std::array::from_fn(|at| self.at(at));
        values[dimension as usize] = value;
        *self = Key::new(values);
    }

    /// The same key with another value.
    #[must_use]
    pub fn with(mut self, dimension: Dimension, value: &str) -> Key {
        self.set(dimension, value);
        self
    }

    /// The values, in the order of [`Dimension::ALL`].
    pub fn values(&self) -> impl Iterator<Item = &str> {
        (0..WIDTH).map(|at| self.at(at))
    }

    fn at(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start as usize..self.ends[at] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dimension_stands_where_its_number_says() {
        for (at, dimension) in Dimension::ALL.into_iter().enumerate() {
            assert_eq!(dimension as usize, at);
            assert_eq!(dimension.name().parse(), Ok(dimension));
        }
        assert_eq!("hour".parse::<Dimension>(), Err(()));
    }

    #[test]
    fn values_do_not_run_into_each_other() {
        let mut values = [""; WIDTH];
        (values[1], values[4]) = ("ab", "c");
        let one = Key::new(values);
        (values[1], values[4]) = ("a", "bc");
        let other = Key::new(values);
        assert_ne!(one, other);
        assert_eq!(other.clone().with(Dimension::Button, "ab").with(Dimension::Path, "c"), one);
        assert!(other.values().eq(values));
    }
}
