// Brand and language: what the buttons say.
import { field, make, put } from "./dom.js";
import { fold } from "./fold.js";
import { change, hear } from "./store.js";
import { languages } from "./languages.js";
import { language, say } from "./words.js";

export function setUp() {
  const { body, says } = fold("speech", "speech");
  const brand = make("input", { type: "text", autocomplete: "organization", maxlength: 80, input: () => change({ brand: brand.value }, "brand", { typing: true }) });
  const names = new Intl.DisplayNames(language(), { type: "language" });
  const tags = make("select", { change: () => change({ language: tags.value }, "language") },
    languages().map(tag => make("option", { value: tag }, `${names.of(tag)} (${tag})`)));
  const assets = make("input", { type: "text", autocomplete: "off", spellcheck: "false", placeholder: "/contact-buttons/", input: () => change({ assets: assets.value }, "assets", { typing: true }) });
  body.append(field(say("brand"), brand), field(say("speech_language"), tags, say("speech_language_hint")), field(say("assets"), assets, say("assets_hint")));
  hear(state => {
    put(brand, state.brand);
    put(assets, state.assets);
    tags.value = languages().includes(state.language) ? state.language : "en";
    says([state.brand, names.of(tags.value)].filter(Boolean).join(", "));
  });
}
