//! What a careful site says of the files: integrity, the content security policy, the rule of a colour.

use contact_button::Color;
use contact_snippet::{Head, Snippet};

use super::piece::{Kind, Piece};
use crate::state::State;
use crate::words::Language;

/// The files pinned to what they are today.
pub(super) fn integrity(
    snippet: &Snippet<'_>,
    hashes: &[(String, String)],
    language: Language,
) -> Piece {
    let head = Head { hashes, ..snippet.head.clone() };
    INTEGRITY.with(head.html(true), language)
}

/// The policy that the page needs, WebAssembly for what the script decides with it among it.
pub(super) fn policy(snippet: &Snippet<'_>, language: Language) -> Piece {
    let host = host(snippet.head.assets).map_or_else(String::new, |host| format!(" {host}"));
    let code = format!(
        "Content-Security-Policy: default-src 'self'; script-src 'self'{host} 'wasm-unsafe-eval'; style-src 'self'{host}; \
         img-src 'self'{host}; connect-src 'self'{host}\n"
    );
    POLICY.with(code, language)
}

/// The origin of the files, where it is another.
fn host(assets: &str) -> Option<String> {
    let rest = assets.strip_prefix("https://").or_else(|| assets.strip_prefix("//"))?;
    let host = rest.split('/').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:".contains(c);
    (!host.is_empty() && host.chars().all(plain)).then(|| format!("https://{host}"))
}

/// The rule of the brand's own colour, for pages without the script.
pub(super) fn colour(state: &State, language: Language) -> Option<Piece> {
    let colour = Color::parse(&state.look.color).ok()?;
    Some(COLOUR.with(format!("{}\n", colour.rule()), language))
}

const INTEGRITY: Kind = Kind {
    group: "website",
    id: "integrity",
    title: ["With integrity hashes", "Avec des empreintes d’intégrité"],
    language: "html",
    file: "contact-head.html",
    steps: &[[
        "Take these lines instead of the first ones. A browser then loads no other file than this; change them whenever the files change.",
        "Prenez ces lignes à la place des premières. Un navigateur ne charge alors aucun autre fichier ; changez-les dès que les fichiers changent.",
    ]],
};
const POLICY: Kind = Kind {
    group: "website",
    id: "csp",
    title: ["Content security policy", "Politique de sécurité du contenu"],
    language: "http",
    file: "csp.txt",
    steps: &[[
        "Send this header with the page, or add what it has to your own.",
        "Envoyez cet en-tête avec la page, ou ajoutez son contenu au vôtre.",
    ]],
};
const COLOUR: Kind = Kind {
    group: "website",
    id: "color-rule",
    title: ["The rule of your colour", "La règle de votre couleur"],
    language: "css",
    file: "contact-color.css",
    steps: &[[
        "Add it to your stylesheet: then the colour is there without the script.",
        "Ajoutez-la à votre feuille de style : la couleur est alors là sans le script.",
    ]],
};
