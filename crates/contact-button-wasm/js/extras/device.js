/** What the page is read on, as far as that says anything: `phone`, `tablet` or `desktop`. */
export function device() {
  if (!matchMedia("(pointer: coarse)").matches) return "desktop";
  return Math.min(screen.width, screen.height) < 600 ? "phone" : "tablet";
}
