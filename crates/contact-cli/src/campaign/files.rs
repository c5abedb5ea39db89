//! What a campaign's files are called.

use std::fs;
use std::path::Path;

use super::{Variant, ad, name};

impl Variant {
    /// A file's name with the variant's in it.
    pub(super) fn file(&self, stem: &str, extension: &str) -> String {
        match &self.name {
            Some(name) => format!("{stem}-{name}.{extension}"),
            None => format!("{stem}.{extension}"),
        }
    }

    /// All files that it has.
    fn files(&self) -> impl Iterator<Item = String> {
        let ads = ad::SIZES.map(|(width, height)| format!("ad-{width}x{height}"));
        let ads = ads.into_iter().map(|stem| self.file(&stem, "html"));
        [self.file("site", "html"), self.file("print", "svg")].into_iter().chain(ads)
    }
}

/// The files in a folder that are called as a campaign's, and are none of these variants'.
pub(super) fn others(folder: &Path, variants: &[Variant]) -> Vec<String> {
    let own: Vec<String> = variants.iter().flat_map(Variant::files).collect();
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut others: Vec<String> = names
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|file| !own.contains(file) && is_a_campaigns(file))
        .collect();
    others.sort();
    others
}

fn is_a_campaigns(file: &str) -> bool {
    let plain = Variant::default();
    let Some((stem, extension)) = file.rsplit_once('.') else { return false };
    plain.files().any(|own| {
        let Some((of, kind)) = own.rsplit_once('.') else { return false };
        let variant = stem.strip_prefix(of).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
        kind == extension
            && variant.is_some_and(|rest| {
                rest.is_empty() || stem[of.len()..].starts_with('-') && name(rest).is_ok()
            })
    })
}
