// What a closed link does instead of saying so: it hides, or gives way to the link of another channel.

// The links that stand in for closed ones, and for which.
const standIns = new Map();

/** The nearest link of a channel beside an element. */
function find(element, channel) {
  const link = `a[data-contact="${CSS.escape(channel)}"]`;
  for (let around = element.parentElement; around; around = around.parentElement) {
    const found = [...around.querySelectorAll(link)].find((it) => it != element && !element.contains(it));
    if (found) return found;
  }
}

/** Whether it was done; where a link that is to change has the focus, "busy". */
export function close(element, mode, open, isBusy) {
  if (mode == "hide") {
    element.hidden = !open;
    return true;
  }
  if (element.localName == "contact-menu") {
    const links = [...element.querySelectorAll("a[data-contact]")];
    const stays = (link) => link.dataset.contact == mode;
    if (!links.some(stays)) return refuse(element, mode);
    for (const link of links) link.hidden = !open && !stays(link);
    return true;
  }
  const other = find(element, mode);
  if (!other) return refuse(element, mode);
  if (isBusy(other)) return "busy";
  const closed = standIns.get(other) || new Set();
  standIns.set(other, closed);
  if (open) closed.delete(element);
  else closed.add(element);
  element.hidden = !open;
  other.hidden = !closed.size;
  return true;
}

const refused = new WeakSet();

function refuse(element, mode) {
  if (!refused.has(element)) {
    console.warn(`contact-buttons: closed "${mode}" is no link beside it; it takes note, hide, or the channel of one`, element);
  }
  refused.add(element);
}
