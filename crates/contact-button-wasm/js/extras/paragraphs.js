// Paragraphs that an editor has made of a menu's lines: what is in them are links, not words.

import { each, make } from "./contact-buttons-extras.js";

const LIST = "contact-menu-list";

/** The links, each with what we have put beside it; none where there is anything else. */
function items(paragraph) {
  const items = [];
  for (const node of paragraph.childNodes) {
    if (node.localName == "br" || (!node.localName && !node.data?.trim())) continue;
    if (node.matches?.("a, contact-button")) items.push([node]);
    else if (items[0] && /^contact-/.test(node.className)) items.at(-1).push(node);
    else return [];
  }
  return items;
}

each(".contact-menu-panel > p:has(a)", (paragraph) => {
  const all = items(paragraph);
  if (!all[0]) return;
  const [before, after] = ["previousElementSibling", "nextElementSibling"].map((side) => {
    while (paragraph[side]?.matches("p:empty")) paragraph[side].remove();
    return paragraph[side];
  });
  const list = before?.className == LIST ? before : make("ul", LIST);
  if (list != before) paragraph.before(list);
  list.append(...all.map((parts) => make("li", "", ...parts)));
  paragraph.remove();
  // One list for what stood together.
  if (after?.className == LIST) {
    list.append(...after.children);
    after.remove();
  }
});
