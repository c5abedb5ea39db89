//! Writes the stylesheets anew: `cargo run -p contact-button --example css`.

fn main() -> std::io::Result<()> {
    let file = |name: &str| format!("{}/css/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::write(file("contact-buttons.css"), contact_button::css::stylesheet())?;
    std::fs::write(file("contact-buttons-more.css"), contact_button::css::more())
}
