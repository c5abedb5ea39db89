//! What an element is to become.

use alloc::vec::Vec;

use super::element::{Element, Kind};
use super::reader::{Reader, XButton};
use super::warning::Warned;
use super::{follow, message, post};

/// What an element is to become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which button it asks to be.
    pub kind: Kind,
    /// The button; `None` where no link can be made, and the element is to stay as it is.
    pub button: Option<XButton>,
    /// What is to be mended in the page.
    pub warnings: Vec<Warned>,
}

impl<'a> Element<'a> {
    /// What it is to become; `None` where it is none of X's buttons.
    pub fn read(self) -> Option<Reading> {
        let kind = Kind::of(self.attribute("class"))?;
        let mut reader = Reader::of(self);
        let button = match kind {
            Kind::Dm => message::read(&mut reader),
            Kind::Follow => follow::read(&mut reader),
            _ => Some(post::read(&mut reader, kind)),
        };
        Some(Reading { kind, button, warnings: reader.warnings })
    }
}
