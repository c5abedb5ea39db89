//! The name of a parameter, made to be compared: a program compares one number, which the compiler makes of the name.
//! A page has no room for those and compares the text.

/// A name of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    pub(crate) text: &'static str,
    #[cfg(not(target_arch = "wasm32"))]
    hash: u32,
}

impl Name {
    pub(crate) const fn new(text: &'static str) -> Name {
        Name {
            text,
            #[cfg(not(target_arch = "wasm32"))]
            hash: hash(text),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Name {
    /// `==`, which is not const.
    pub(crate) const fn is(self, other: Name) -> bool {
        self.hash == other.hash
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Name) -> bool {
        #[cfg(not(target_arch = "wasm32"))]
        return self.hash == other.hash;
        #[cfg(target_arch = "wasm32")]
        return self.text == other.text;
    }
}

impl Eq for Name {}

/// Of four bytes at a time, as FNV-1a does it of each: one waits for the one before.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const fn hash(text: &str) -> u32 {
    let mut hash = EMPTY;
    let mut rest = text.as_bytes();
    while let [a, b, c, d, after @ ..] = rest {
        hash = (hash ^ u32::from_le_bytes([*a, *b, *c, *d])).wrapping_mul(PRIME);
        // The upper bits are the better ones, and of the lower ones most would come to nothing.
        hash ^= hash >> 15;
        rest = after;
    }
    while let [byte, after @ ..] = rest {
        hash = hashed(hash, *byte);
        rest = after;
    }
    hash
}

#[cfg(not(target_arch = "wasm32"))]
const PRIME: u32 = 0x0100_0193;

/// The hash of nothing.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const EMPTY: u32 = 0x811c_9dc5;

/// The hash with one more byte.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const fn hashed(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(PRIME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Channel;
    use alloc::vec::Vec;

    #[test]
    fn names_of_the_table_are_equal_only_where_their_texts_are() {
        let params = Channel::ALL.iter().flat_map(|channel| channel.info().params);
        let keys =
            params.flat_map(|param| [param.name, crate::scan::cut_or_all(param.name, b'.').0]);
        let names: Vec<Name> = keys.chain(["", "_"]).map(Name::new).collect();
        for a in &names {
            for b in &names {
                assert_eq!(a == b, a.text == b.text, "{} and {}", a.text, b.text);
            }
        }
    }
}
