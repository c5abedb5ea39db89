//! Where the site's own files and beacons are.

use anyhow::{Result, ensure};
use url::Url;

/// An address as a page may have it, whole or from its own: what it leads to, as a browser reads it,
/// is of the web.
pub(super) fn read(text: &str) -> Result<String> {
    let of_the_web = Url::parse("https://brand.example/")
        .and_then(|page| page.join(text))
        .is_ok_and(|address| ["https", "http"].contains(&address.scheme()));
    ensure!(
        of_the_web && !text.trim().is_empty(),
        "it takes an address of the web, such as /beacon or https://brand.example/beacon"
    );
    Ok(text.to_owned())
}
