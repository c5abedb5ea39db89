// What is said of opening hours that are not right, to whoever makes the page.

/** Whether Intl knows it; else it was the language that it does not. */
function isZone(timeZone) {
  try {
    return !!new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    return false;
  }
}

/** Tells what reading an element's hours has thrown. */
export function tell(error, element, zone) {
  const text = element.getAttribute(element.localName == "contact-menu" ? "hours" : "data-hours");
  // Of Intl's: the zone or the language.
  const lang = element.closest("[lang]")?.lang;
  const why = error.name == "RangeError"
    ? isZone(zone)
      ? `lang "${lang}" is no language; it takes a tag such as fr or pt-BR`
      : `timezone "${zone}" is none; it takes one such as Europe/Paris`
    : typeof error == "string"
      ? `${error} in "${text}" is not understood; it takes Mo-Fr 09:00-18:00, or Dec 25 off`
      : error;
  console.warn("contact-buttons: " + why, element);
}
