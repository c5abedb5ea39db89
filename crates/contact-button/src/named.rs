//! The look by the names that its attributes have, as files and forms say it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::button::Button;
use crate::look::{IconPlace, Shape, Size};
use crate::theme::{Scheme, Variant};

/// The schemes by their names; the page's is the one that holds unless told.
const SCHEMES: [(&str, Option<Scheme>); 3] = [
    ("auto", None),
    (Scheme::Light.name(), Some(Scheme::Light)),
    (Scheme::Dark.name(), Some(Scheme::Dark)),
];

/// How the links look: what `data-variant` and the others say on each; as usual unless told.
///
/// A menu's JSON and a form have it so; [`Button::look`] takes each.
///
/// ```
/// use contact_button::Look;
///
/// let look = Look { size: "large".into(), ..Look::default() };
/// let said: Vec<_> = look.pairs().into_iter().filter(|(_, value)| !value.is_empty()).collect();
/// assert_eq!(said, [("size", "large")]);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Deserialize, serde::Serialize),
    serde(deny_unknown_fields, default)
)]
#[cfg_attr(
    feature = "config",
    derive(schemars::JsonSchema),
    schemars(
        description = "How the links look: what `data-variant` and the others say on each; as usual unless told."
    )
)]
pub struct Look {
    /// `brand` (the default), `outline`, `ghost` or `neutral`.
    pub variant: String,
    /// `small`, `medium` (the default) or `large`.
    pub size: String,
    /// `pill`, `rounded` (the default) or `square`.
    pub shape: String,
    /// `light` or `dark`; that of the page (`auto`) unless told.
    pub scheme: String,
    /// `start` (the default), `only` or `none`.
    pub icon: String,
    /// A colour of your own, such as `#0a7d5a`.
    pub color: String,
    /// `aaa` for text of a contrast of 7:1.
    pub contrast: String,
}

impl Look {
    /// The name of each attribute without `data-`, and its value.
    pub fn pairs(&self) -> [(&'static str, &str); 7] {
        [
            ("variant", &self.variant),
            ("size", &self.size),
            ("shape", &self.shape),
            ("scheme", &self.scheme),
            ("icon", &self.icon),
            ("color", &self.color),
            ("contrast", &self.contrast),
        ]
    }
}

impl<'a> Button<'a> {
    /// One attribute of the look by its name without `data-`: `variant`, `size`, `shape`, `scheme`, `icon`, `color` or
    /// `contrast`. An empty value changes nothing.
    ///
    /// # Errors
    ///
    /// There is no such attribute, or it has no such value; the sentence says which there are.
    ///
    /// ```
    /// # use contact_button::Button;
    /// # use contact_link::Contact;
    /// let contact = Contact::new("tel", "+33 1 23 45 67 89")?;
    /// let html = Button::new(&contact).look("variant", "outline")?.look("size", "")?.to_html();
    /// assert!(html.contains(" data-variant=\"outline\"") && !html.contains("data-size"));
    /// assert_eq!(
    ///     Button::new(&contact).look("shape", "round").unwrap_err().to_string(),
    ///     "shape \"round\" is none; it takes pill, rounded, square",
    /// );
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn look(self, name: &str, value: &'a str) -> Result<Self, LookError> {
        if value.is_empty() {
            return Ok(self);
        }
        Ok(match name {
            "variant" => self.variant(one_of(name, value, &Variant::ALL, Variant::name)?),
            "size" => self.size(one_of(name, value, Size::ALL, Size::name)?),
            "shape" => self.shape(one_of(name, value, Shape::ALL, Shape::name)?),
            "icon" => self.icon(one_of(name, value, IconPlace::ALL, IconPlace::name)?),
            "scheme" => match one_of(name, value, &SCHEMES, |(name, _)| name)? {
                (_, Some(scheme)) => self.scheme(scheme),
                (_, None) => self,
            },
            "contrast" => {
                one_of(name, value, &["aaa"], |only| only)?;
                self.more_contrast()
            }
            "color" => self.color(value).map_err(|error| LookError(error.to_string()))?,
            _ => {
                let takes = "variant, size, shape, scheme, icon, color, contrast";
                return Err(LookError(format!(
                    "{name:?} is no attribute of the look; it takes {takes}"
                )));
            }
        })
    }
}

/// The value of this name.
fn one_of<T: Copy>(
    attribute: &str,
    value: &str,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Result<T, LookError> {
    let found = all.iter().copied().find(|known| name(*known) == value);
    found.ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|known| name(*known)).collect();
        LookError(format!("{attribute} {value:?} is none; it takes {}", names.join(", ")))
    })
}

/// Why a look is none.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LookError(String);

/// One English sentence.
impl fmt::Display for LookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for LookError {}
