//! CONTRAST.md: every pair of colours and how well it can be told apart.

use std::fmt::Write as _;

use anyhow::Result;
use contact_button::contrast::ratio;
use contact_button::theme::{
    Level, MARK_CONTRAST, PAGES, Paint, Palette, Scheme, State, Theme, Variant,
};

const START: &str = "\
# Contrast of every pair

<!-- Made by `cargo xtask look --write`; do not edit. -->

Contrast ratios as WCAG 2.2 computes them. Text needs 4.5 (AA) or 7 (AAA: where the visitor's system asks for more
contrast, or `data-contrast=\"aaa\"`), icons and focus rings 3. A test fails below that; this is what it sees.

The focus ring has two tones, the text's and its opposite, of which the inner one has the text's contrast with the plate
and one always shows on the page.

## On a plate of the brand

The plate of `data-variant=\"brand\"` in its three states: at rest, under the pointer, pressed. The icon has the colour
of the text.

| brand | scheme | text | plate | AA | AAA |
|---|---|---|---|---|---|
";

const QUIET: &str = "
## Without it

The text of `outline`, `ghost` and `neutral` is the same for every brand: the least over the pages that they are made
for, which are PAGES.

| variant | scheme | text | AA | AAA |
|---|---|---|---|---|
";

const MARKS: &str = "
The icon of `outline` and `ghost` has the brand's own colour where that reaches 3 on every such page in every state, and
the text's where it does not. A mark is never given a third colour.

| brand | colour | light | dark |
|---|---|---|---|
";

/// The file's text.
pub(super) fn table() -> Result<String> {
    let mut text = String::from(START);
    for row in Theme::all() {
        for scheme in Scheme::ALL {
            let paint = Paint::of(row.palette, Variant::Brand, scheme);
            let plate = row.palette.plate(scheme);
            let [aa, aaa] = Level::ALL.map(|level| {
                State::ALL.map(|state| ratio(paint.text, paint.behind(plate, state, level)))
            });
            writeln!(
                text,
                "| {} | {} | `{}` | `{plate}` | {} | {} |",
                row.name,
                scheme.name(),
                paint.text,
                three(aa),
                three(aaa),
            )?;
        }
    }
    let pages: Vec<String> = PAGES
        .iter()
        .map(|(scheme, [from, _, to])| {
            format!("`{from}` to `{to}` in the {} scheme", scheme.name())
        })
        .collect();
    text.push_str(&QUIET.replace("PAGES", &pages.join(" and ")));
    for variant in [Variant::Outline, Variant::Ghost, Variant::Neutral] {
        for (scheme, pages) in PAGES {
            let paint = Paint::of(Palette::Neutral, variant, scheme);
            let least = |level, state| {
                let on = |page: &_| ratio(paint.text, paint.behind(*page, state, level));
                pages.iter().map(on).fold(f64::INFINITY, f64::min)
            };
            let [aa, aaa] = Level::ALL.map(|level| State::ALL.map(|state| least(level, state)));
            let (variant, scheme) = (variant.name(), scheme.name());
            let (aa, aaa) = (three(aa), three(aaa));
            writeln!(text, "| {variant} | {scheme} | `{}` | {aa} | {aaa} |", paint.text)?;
        }
    }
    text.push_str(MARKS);
    for row in Theme::all() {
        let Some(brand) = row.palette.brand() else { continue };
        let [light, dark] = PAGES.map(|(scheme, pages)| {
            let paint = Paint::of(row.palette, Variant::Ghost, scheme);
            let grounds = pages.iter().flat_map(|page| paint.grounds(*page));
            let grounds: Vec<_> = grounds.collect();
            let least = |color| {
                let ratios = grounds.iter().map(|(_, _, behind)| ratio(color, *behind));
                ratios.fold(f64::INFINITY, f64::min)
            };
            match row.palette.mark(scheme) {
                Some(mark) => format!("its own: {:.2}", least(mark)),
                None => format!("the text's ({:.2} < {MARK_CONTRAST})", least(brand)),
            }
        });
        writeln!(text, "| {} | `{brand}` | {light} | {dark} |", row.name)?;
    }
    Ok(text)
}

fn three(ratios: [f64; 3]) -> String {
    ratios.map(|ratio| format!("{ratio:.2}")).join(" · ")
}
