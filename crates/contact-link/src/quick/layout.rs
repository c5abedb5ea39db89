//! How the quick table lies: rows packed by the compiler into bytes that are read as they are.
//!
//! ```text
//! row     = size (size name) (size form)* 0 0 (size key SP grammar)*
//! form    = (kind number length text)*
//! grammar = [`*`] code [`@`|flags (min max set TAB)* BS name (`,` name)*]
//! ```
//!
//! A form is a row of tokens: literals, and slots with the number of their parameter and what the link calls them or has
//! before them. A size is two bytes of seven bits, a length is one; each counts what follows it. A key that begins with
//! a dot is a second grammar of the parameter before it; a parameter without a grammar is one that only the thorough
//! way reads.

/// The kinds of tokens: a literal; one after `https://` or `https://www.`; a value, in the path or where there need not
/// be one; a query parameter, and one that must be there.
pub(super) const LITERAL: u8 = 1;
pub(super) const HTTPS: u8 = 2;
pub(super) const WWW: u8 = 3;
pub(super) const PATH: u8 = 4;
pub(super) const OPTIONAL: u8 = 5;
pub(super) const QUERY: u8 = 6;
pub(super) const REQUIRED: u8 = 7;
/// To be added to a kind: without the leading `+` or `@`.
pub(super) const BARE: u8 = 16;
/// So many parameters can be told apart.
pub(super) const SLOTS: usize = if cfg!(feature = "catalogue") { 24 } else { 10 };

/// The codes of grammars.
pub(super) const TEXT: u8 = b't';
pub(super) const LINE: u8 = b'l';
pub(super) const BODY: u8 = b'b';
pub(super) const PHONE: u8 = b'p';
pub(super) const ANY_PHONE: u8 = b'q';
/// Of patterns: an identifier, and an e-mail address.
pub(super) const ID: u8 = b'i';
pub(super) const MAIL: u8 = b'm';

/// The flags of a pattern.
pub(super) const AT: u8 = 1;
pub(super) const LOWER: u8 = 2;
pub(super) const UPPER: u8 = 4;
pub(super) const DOTS: u8 = 8;
pub(super) const MARKS: u8 = 16;
