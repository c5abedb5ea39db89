// The page's own script: adds, moves and removes, as frameworks do.
const here = document.getElementById("here"), there = document.getElementById("there");

function anchor(id, attributes, label) {
  const made = document.createElement("a");
  made.id = id;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = label;
  return made;
}

/** One of three usual buttons, each with a text of its own. */
function usual(i) {
  const kinds = [
    { href: "https://x.com/furni", "data-contact": "x_dm", "data-to": "3805104374", "data-text": `Order ${i}` },
    { href: "tel:+33123456789", "data-contact": "tel", "data-to": "+33 1 23 45 67 89", "data-ext": `${i}` },
    { href: "https://wa.me/33123456789", "data-contact": "whatsapp", "data-to": "+33 1 23 45 67 89", "data-text": `Order ${i}` },
  ];
  return anchor(`b${i}`, kinds[i % 3], `Button ${i}`);
}

function thousand() {
  const all = document.createDocumentFragment();
  for (let i = 0; i < 1000; i++) all.append(usual(i));
  here.append(all);
}
