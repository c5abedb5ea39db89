// The label that an icon alone shows under the pointer or with the focus may lie on something: Escape hides it where it is
// (WCAG 2.2, 1.4.13), until the pointer or the focus comes back.
const DISMISSED = "data-contact-dismissed";

/** From now on. */
export function dismissLabels() {
  addEventListener("keydown", ({ key }) => {
    if (key != "Escape") return;
    for (const link of document.body.querySelectorAll("[data-icon=only]:is(:hover,:focus-visible)")) {
      link.setAttribute(DISMISSED, "");
      for (const event of ["pointerleave", "blur"]) link.addEventListener(event, () => link.removeAttribute(DISMISSED));
    }
  });
}
