//! Where a value in a path ends.

use crate::row::{Form, Row};
#[cfg(any(target_arch = "wasm32", test))]
use crate::scan::{cut, cut_or_all};
#[cfg(any(target_arch = "wasm32", test))]
use crate::template::Mode;
use crate::template::Piece;

/// Where the value of a piece ends: before what the template can go on with behind it.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn value_end(
    text: &str,
    _: Row,
    form: Form,
    (_, following): (&Piece, &[Piece]),
    _: (bool, bool, &str),
) -> usize {
    form.place(following).map_or(text.len(), |place| place.ends.position(text))
}

/// The same for a page.
#[cfg(target_arch = "wasm32")]
pub(super) fn value_end(
    text: &str,
    row: Row,
    _: Form,
    pieces: (&Piece, &[Piece]),
    web: (bool, bool, &str),
) -> usize {
    by_pieces(text, row, pieces, web)
}

/// The same by the pieces that follow. Of the last three, `https` tells whether it is the address of a page, `open`
/// whether the template has begun the query, and `pairs` what ends a value that has a name.
#[cfg(any(target_arch = "wasm32", test))]
fn by_pieces(
    text: &str,
    row: Row,
    (piece, following): (&Piece, &[Piece]),
    (https, open, pairs): (bool, bool, &str),
) -> usize {
    let slash_ends = https && !open && !row.param_of(piece).is_some_and(|p| p.has_slash());
    // No form goes on in more ways than there is room for: a test compares them with the sets, which have room for all.
    let mut ends = [b'?'; 8];
    ends[1] = b'#';
    if slash_ends {
        ends[2] = b'/';
    }
    let mut room = ends.iter_mut().skip(3);
    for piece in following {
        if !matches!(piece.mode, Mode::Literal | Mode::Path | Mode::Silent) {
            break;
        }
        if let ([first, ..], true) = (piece.text.as_bytes(), piece.mode != Mode::Silent)
            && let Some(end) = room.next()
        {
            *end = *first;
        }
        if piece.required || piece.mode == Mode::Literal {
            break;
        }
    }
    let is_end = |byte: u8| ends.contains(&byte) || cut(pairs, byte).is_some();
    let end = text.bytes().position(is_end).unwrap_or(text.len());
    if open && https { end.min(cut_or_all(text, b'&').0.len()) } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Channel;
    use crate::row::Start;
    use alloc::string::String;

    #[test]
    fn a_page_ends_values_where_a_program_does() {
        let mut seen = 0;
        for channel in Channel::ALL {
            let row = channel.row();
            for form in row.forms() {
                // Also of a page that only its owner knows.
                let https = Start::as_written(form.template).is_some_and(|start| start.is_web);
                let (mut open, mut pairs) = (false, "");
                let mut left = form.pieces();
                while let [piece, following @ ..] = left {
                    open |= piece.begins_query();
                    pairs = piece.pairs(pairs);
                    for byte in 0..0x80_u8 {
                        let text = String::from_iter(['a', char::from(byte), 'b']);
                        let end =
                            value_end(&text, row, form, (piece, following), (https, open, pairs));
                        let page = by_pieces(&text, row, (piece, following), (https, open, pairs));
                        // Of literals and the like nobody asks.
                        if piece.mode == Mode::Path {
                            assert_eq!(end, page, "{}: {byte:?}", form.template);
                            seen += 1;
                        }
                    }
                    left = following;
                }
            }
        }
        assert!(seen > 1_000, "{seen}");
    }

    #[test]
    fn a_value_ends_where_its_form_goes_on() {
        for channel in Channel::ALL {
            let row = channel.row();
            for form in row.forms() {
                let mut left = form.pieces();
                while let [piece, following @ ..] = left {
                    if let (Mode::Path, [next, ..]) = (piece.mode, following)
                        && matches!(next.mode, Mode::Literal | Mode::Path)
                        && let Some(first) = next.text.chars().next()
                    {
                        let text = String::from_iter(['\u{1}', first]);
                        assert_eq!(
                            value_end(&text, row, form, (piece, following), (true, true, "")),
                            1,
                            "{}",
                            form.template
                        );
                    }
                    left = following;
                }
            }
        }
    }
}
