//! The names and values of a query, and of what stands like one in a path or a fragment.

use super::{Found, Refused};
use crate::encode::decode;
use crate::error::Kind;
use crate::grammar::has_control;
#[cfg(not(target_arch = "wasm32"))]
use crate::name::hash;
use crate::row::{Form, Row};
#[cfg(not(target_arch = "wasm32"))]
use crate::scan::any;
use crate::scan::{cut_or_all, head, lists};
use crate::template::{Mode, Piece};
use crate::values::{List, Text};

/// The bit of the piece before the last so many.
pub(super) fn bit(behind: usize) -> u32 {
    1_u32.wrapping_shl(behind as u32)
}

/// What names and values are compared with, in any order.
pub(super) struct Query<'p> {
    pub(super) row: Row,
    pub(super) form: Form,
    /// All pieces of the form.
    pub(super) all: &'p [Piece],
    /// The parameters of the query, which are the last pieces.
    pub(super) left: &'p [Piece],
    /// Whether `+` stands for a space in them.
    pub(super) plus: bool,
}

impl Query<'_> {
    /// Reads a name and its value.
    pub(super) fn pair<'u>(
        &self,
        pair: &'u str,
        seen: &mut u32,
        found: &mut List<Found<'u>>,
    ) -> Result<(), Refused<'u>> {
        let (key, value) = cut_or_all(pair, b'=');
        let mut left = self.left.iter();
        let mut piece = left.find(|p| is_name(p.text, key));
        // One that stands elsewhere in the template.
        if piece.is_none() {
            left = self.all.iter();
            piece = left.find(|p| p.names(key));
        }
        match piece {
            Some(piece) => {
                if *seen & bit(left.len()) != 0 || piece.mode == Mode::Literal {
                    return Err((Kind::Duplicate, key, value));
                }
                *seen |= bit(left.len());
                let is_path = piece.mode == Mode::Path;
                let plus = if is_path { self.form.is_marked() } else { self.plus };
                match piece.mode {
                    Mode::Query | Mode::Path if piece.key() != "_" => {
                        let place = (piece, left.len());
                        found.push(Found::new(self.row, self.form, place, value, plus));
                    }
                    Mode::Constant if piece.constant() != value => {
                        return Err((Kind::BadParam, key, value));
                    }
                    _ => is_harmless(value, plus).map_err(|kind| (kind, key, value))?,
                }
            }
            // A text that has no name before it may begin as one of these does.
            None if key.is_empty()
                || (!cfg!(feature = "catalogue") || key.len() < pair.len()) && is_tracking(key) =>
            {
                is_harmless(value, self.plus).map_err(|kind| (kind, key, value))?;
            }
            None => return Err((Kind::BadParam, key, value)),
        }
        Ok(())
    }
}

/// Whether a key is this name, in any letter case.
#[cfg(not(target_arch = "wasm32"))]
#[inline]
fn is_name(name: &str, key: &str) -> bool {
    // Mostly it is the very same, byte for byte.
    let mut pairs = name.bytes().zip(key.bytes());
    name.len() == key.len() && pairs.all(|(a, b)| a == b || a.eq_ignore_ascii_case(&b))
}

/// The same for a page.
#[cfg(target_arch = "wasm32")]
fn is_name(name: &str, key: &str) -> bool {
    name.eq_ignore_ascii_case(key)
}

/// Whether what is dropped hides nothing: a link that is read says the same to whoever reads it otherwise.
pub(super) fn is_harmless(value: &str, plus: bool) -> Result<(), Kind> {
    // Of ASCII that stands for itself an address was asked already.
    #[cfg(not(target_arch = "wasm32"))]
    if !any(value, |byte| (byte == b'%') | (byte >= 0x80)) {
        return Ok(());
    }
    let mut text = Text::new();
    match decode(value, plus, &mut text) {
        None => Err(Kind::BadEncoding),
        Some(()) if has_control(&text, false) => Err(Kind::ControlChar),
        Some(()) => Ok(()),
    }
}

macro_rules! tracking {
    ($($more:literal)?) => {
        concat!(
            "fbclid gclid igshid igsh ref_src ref_url original_referer msclkid dclid gbraid wbraid yclid ",
            "twclid ttclid mc_cid mc_eid _ga _gl mibextid si xmt srsltid",
            $($more)?
        )
    };
}

/// What ad networks, mail programs and share menus add to any link, besides `utm_…`.
#[cfg(not(feature = "catalogue"))]
const TRACKING: &str = tracking!();

/// With what is seldom: of Google's newer ads, LinkedIn's, HubSpot's, Matomo's, Marketo's and Klaviyo's.
#[cfg(feature = "catalogue")]
const TRACKING: &str = tracking!(
    " gad_source gad_campaignid li_fat_id _hsenc _hsmi mtm_campaign mtm_source mtm_medium mkt_tok _kx"
);

fn is_utm(key: &str) -> bool {
    head(key, 4).eq_ignore_ascii_case("utm_")
}

/// Whether it is one of those.
fn is_tracking(key: &str) -> bool {
    // A program compares one number first, since a link that is of another form has such keys too.
    #[cfg(not(target_arch = "wasm32"))]
    if !TRACKING_HASHES.contains(&hash(key)) {
        return is_utm(key);
    }
    is_utm(key) || lists(TRACKING, b' ', key)
}

#[cfg(not(target_arch = "wasm32"))]
static TRACKING_HASHES: [u32; count(TRACKING)] = {
    let mut hashes = [0; count(TRACKING)];
    let mut rest = TRACKING;
    let mut at = 0;
    while !rest.is_empty() {
        let (word, others) = cut_or_all(rest, b' ');
        hashes[at] = hash(word);
        (rest, at) = (others, at + 1);
    }
    assert!(at == hashes.len(), "a hash for each word");
    hashes
};

/// How many words a list has.
#[cfg(not(target_arch = "wasm32"))]
const fn count(words: &str) -> usize {
    let (mut rest, mut count) = (words, 0);
    while !rest.is_empty() {
        (rest, count) = (cut_or_all(rest, b' ').1, count + 1);
    }
    count
}
