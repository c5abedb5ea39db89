//! Whose pages may send beacons, and for which site they count.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, bail, ensure};
use url::Url;

use super::Settings;

impl Settings {
    /// The site of each origin.
    ///
    /// # Errors
    ///
    /// What is no origin, or belongs to two sites.
    pub fn sites(&self) -> Result<BTreeMap<String, String>> {
        let mut sites = BTreeMap::new();
        let listed = self.sites.iter().flat_map(|(name, origins)| {
            origins.iter().map(move |origin| (Some(name.as_str()), origin))
        });
        for (name, origin) in self.origins.iter().map(|origin| (None, origin)).chain(listed) {
            let host = host(origin).map_err(|right| {
                anyhow!(
                    "origins: {origin:?} is no origin; it takes a scheme and a host and nothing after \
                     them, such as {right}"
                )
            })?;
            let site = name.map_or(host, str::to_owned);
            ensure!(!site.is_empty() && site.len() <= 64, "sites: a name takes 1 to 64 bytes");
            if let Some(other) = sites.insert(origin.to_ascii_lowercase(), site.clone())
                && other != site
            {
                bail!("origins: {origin} belongs to two sites, {other} and {site}");
            }
        }
        Ok(sites)
    }
}

/// The host of an origin as browsers send it, which is how it has to be written; else what would be
/// right.
fn host(origin: &str) -> Result<String, String> {
    let url = Url::parse(origin).ok().filter(|url| ["http", "https"].contains(&url.scheme()));
    match url.as_ref().and_then(Url::host_str).zip(url.as_ref().map(Url::origin)) {
        Some((host, right)) if right.ascii_serialization().eq_ignore_ascii_case(origin) => {
            Ok(host.to_owned())
        }
        Some((_, right)) => Err(right.ascii_serialization()),
        None => Err("https://brand.example".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::load;
    use crate::config::Flags;

    #[test]
    fn a_site_has_the_name_that_it_is_given_or_its_host() {
        let toml = "origins = ['https://shop.example:8443']\n\
                    [sites]\nbistro = ['https://bistro.example', 'https://www.bistro.example']";
        let sites = load(toml, Flags::default()).unwrap().sites().unwrap();
        assert_eq!(sites["https://shop.example:8443"], "shop.example");
        assert_eq!(sites["https://www.bistro.example"], "bistro");
        let twice = "[sites]\na = ['https://x.example']\nb = ['https://x.example']";
        assert!(load(twice, Flags::default()).unwrap_err().to_string().contains("two sites"));
    }
}
