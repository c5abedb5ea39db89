// Which of our languages a page speaks, for the scripts that decide it without a wasm.

// The tag of a language by the names that pages give it.
const LANGUAGES = { __proto__: null };
for (const item of "__LANGUAGES__".split(" ")) {
  const [name, tag = name] = item.split("=");
  LANGUAGES[name.toLowerCase()] = tag;
}

/** As `languages.rs` of `contact-button` finds it: what is most exact counts, `zh-TW` before `zh`. */
export function tagOf(lang) {
  lang = lang.trim().toLowerCase().replaceAll("_", "-");
  while (lang && !LANGUAGES[lang]) lang = lang.replace(/(^|-)[^-]*$/, "");
  return LANGUAGES[lang] || "en";
}
