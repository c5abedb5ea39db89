//! The committed document is what the table gives.
#![cfg(feature = "catalogue")]
#![allow(missing_docs)]

#[path = "../examples/catalogue.rs"]
mod catalogue;

use contact_link::Channel;

#[test]
fn the_document_is_what_the_table_gives() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/CATALOGUE.md");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == catalogue::document(),
        "CATALOGUE.md is of another table; make it again:\n  \
         cargo run -p contact-link --example catalogue > crates/contact-link/CATALOGUE.md"
    );
    for info in Channel::ALL.iter().map(|channel| channel.info()) {
        assert!(committed.contains(&format!("| `{}` | {} |", info.name, info.display)));
    }
}
