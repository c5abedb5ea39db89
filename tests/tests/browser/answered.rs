//! What the tools of `audits` ask or say without a fault of a page, each with the reason.

/// What a tool asks or says without a fault of the page.
pub(super) struct Answered {
    pub(super) tool: &'static str,
    pub(super) rule: &'static str,
    /// A part of the element's markup; empty for every element.
    pub(super) element: &'static str,
    pub(super) why: &'static str,
}

const fn answered(
    tool: &'static str,
    rule: &'static str,
    element: &'static str,
    why: &'static str,
) -> Answered {
    Answered { tool, rule, element, why }
}

pub(super) const ANSWERED: &[Answered] = &[
    answered(
        "ibm",
        "style_color_misuse",
        "<link ",
        "asked of every stylesheet: each button says in words what it is, colour adds the brand",
    ),
    answered(
        "ibm",
        "style_viewport_resizable",
        "demo.css",
        "the heading's size is a sum of rem and vw, so it grows with the text",
    ),
    answered(
        "ibm",
        "element_tabbable_visible",
        "class=\"skip\"",
        "`demo` presses Tab and sees the skip link",
    ),
    answered(
        "ibm",
        "select_options_grouped",
        "id=\"channel\"",
        "twelve channels, each named by what it opens: no group would say more",
    ),
    answered(
        "ibm",
        "aria_role_redundant",
        "contact-menu-list",
        "for VoiceOver a list without bullets is none, unless its role says so",
    ),
    answered(
        "ibm",
        "text_contrast_sufficient",
        "<span>",
        "it sees no plate behind the name of a person, which color-mix paints; axe does",
    ),
    answered(
        "ibm",
        "text_contrast_sufficient",
        "<small>",
        "it sees no plate behind the role of a person, which color-mix paints; axe does",
    ),
    answered(
        "ibm",
        "element_tabbable_unobscured",
        "href=\"https://t.me/durov\"",
        "the menu in the corner closes when the focus goes elsewhere, which `menu` asserts",
    ),
    answered(
        "ibm",
        "element_tabbable_unobscured",
        "href=\"mailto:shop@example.com\"",
        "the menu in the corner closes when the focus goes elsewhere, which `menu` asserts",
    ),
    answered(
        "ibm",
        "element_tabbable_unobscured",
        "contact-show",
        "the menu in the corner closes when the focus goes elsewhere, which `menu` asserts",
    ),
    answered("ibm", "input_label_visible", "id=\"channel\"", "its label stands above it"),
    answered(
        "ibm",
        "style_focus_visible",
        "",
        "asked of all that has a style for its focus: `accessible` and `demo` press Tab and see the ring",
    ),
    answered(
        "ibm",
        "a_target_warning",
        "target=\"_blank\"",
        "a hidden text says it in the button's language, which `every_language` asserts",
    ),
    answered(
        "ibm",
        "text_sensory_misuse",
        "id=\"rtl-title\"",
        "\"Right to left\" is a direction of writing, and no instruction",
    ),
    answered(
        "ibm",
        "text_sensory_misuse",
        "<p>",
        "\"its size\" on the page on theming is what a property sets, and no instruction",
    ),
    answered(
        "ibm",
        "style_viewport_resizable",
        "paper.css",
        "the heading's size is a sum of rem and vw, so it grows with the text",
    ),
    answered(
        "ibm",
        "input_fields_grouped",
        "",
        "the studio's fields stand in sections and folds, each with a heading that names it",
    ),
    answered(
        "ibm",
        "element_tabbable_unobscured",
        "type=\"radio\"",
        "the words over a radio button are its own, and show its focus",
    ),
    answered("ibm", "input_label_visible", "class=\"bare", "its drawing is the label that is seen"),
    answered(
        "ibm",
        "input_label_visible",
        "placeholder=\"#1f5c4a\"",
        "it stands under \"A colour of your own\", beside the same colour to pick",
    ),
    answered(
        "ibm",
        "aria_main_label_visible",
        "<body>",
        "the other one is that of the page in the preview's frame",
    ),
    answered("ibm", "input_checkboxes_grouped", "type=\"checkbox\"", "one question, one tick"),
    answered(
        "ibm",
        "select_options_grouped",
        "<select",
        "languages and countries stand in the order of their names",
    ),
    answered(
        "ibm",
        "aria_keyboard_handler_exists",
        "role=\"tablist\"",
        "`studio_tools` moves from tab to tab with the arrows",
    ),
    answered(
        "ibm",
        "text_block_heading",
        "data-brand",
        "the name in a shop's head, over the heading of its page",
    ),
    answered(
        "ibm",
        "text_sensory_misuse",
        "<legend>",
        "\"As wide as\" is what the buttons under it choose, and no instruction",
    ),
    answered(
        "ibm",
        "style_color_misuse",
        "<style>",
        "asked of every stylesheet: the dashboard's drawings each have a table, and their colours names",
    ),
    answered(
        "ibm",
        "style_viewport_resizable",
        "<style>",
        "the dashboard's heading is a sum of rem and vw, so it grows with the text",
    ),
    answered(
        "ibm",
        "list_structure_proper",
        "<dl>",
        "each term of the dashboard's totals stands with its number in a `<div>`, as HTML allows",
    ),
    answered(
        "ibm",
        "input_fields_grouped",
        "<select name=",
        "a form of the dashboard has one purpose, and a name that says it",
    ),
    answered("ibm", "input_fields_grouped", "<input ", "the same of its days"),
    answered(
        "ibm",
        "element_tabbable_role_valid",
        "role=\"region\" tabindex=\"0\"",
        "what scrolls sideways is reached by Tab, so that it scrolls without a pointer: axe asks for that",
    ),
    answered(
        "ibm",
        "text_sensory_misuse",
        "class=\"now\"",
        "it says how the buttons look now, \"medium\" in size, and is no instruction",
    ),
    answered(
        "ibm",
        "aria_child_valid",
        "class=\"log\"",
        "the list of events has none until a button is pressed in the preview",
    ),
];
