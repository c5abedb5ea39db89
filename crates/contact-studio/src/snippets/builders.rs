//! Where nothing can be hosted: pieces that bring their own styles, with the way to the place where they go.

use contact_snippet::Snippet;

use super::piece::{Kind, Piece};
use crate::words::{Language, Text};

pub(super) fn all(snippet: &Snippet<'_>, language: Language) -> Vec<Piece> {
    let block = inert(&snippet.paste());
    let mut all: Vec<Piece> = PASTED
        .iter()
        .map(|kind| {
            // Wix shows it in a frame, in which a page would open small.
            let code = match kind.id {
                "wix" => block.replace("<a href=", "<a target=\"_top\" href="),
                _ => block.clone(),
            };
            let mut piece = kind.with(code, language);
            if snippet.is_menu() || snippet.head.menu {
                piece.note = language.say(LINKS_ALONE).into();
            }
            piece
        })
        .collect();
    all.push(TAG_MANAGER.with(snippet.html(true), language));
    all
}

/// The templates of site builders read code in braces and in brackets; in markup these are texts all the same.
fn inert(html: &str) -> String {
    let mut inert = String::new();
    for c in html.chars() {
        match c {
            '{' | '}' | '[' | ']' => inert.push_str(&format!("&#{};", u32::from(c))),
            c => inert.push(c),
        }
    }
    inert
}

const LINKS_ALONE: Text = [
    "These are the links alone; a menu and opening hours need a page that loads the script.",
    "Ce sont les liens seuls ; un menu et des horaires demandent une page qui charge le script.",
];
const PASTE: Text = ["Paste the code.", "Collez le code."];

const fn builder(id: &'static str, title: &'static str, steps: &'static [Text]) -> Kind {
    Kind {
        group: "builder",
        id,
        title: [title, title],
        language: "html",
        file: "contact-block.html",
        steps,
    }
}

const PASTED: [Kind; 5] = [
    builder(
        "wordpress",
        "WordPress",
        &[
            ["Open the page in the editor.", "Ouvrez la page dans l’éditeur."],
            [
                "Press +, look for “Custom HTML” and add that block.",
                "Appuyez sur +, cherchez « HTML personnalisé » et ajoutez ce bloc.",
            ],
            PASTE,
            ["Press Preview, then Update.", "Appuyez sur Prévisualiser, puis sur Mettre à jour."],
        ],
    ),
    builder(
        "shopify",
        "Shopify",
        &[
            [
                "Open Online Store, Themes, and press Customize.",
                "Ouvrez Boutique en ligne, Thèmes, et appuyez sur Personnaliser.",
            ],
            [
                "Choose the page, press Add section and take “Custom Liquid”.",
                "Choisissez la page, appuyez sur Ajouter une section et prenez « Liquid personnalisé ».",
            ],
            PASTE,
            ["Press Save.", "Appuyez sur Enregistrer."],
        ],
    ),
    builder(
        "wix",
        "Wix",
        &[
            [
                "In the editor open Add Elements, Embed Code, and take “Embed HTML”.",
                "Dans l’éditeur, ouvrez Ajouter, Code intégré, et prenez « Intégrer HTML ».",
            ],
            [
                "Press Enter Code and paste the code.",
                "Appuyez sur Saisir le code et collez le code.",
            ],
            [
                "Press Update and pull the frame wide enough for the buttons.",
                "Appuyez sur Actualiser et élargissez le cadre pour que les boutons y tiennent.",
            ],
            ["Press Publish.", "Appuyez sur Publier."],
        ],
    ),
    builder(
        "webflow",
        "Webflow",
        &[
            [
                "In the Designer open Add, Elements, and draw “Code Embed” into the page.",
                "Dans le Designer, ouvrez Add, Elements, et glissez « Code Embed » dans la page.",
            ],
            PASTE,
            ["Press Save & Close, then Publish.", "Appuyez sur Save & Close, puis sur Publish."],
        ],
    ),
    builder(
        "squarespace",
        "Squarespace",
        &[
            [
                "Edit the page and press Add Block.",
                "Modifiez la page et appuyez sur Ajouter un bloc.",
            ],
            [
                "Take “Code”, and leave its type at HTML.",
                "Prenez « Code », et laissez le type sur HTML.",
            ],
            PASTE,
            ["Press Save.", "Appuyez sur Enregistrer."],
        ],
    ),
];

const TAG_MANAGER: Kind = Kind {
    group: "builder",
    id: "tag-manager",
    title: ["Tag Manager", "Tag Manager"],
    language: "html",
    file: "contact-tag.html",
    steps: &[
        [
            "Copy the folder dist/ to your site, under the address that the code names.",
            "Copiez le dossier dist/ sur votre site, à l’adresse que le code indique.",
        ],
        [
            "Open Tags, New, Tag Configuration, and take “Custom HTML”.",
            "Ouvrez Balises, Nouvelle, Configuration de la balise, et prenez « HTML personnalisé ».",
        ],
        [
            "Paste the code. It comes at the end of the page: a menu is right there, buttons had better stand in the page itself.",
            "Collez le code. Il arrive à la fin de la page : c’est la place d’un menu ; des boutons sont mieux dans la page elle-même.",
        ],
        [
            "Take the trigger “All Pages”, save, and submit.",
            "Prenez le déclencheur « Toutes les pages », enregistrez, et envoyez.",
        ],
    ],
};
