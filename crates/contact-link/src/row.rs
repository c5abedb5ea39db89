//! Reading a packed row of the table (its layout is in `table.rs`).

/// One channel's packed row.
#[derive(Clone, Copy)]
pub(crate) struct Row(pub(crate) &'static str);

/// A parameter of a row.
#[derive(Clone, Copy)]
pub(crate) struct Param {
    /// The API's name, without the part after the dot.
    pub(crate) name: &'static str,
    /// How a value must look; `grammar.rs` reads it.
    pub(crate) grammar: &'static str,
    /// Whether several values may be given.
    pub(crate) list: bool,
}

/// One shape that a channel's link can have.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    /// What `form` is set to to choose it; the name may repeat, where a
    /// channel's link depends on what is given.
    pub(crate) name: &'static str,
    /// The link with its slots; `template.rs` reads it.
    pub(crate) template: &'static str,
}

impl Form {
    /// Whether the form is understood but never written.
    pub(crate) fn parse_only(&self) -> bool {
        self.name.starts_with('-')
    }
}

impl Row {
    pub(crate) fn name(self) -> &'static str {
        self.0.split([' ', '\n']).next().unwrap_or_default()
    }

    /// The parameters, in the order of the table.
    pub(crate) fn params(self) -> impl Iterator<Item = (&'static str, Param)> {
        let line = self.0.split('\n').next().unwrap_or_default();
        line.split(' ').filter_map(|word| {
            let (key, grammar) = word.split_once('=')?;
            let (key, list) = match key.strip_suffix('*') {
                Some(key) => (key, true),
                None => (key, false),
            };
            let name = key.split('.').next().unwrap_or_default();
            Some((key, Param { name, grammar, list }))
        })
    }

    /// The parameter that a slot or a caller names: `to`, `to.phone`, `text`.
    pub(crate) fn param(self, key: &str) -> Option<Param> {
        self.params().find(|(k, _)| *k == key).map(|(_, p)| p)
    }

    /// The forms, the default one first.
    pub(crate) fn forms(self) -> impl Iterator<Item = Form> {
        self.0.split('\n').skip(1).filter_map(|line| {
            let (name, template) = line.split_once(' ')?;
            Some(Form { name, template })
        })
    }
}
