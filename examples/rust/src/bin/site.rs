//! A page made once, without any script: the stylesheet and the icons beside it are all that it needs.
//! `cargo run -p contact-buttons-examples --bin site FOLDER` writes it there.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use contact_button::icon::Icon;
use contact_button::{Button, css};
use contact_link::{Channel, Contact};

fn main() -> Result<(), Box<dyn Error>> {
    let Some(folder) = env::args().nth(1) else {
        print!("{}", page()?);
        return Ok(());
    };
    write(Path::new(&folder))
}

/// The page, its stylesheet and its icons.
fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let icons = folder.join("icons");
    fs::create_dir_all(&icons)?;
    fs::write(folder.join("index.html"), page()?)?;
    fs::write(folder.join("contact-buttons.css"), css::stylesheet())?;
    for icon in Icon::all() {
        fs::write(icons.join(icon.file), icon.svg)?;
    }
    Ok(())
}

fn page() -> Result<String, contact_link::Error> {
    let contacts = [
        Contact::new("tel", "+33 1 23 45 67 89")?,
        Contact::new("whatsapp", "+33 6 12 34 56 78")?.text("Bonjour")?,
        Contact::new(Channel::XDm, "3805104374")?,
        Contact::new("email", "hello@example.com")?.with("subject", "Une question")?,
    ];
    let mut page = String::from(
        "<!doctype html>\n<html lang=\"fr\">\n<meta charset=\"utf-8\">\n<title>Nous contacter</title>\n\
         <link rel=\"stylesheet\" href=\"contact-buttons.css\">\n",
    );
    for contact in &contacts {
        page.push_str(&Button::new(contact).lang("fr").to_html());
        page.push('\n');
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_every_button() {
        let page = page().unwrap();
        assert_eq!(page.matches("class=\"contact-button\"").count(), 4);
        assert!(page.contains("href=\"https://wa.me/33612345678?text=Bonjour\""));
        assert!(page.contains("Appeler le +33 1 23 45 67 89"), "{page}");
        assert!(!page.contains("<script"));
    }

    #[test]
    fn the_folder_has_all_that_the_page_asks_for() {
        let folder = env::temp_dir().join(format!("contact-buttons-site-{}", std::process::id()));
        write(&folder).unwrap();
        let style = fs::read_to_string(folder.join("contact-buttons.css")).unwrap();
        let asked: Vec<&str> = style
            .split("url(")
            .skip(1)
            .filter_map(|rest| rest.split(['"', ')']).find(|s| !s.is_empty()))
            .collect();
        assert!(asked.len() > 5, "{asked:?}");
        for file in asked {
            assert!(folder.join(file).is_file(), "{file}");
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
