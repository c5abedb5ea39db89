// Rules of parts, which are of no use without their script; a shadow root takes them too.

export const sheets = [];

export function dress(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
  sheets.push(sheet);
}
