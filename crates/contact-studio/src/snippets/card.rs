//! A card to print: one page with everything in it.

use contact_button::grouped;
use contact_snippet::qr::Drawing;
use contact_snippet::{Item, Snippet, escape};

use crate::state::State;

/// How many contacts are named on it.
const MOST: usize = 4;

/// The page, 85 by 55 mm, with the code of the first contact.
pub(super) fn page(state: &State, snippet: &Snippet<'_>, code: &Drawing) -> String {
    let Drawing { side, path } = code;
    let lines: String = snippet.items.iter().take(MOST).map(line).collect();
    let brand = state.brand.trim();
    let heading = match brand {
        "" => String::new(),
        brand => format!("<h1 class=\"{}\">{}</h1>\n", size(brand), escape(brand)),
    };
    let title = if brand.is_empty() { "Contact" } else { brand };
    let opens = snippet.items.first().map_or("", |item| &item.label);
    let band = snippet.items.first().and_then(|item| item.dress.plate.as_deref());
    format!(
        "<!doctype html>\n<html lang=\"{lang}\"{dir}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\nmain {{ border-top: 2mm solid {band} }}\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <div>\n{heading}<ul>\n{lines}</ul>\n</div>\n\
         <figure>\n<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"QR\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n\
         <figcaption>{opens}</figcaption>\n</figure>\n</main>\n</body>\n</html>\n",
        lang = escape(state.lang()),
        dir = if contact_button::is_rtl(state.lang()) { " dir=\"rtl\"" } else { "" },
        title = escape(title),
        opens = escape(opens),
        band = band.unwrap_or("#1c1b1a"),
    )
}

/// A contact in words, and below it what somebody without a camera types.
fn line(item: &Item) -> String {
    let whom = item.contact.get("to").and_then(|to| typed(to, &item.label));
    let whom = whom.map_or_else(String::new, |to| format!("<small>{}</small>", escape(&to)));
    format!("<li><b>{}</b>{whom}</li>\n", escape(&item.label))
}

/// A number, an address or a name as people write it; nothing for what the words say already or nobody types.
fn typed(to: &str, label: &str) -> Option<String> {
    let id = to.bytes().all(|b| b.is_ascii_digit());
    let to = grouped(to);
    (!id && !label.contains(&to)).then_some(to)
}

/// How large a name is, so that the longest leaves room for the rest.
fn size(brand: &str) -> &'static str {
    match brand.chars().count() {
        0..=14 => "short",
        15..=28 => "long",
        _ => "longest",
    }
}

/// A contact that finds no room is left out whole: it wraps into a column out of sight.
const STYLE: &str = "\
    @page { size: 85mm 55mm; margin: 0 }\n\
    body { margin: 0; background: #fff; color: #1c1b1a; font-family: system-ui, \"Segoe UI\", \"Helvetica Neue\", Arial, sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact }\n\
    main { box-sizing: border-box; width: 85mm; height: 55mm; padding: 4mm 6mm 5mm; display: flex; gap: 5mm; align-items: center; overflow: hidden }\n\
    div { flex: 1; min-width: 0; height: 100%; display: flex; flex-direction: column; justify-content: center }\n\
    h1, ul, figure { margin: 0; padding: 0 }\n\
    h1 { margin-bottom: 3mm; font-weight: 600; line-height: 1.15; letter-spacing: -.01em; overflow-wrap: break-word; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden }\n\
    .short { font-size: 15pt }\n\
    .long { font-size: 12pt }\n\
    .longest { font-size: 9.5pt }\n\
    ul { list-style: none; font-size: 7.5pt; line-height: 1.3; min-height: 0; display: flex; flex-flow: column wrap; overflow: hidden }\n\
    li { width: 100%; margin-bottom: 1.5mm }\n\
    b { font-weight: 600 }\n\
    b, small { display: block; overflow-wrap: anywhere }\n\
    small { font-size: 7pt; color: #55524e; font-variant-numeric: tabular-nums; unicode-bidi: plaintext }\n\
    figure { flex: none; width: 30mm; text-align: center }\n\
    svg { display: block; width: 30mm; height: 30mm }\n\
    figcaption { font-size: 6.5pt; line-height: 1.3; color: #55524e; overflow-wrap: anywhere; max-height: 2.6em; overflow: hidden }\n\
    @media screen { body { min-height: 100vh; display: grid; place-items: center; background: #f2eee7 } main { background: #fff } }\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_types_is_not_on_it() {
        assert_eq!(typed("+33199001234", "Call us").as_deref(), Some("+33 1 99 00 12 34"));
        assert_eq!(typed("+33199001234", "Call +33 1 99 00 12 34"), None);
        assert_eq!(typed("3805104374", "Message @furni"), None);
        assert_eq!(typed("a@example.com", "Write").as_deref(), Some("a@example.com"));
        assert_eq!(typed("a@example.com", "Email a@example.com"), None);
    }
}
