//! Writes `css/contact-buttons.css` anew: `cargo run -p contact-button --example css`.

fn main() -> std::io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/css/contact-buttons.css");
    std::fs::write(path, contact_button::css::stylesheet())
}
