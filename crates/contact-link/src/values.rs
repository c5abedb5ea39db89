//! Values of parameters, all in one text.

use crate::name::Name;
use crate::row::Known;

/// A short list. A program keeps four without asking for memory; a page has no room for that.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type List<T> = smallvec::SmallVec<[T; 4]>;
#[cfg(target_arch = "wasm32")]
pub(crate) type List<T> = alloc::vec::Vec<T>;

/// A text. A program keeps most contacts without asking for memory; a page has no room for that.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type Text = smallstr::SmallString<[u8; 64]>;
#[cfg(target_arch = "wasm32")]
pub(crate) type Text = alloc::string::String;

/// Parameters and their values, in order; one that is a list stands before each of its values.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Values {
    text: Text,
    fields: List<Field>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Field {
    param: Known,
    /// Where its value ends in the text.
    end: usize,
}

impl Values {
    /// None yet, with room for so many bytes.
    pub(crate) fn with_capacity(bytes: usize) -> Values {
        Values { text: Text::with_capacity(bytes), fields: List::new() }
    }

    /// None any more, with room for so many bytes.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn clear(&mut self, bytes: usize) {
        self.text.clear();
        self.text.reserve(bytes);
        self.fields.clear();
    }

    /// Where the next value is to be appended, before [`add`](Values::add) says whose it is.
    pub(crate) fn text(&mut self) -> &mut Text {
        &mut self.text
    }

    /// Adds a value as it is.
    pub(crate) fn push(&mut self, param: Known, value: &str) {
        self.text.push_str(value);
        self.add(param);
    }

    /// All that was appended since the last value is one of this parameter.
    pub(crate) fn add(&mut self, param: Known) {
        self.fields.push(Field { param, end: self.text.len() });
    }

    /// How many bytes all values have.
    pub(crate) fn bytes(&self) -> usize {
        self.text.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// How many values there are.
    pub(crate) fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether one of the first so many is of this parameter.
    pub(crate) fn has(&self, name: Name, among: usize) -> bool {
        self.fields.iter().take(among).any(|field| field.param.id() == name)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Known, &str)> {
        let mut start = 0;
        self.fields.iter().map(move |field| {
            let value = self.text.get(start..field.end).unwrap_or_default();
            start = field.end;
            (field.param, value)
        })
    }
}
