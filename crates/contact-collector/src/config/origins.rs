//! Whose pages may send beacons, and for which site they count.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

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
            let host = host(origin).with_context(|| {
                format!(
                    "origins: {origin:?} is no origin; it takes a scheme and a host and nothing \
                     after them, such as https://brand.example"
                )
            })?;
            let site = name.unwrap_or(host).to_owned();
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

/// The host of an origin as browsers send it.
fn host(origin: &str) -> Option<&str> {
    let rest = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"))?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    let host = rest.rsplit_once(':').map_or(rest, |(host, port)| {
        if port.bytes().all(|b| b.is_ascii_digit()) { host } else { rest }
    });
    (!host.is_empty() && rest.chars().all(plain)).then_some(host)
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
