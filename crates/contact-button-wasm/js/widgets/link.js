// Addresses on X.

/** The account of a profile's address, and whether X's script reads it too. */
export function profile(href) {
  const found =
    /^(?:https?:)?\/\/(?:www\.|(mobile\.|m\.))?(?:x|twitter)\.com(?::\d*)?\/(?:#!\/)?@?(\w{1,20})(\/?)(?:[?&]|(#)|$)/i.exec(href);
  return found && { name: found[2], isUsual: !found[1] && !found[3] && !found[4] };
}

/** A handle without its `@`; empty where it can be none. */
export const handle = (text) => /^@?(\w{1,20})$/.exec(text.trim())?.[1] || "";

/** A number of 64 bits, not zero. */
export const isId = (text) => /^[1-9]\d{0,19}$/.test(text) && (text.length < 20 || text <= "18446744073709551615");

// Half a character would throw.
const encode = (value) => encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("'", "%27");

/** A link with those of the parameters that have a value. */
export function withParams(path, params) {
  const pairs = Object.entries(params).filter(([, value]) => value);
  const text = pairs.map(([name, value]) => name + "=" + encode(value)).join("&");
  return "https://x.com/" + path + (text && "?" + text);
}
