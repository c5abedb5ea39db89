//! Everything to copy, with what to do with it.

mod builders;
mod card;
mod items;
mod piece;
mod policy;

use contact_link::Contact;
use contact_snippet::Snippet;
use contact_snippet::qr::{Drawing, Level, MARGIN, encode};
use piece::{Kind, Piece};

use crate::page;
use crate::refusal::Refusal;
use crate::state::State;
use crate::words::{Language, Text};

/// All of them, in the order in which they are shown.
pub(crate) fn all(
    state: &State,
    hashes: &[(String, String)],
    language: Language,
) -> Result<Vec<Piece>, Refusal> {
    let contacts = state.read()?;
    if contacts.is_empty() {
        let sentence = language.say(NO_CONTACT);
        return Err(Refusal::new("contacts", sentence, ""));
    }
    let snippet = items::snippet(state, &contacts)?;
    let mut all = website(state, &snippet, hashes, language);
    all.extend(builders::all(&snippet, language));
    all.extend(frameworks(&snippet, language));
    all.extend(print(state, &snippet, &contacts, language)?);
    Ok(all)
}

fn website(
    state: &State,
    snippet: &Snippet<'_>,
    hashes: &[(String, String)],
    language: Language,
) -> Vec<Piece> {
    let mut all = vec![
        SCRIPT.with(snippet.html(true), language),
        HTML_ONLY.with(snippet.html(false), language),
    ];
    if !snippet.is_menu() && snippet.head.menu || !state.look.color.is_empty() {
        all[1].note = language.say(NEEDS_SCRIPT).into();
    }
    all.extend(policy::colour(state, language));
    if !hashes.is_empty() {
        all.push(policy::integrity(snippet, hashes, language));
    }
    all.push(policy::policy(snippet, language));
    all.push(json_ld(state, snippet, language));
    all
}

/// A menu says more of its hours.
fn json_ld(state: &State, snippet: &Snippet<'_>, language: Language) -> Piece {
    match page::menu(state) {
        Ok(menu) if snippet.is_menu() => {
            let mut piece = JSON_LD.with(menu.json_ld(), language);
            if !menu.json_ld_warnings(None).is_empty() {
                piece.note = language.say(YEARLY).into();
            }
            piece
        }
        _ => JSON_LD.with(snippet.json_ld(), language),
    }
}

fn frameworks(snippet: &Snippet<'_>, language: Language) -> Vec<Piece> {
    let mut all = vec![
        RUST_LINKS.with(snippet.rust_links(), language),
        RUST.with(snippet.rust(), language),
        RUST_SERVER.with(snippet.rust_server(), language),
        REACT.with(snippet.react(), language),
        VUE.with(snippet.vue(), language),
        SVELTE.with(snippet.svelte(), language),
        ANGULAR.with(snippet.angular(), language),
    ];
    if snippet.is_menu() {
        let note = language.say(LINKS_ALONE);
        all.iter_mut().take(3).for_each(|piece| piece.note = note.into());
    }
    all
}

fn print(
    state: &State,
    snippet: &Snippet<'_>,
    contacts: &[Contact],
    language: Language,
) -> Result<Vec<Piece>, Refusal> {
    let mut all = Vec::new();
    // What is too long for a code is said, and the rest is there all the same.
    let first = contacts.first().map(ToString::to_string).unwrap_or_default();
    match encode(&first, Level::Medium) {
        Ok(code) => {
            let drawing = Drawing::of(&code, MARGIN);
            all.push(QR.with(drawing.svg(&first), language));
            all.push(CARD.with(card::page(state, snippet, &drawing), language));
        }
        Err(sentence) => {
            let mut piece = QR.with(String::new(), language);
            piece.note = language.said(sentence);
            all.push(piece);
        }
    }
    all.push(SIGNATURE.with(snippet.signature(), language));
    all.push(MARKDOWN.with(snippet.markdown(), language));
    Ok(all)
}

const NO_CONTACT: Text = [
    "There is no contact yet; add a number, a handle or a link.",
    "Il n’y a pas encore de contact ; ajoutez un numéro, un compte ou un lien.",
];
const NEEDS_SCRIPT: Text = [
    "Opening hours need the script, and a colour of your own the script or the rule below; without them the links work all the same.",
    "Les horaires ont besoin du script, et une couleur à vous du script ou de la règle ci-dessous ; sans eux, les liens fonctionnent tout de même.",
];
const YEARLY: Text = [
    "Dates of every year, such as Dec 25 off, are not in it: schema.org takes each with its year, as 2026 Dec 25 off.",
    "Les dates de chaque année, comme Dec 25 off, n’y sont pas : schema.org les veut avec leur année, comme 2026 Dec 25 off.",
];

const LINKS_ALONE: Text = [
    "Rust writes the links; the menu around them is markup.",
    "Rust écrit les liens ; le menu autour est du HTML.",
];

const COPY_FILES: Text = [
    "Copy the folder dist/ to your site, under the address that the code names.",
    "Copiez le dossier dist/ sur votre site, à l’adresse que le code indique.",
];
const INTO_THE_PAGE: Text = [
    "Put the first lines into the head of the page, and the rest where the buttons are to be.",
    "Placez les premières lignes dans l’en-tête de la page, et le reste là où les boutons doivent être.",
];
const INSTALL: Text = [
    "Add the package: npm install contact-buttons",
    "Ajoutez le paquet : npm install contact-buttons",
];
const IMPORT: Text = [
    "Once in the program: import \"contact-buttons\"; import \"contact-buttons/contact-buttons.css\"",
    "Une fois dans le programme : import \"contact-buttons\"; import \"contact-buttons/contact-buttons.css\"",
];
const COMPONENT: Text = [
    "Save the code as a component, and use it where the buttons are to be.",
    "Enregistrez le code comme composant, et utilisez-le là où les boutons doivent être.",
];
const ADD_CRATES: Text = [
    "Add the crates: contact-link and contact-button",
    "Ajoutez les bibliothèques : contact-link et contact-button",
];

const SCRIPT: Kind = Kind {
    group: "website",
    id: "html",
    title: ["Script tag", "Balise script"],
    language: "html",
    file: "contact.html",
    steps: &[COPY_FILES, INTO_THE_PAGE],
};
const HTML_ONLY: Kind = Kind {
    group: "website",
    id: "html-only",
    title: ["HTML without a script", "HTML sans script"],
    language: "html",
    file: "contact-only.html",
    steps: &[COPY_FILES, INTO_THE_PAGE],
};
const JSON_LD: Kind = Kind {
    group: "website",
    id: "json-ld",
    title: ["For search engines", "Pour les moteurs de recherche"],
    language: "html",
    file: "contact-json-ld.html",
    steps: &[[
        "Put it anywhere into the page; search engines read it, visitors do not see it.",
        "Placez-le où vous voulez dans la page ; les moteurs de recherche le lisent, les visiteurs ne le voient pas.",
    ]],
};
const RUST_LINKS: Kind = Kind {
    group: "framework",
    id: "rust",
    title: ["Rust: the links", "Rust : les liens"],
    language: "rust",
    file: "links.rs",
    steps: &[["Add the crate: contact-link", "Ajoutez la bibliothèque : contact-link"]],
};
const RUST: Kind = Kind {
    group: "framework",
    id: "rust-buttons",
    title: ["Rust: the buttons as HTML", "Rust : les boutons en HTML"],
    language: "rust",
    file: "buttons.rs",
    steps: &[ADD_CRATES],
};
const RUST_SERVER: Kind = Kind {
    group: "framework",
    id: "rust-server",
    title: ["Rust: a server's route", "Rust : une route de serveur"],
    language: "rust",
    file: "server.rs",
    steps: &[
        ADD_CRATES,
        [
            "Add axum, and merge routes() into your router.",
            "Ajoutez axum, et joignez routes() à votre routeur.",
        ],
    ],
};
const REACT: Kind = Kind {
    group: "framework",
    id: "react",
    title: ["React", "React"],
    language: "jsx",
    file: "ContactButtons.jsx",
    steps: &[INSTALL, IMPORT, COMPONENT],
};
const VUE: Kind = Kind {
    group: "framework",
    id: "vue",
    title: ["Vue", "Vue"],
    language: "vue",
    file: "ContactButtons.vue",
    steps: &[INSTALL, IMPORT, COMPONENT],
};
const SVELTE: Kind = Kind {
    group: "framework",
    id: "svelte",
    title: ["Svelte", "Svelte"],
    language: "svelte",
    file: "ContactButtons.svelte",
    steps: &[INSTALL, IMPORT, COMPONENT],
};
const ANGULAR: Kind = Kind {
    group: "framework",
    id: "angular",
    title: ["Angular", "Angular"],
    language: "typescript",
    file: "contact-buttons.ts",
    steps: &[INSTALL, IMPORT, COMPONENT],
};
const QR: Kind = Kind {
    group: "print",
    id: "qr",
    title: ["QR code", "Code QR"],
    language: "svg",
    file: "contact.svg",
    steps: &[[
        "Print it at least 2 cm wide, dark on light, with its white margin; try it with a phone first.",
        "Imprimez-le sur 2 cm de large au moins, sombre sur clair, avec sa marge blanche ; essayez-le d’abord avec un téléphone.",
    ]],
};
const CARD: Kind = Kind {
    group: "print",
    id: "card",
    title: ["A card to print", "Une carte à imprimer"],
    language: "html",
    file: "card.html",
    steps: &[[
        "Save it, open it in a browser and print: it is 85 by 55 mm.",
        "Enregistrez-la, ouvrez-la dans un navigateur et imprimez : elle fait 85 sur 55 mm.",
    ]],
};
const SIGNATURE: Kind = Kind {
    group: "print",
    id: "email-signature",
    title: ["E-mail signature", "Signature d’e-mail"],
    language: "html",
    file: "signature.html",
    steps: &[[
        "Open it in a browser, select all, copy, and paste it into the signature of your mail program.",
        "Ouvrez-la dans un navigateur, sélectionnez tout, copiez, et collez dans la signature de votre messagerie.",
    ]],
};
const MARKDOWN: Kind = Kind {
    group: "print",
    id: "markdown",
    title: ["Markdown", "Markdown"],
    language: "markdown",
    file: "contact.md",
    steps: &[],
};
