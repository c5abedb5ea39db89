//! www/specimen.html: every variant in every scheme, size and direction, to look at.

use std::fmt::Write as _;

use anyhow::Result;
use contact_button::theme::{Scheme, Theme, Variant};
use contact_button::{IconPlace, Shape, Size};

use super::sample::{self, SAMPLES};

/// Labels that are long, tall or wide.
const LABELS: [(&str, &str); 8] = [
    // A long word breaks where its author allows it.
    ("de", "Rufen Sie unsere Kundendienst&shy;abteilung an"),
    ("fr", "Écrivez-nous, réponse en une heure"),
    ("th", "แชทกับเราบน WhatsApp ได้ทุกวัน"),
    ("vi", "Nhắn tin cho chúng tôi trên Zalo"),
    ("hi", "हमें संदेश भेजें"),
    ("ja", "お電話でのお問い合わせ"),
    ("ar", "تحدث معنا عبر الهاتف"),
    ("he", "שלחו לנו הודעה"),
];

/// The page.
pub(super) fn page() -> Result<String> {
    let mut main = String::new();
    section(&mut main, "variants", "Variants and sizes", &matrix(false)?)?;
    section(&mut main, "rtl", "From right to left", &matrix(true)?)?;
    section(&mut main, "brands", "Brands", &on_both(brands)?)?;
    section(&mut main, "icons", "Icons and shapes", &on_both(icons)?)?;
    section(&mut main, "contrast", "More contrast", &on_both(contrast)?)?;
    section(&mut main, "groups", "Groups", &on_both(groups)?)?;
    section(&mut main, "labels", "Labels", &on_both(labels)?)?;
    section(&mut main, "channels", "Every brand", &on_both(everything)?)?;
    Ok(sample::page("Specimen sheet", &["specimen.css"], &main))
}

fn section(out: &mut String, id: &str, title: &str, body: &str) -> Result<()> {
    writeln!(
        out,
        "<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n  \
         <h2 id=\"{id}-title\">{title}</h2>\n  <div class=\"grounds\">\n{body}  </div>\n</section>\n"
    )?;
    Ok(())
}

fn on_both(body: fn(Scheme) -> Result<String>) -> Result<String> {
    let mut out = String::new();
    for scheme in Scheme::ALL {
        ground(&mut out, scheme, "", &body(scheme)?)?;
    }
    Ok(out)
}

fn ground(out: &mut String, scheme: Scheme, attributes: &str, body: &str) -> Result<()> {
    let name = scheme.name();
    writeln!(out, "    <div class=\"ground {name}\"{attributes}>\n{body}    </div>")?;
    Ok(())
}

/// A row of buttons under a name.
fn row(out: &mut String, title: &str, class: &str, buttons: &[String]) -> Result<()> {
    writeln!(out, "      <h3>{title}</h3>\n      <div class=\"{class}\">")?;
    for button in buttons {
        writeln!(out, "        {button}")?;
    }
    writeln!(out, "      </div>")?;
    Ok(())
}

fn matrix(arabic: bool) -> Result<String> {
    let mut out = String::new();
    let attributes = if arabic { " dir=\"rtl\" lang=\"ar\"" } else { "" };
    for scheme in Scheme::ALL {
        let mut body = String::new();
        for variant in Variant::ALL {
            let mut buttons = Vec::new();
            for size in Size::ALL {
                for sample in &SAMPLES[..3] {
                    buttons.push(sample.html(arabic, |b| b.variant(variant).size(*size))?);
                }
            }
            let name = variant.name();
            let title = format!("<code lang=\"en\" dir=\"ltr\">data-variant=\"{name}\"</code>");
            row(&mut body, &title, "specimens", &buttons)?;
        }
        ground(&mut out, scheme, attributes, &body)?;
    }
    Ok(out)
}

fn brands(_: Scheme) -> Result<String> {
    let mut body = String::new();
    for variant in Variant::ALL {
        let buttons: Result<Vec<_>> =
            SAMPLES.iter().map(|sample| sample.html(false, |b| b.variant(variant))).collect();
        let title = format!("<code>data-variant=\"{}\"</code>", variant.name());
        row(&mut body, &title, "contact-buttons", &buttons?)?;
    }
    Ok(body)
}

fn icons(_: Scheme) -> Result<String> {
    let mut body = String::new();
    for variant in Variant::ALL {
        let mut buttons = Vec::new();
        for shape in Shape::ALL {
            for size in Size::ALL {
                buttons.push(SAMPLES[2].html(false, |b| {
                    b.icon(IconPlace::Only).variant(variant).size(*size).shape(*shape)
                })?);
            }
        }
        let title = format!("<code>data-icon=\"only\"</code>, {}", variant.name());
        row(&mut body, &title, "contact-buttons", &buttons)?;
    }
    let mut shapes = Vec::new();
    for shape in Shape::ALL {
        shapes.push(SAMPLES[1].html(false, |b| b.shape(*shape))?);
        shapes.push(SAMPLES[1].html(false, |b| b.shape(*shape).icon(IconPlace::None))?);
    }
    row(&mut body, "<code>data-shape</code>, with and without icon", "contact-buttons", &shapes)?;
    Ok(body)
}

fn contrast(_: Scheme) -> Result<String> {
    let mut body = String::new();
    for variant in Variant::ALL {
        let all = SAMPLES.iter().take(8);
        let buttons: Result<Vec<_>> =
            all.map(|sample| sample.html(false, |b| b.variant(variant).more_contrast())).collect();
        let title = format!("<code>data-contrast=\"aaa\"</code>, {}", variant.name());
        row(&mut body, &title, "contact-buttons", &buttons?)?;
    }
    Ok(body)
}

fn groups(_: Scheme) -> Result<String> {
    let mut body = String::new();
    let buttons: Result<Vec<_>> =
        SAMPLES[..5].iter().map(|sample| sample.html(false, |b| b)).collect();
    let buttons = buttons?;
    row(&mut body, "<code>contact-buttons</code>", "contact-buttons", &buttons)?;
    for layout in ["stack", "grid"] {
        let class = format!("contact-buttons {layout}\" data-layout=\"{layout}");
        row(&mut body, &format!("<code>data-layout=\"{layout}\"</code>"), &class, &buttons)?;
    }
    let icons: Result<Vec<_>> =
        SAMPLES.iter().map(|sample| sample.html(false, |b| b.icon(IconPlace::Only))).collect();
    row(&mut body, "Icons alone", "contact-buttons", &icons?)?;
    Ok(body)
}

fn labels(_: Scheme) -> Result<String> {
    let mut body = String::new();
    let mut anchors = Vec::new();
    for (lang, label) in LABELS {
        let dir = if contact_button::is_rtl(lang) { " dir=\"rtl\"" } else { "" };
        anchors.push(format!(
            "<a class=\"contact-button\" href=\"tel:+33123456789\" lang=\"{lang}\"{dir}>{label}</a>"
        ));
    }
    row(&mut body, "In one line", "contact-buttons", &anchors)?;
    row(&mut body, "In a narrow column", "contact-buttons narrow\" data-layout=\"stack", &anchors)?;
    Ok(body)
}

fn everything(_: Scheme) -> Result<String> {
    let mut body = String::new();
    for variant in [Variant::Brand, Variant::Outline] {
        let anchors: Vec<String> = Theme::all()
            .map(|row| {
                let (channel, name, variant) = (row.channels[0], row.name, variant.name());
                format!(
                    "<a class=\"contact-button\" href=\"#channels\" data-contact=\"{channel}\" \
                     data-variant=\"{variant}\">{name}</a>"
                )
            })
            .collect();
        let title = format!("<code>data-variant=\"{}\"</code>", variant.name());
        row(&mut body, &title, "contact-buttons", &anchors)?;
    }
    Ok(body)
}
