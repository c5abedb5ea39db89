//! Where the laws end; for the tests and the fuzz targets.

use contact_link::Contact;

/// Whether nothing but its owner tells the link from any other: a page or a
/// meeting on the owner's own host. `Contact::parse_as` reads those.
pub(crate) fn is_own(contact: &Contact) -> bool {
    contact.get("host").is_some()
        && ["callback", "jitsi"].contains(&contact.channel().name())
        && contact.form() == "https"
}

/// Rows whose links can be the same: as built, as read.
pub(crate) const SHARED: &[(&str, &str)] =
    &[("whatsapp_share", "whatsapp"), ("telegram_bot", "telegram"), ("rcs", "sms")];

/// Whether a contact that was built may be read as another one's.
pub(crate) fn is_shared(built: &Contact, read: &Contact) -> bool {
    SHARED.contains(&(built.channel().name(), read.channel().name()))
}

/// Whether a host is in Punycode, which is taken as it is given: a browser may find that it stands for nothing.
pub(crate) fn is_encoded(contact: &Contact) -> bool {
    ["host", "instance"]
        .iter()
        .filter_map(|name| contact.get(name))
        .any(|host| host.contains("xn--"))
}
