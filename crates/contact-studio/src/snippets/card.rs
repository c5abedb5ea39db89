//! A card to print: one page with everything in it.

use contact_snippet::qr::Drawing;
use contact_snippet::{Snippet, escape};

use crate::state::State;

/// How many contacts are named on it.
const MOST: usize = 5;

/// The page, 85 by 55 mm, with the code of the first contact.
pub(super) fn page(state: &State, snippet: &Snippet<'_>, code: &Drawing) -> String {
    let Drawing { side, path } = code;
    let lines: String = snippet
        .items
        .iter()
        .take(MOST)
        .map(|item| {
            let whom = item.contact.get("to").filter(|to| !item.label.contains(*to));
            let whom = whom.map_or_else(String::new, |to| format!("<small>{}</small>", escape(to)));
            format!("<li>{}{whom}</li>\n", escape(&item.label))
        })
        .collect();
    let brand = match state.brand.trim() {
        "" => String::new(),
        brand => format!("<h1>{}</h1>\n", escape(brand)),
    };
    let title = if state.brand.trim().is_empty() { "Contact" } else { state.brand.trim() };
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<div>\n{brand}<ul>\n{lines}</ul>\n</div>\n\
         <svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"QR\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n</main>\n</body>\n</html>\n",
        lang = escape(state.lang()),
        title = escape(title),
    )
}

const STYLE: &str = "@page { size: 85mm 55mm; margin: 0 }\n\
    body { margin: 0; background: #fff; color: #1c1b1a; font-family: system-ui, sans-serif }\n\
    main { box-sizing: border-box; width: 85mm; height: 55mm; padding: 6mm; display: flex; gap: 4mm; align-items: center; overflow: hidden }\n\
    div { flex: 1; min-width: 0 }\n\
    h1 { margin: 0 0 3mm; font-size: 14pt; line-height: 1.15; overflow-wrap: anywhere }\n\
    ul { margin: 0; padding: 0; list-style: none; font-size: 8pt; line-height: 1.3 }\n\
    li { margin-bottom: 1.5mm; overflow-wrap: anywhere }\n\
    small { display: block; font-size: 7pt; color: #55524e }\n\
    svg { flex: none; width: 34mm; height: 34mm }\n";
