// What is said of opening hours that are not right, to whoever makes the page.

/** Tells what reading an element's hours has thrown. */
export function tell(error, element, zone) {
  const text = element.getAttribute(element.localName == "contact-menu" ? "hours" : "data-hours");
  // Of Intl's: the zone.
  const why = error.name == "RangeError"
    ? `timezone "${zone}" is none; it takes one such as Europe/Paris`
    : typeof error == "string"
      ? `${error} in "${text}" is not understood; it takes Mo-Fr 09:00-18:00, or Dec 25 off`
      : error;
  console.warn("contact-buttons: " + why, element);
}
