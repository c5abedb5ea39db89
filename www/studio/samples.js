// Three brands that do not exist, and what each goal shows before anything is typed. The numbers are those that
// France keeps free for fiction.
import { LANGUAGES, language } from "./words.js";

/** Words on a button: [English, French]. */
const BOOK = ["Book a table", "Réserver une table"];
const CALL = ["Call us", "Appelez-nous"];
const WHATSAPP = ["Chat on WhatsApp", "Discuter sur WhatsApp"];
const MAIL = ["Send us an email", "Envoyez-nous un e-mail"];
const MESSAGE = ["Message @furni", "Écrire à @furni"];
const INSTAGRAM = ["Message us on Instagram", "Nous écrire sur Instagram"];
const LABELS = [BOOK, CALL, WHATSAPP, MAIL, MESSAGE, INSTAGRAM];

const contact = (channel, to, label = ["", ""]) => ({ channel, to, fields: {}, label });

const BRANDS = {
  bistro: {
    brand: "Chez Louise",
    contacts: [contact("tel", "+33199001234", BOOK), contact("whatsapp", "+33639980012", WHATSAPP)],
  },
  clinic: {
    brand: "Clinique du Parc",
    contacts: [contact("tel", "+33199005678", CALL), contact("email", "accueil@clinique-du-parc.example", MAIL)],
    look: { color: "#2d6f79", shape: "pill" },
    hours: "Mo-Fr 08:30-18:00",
    timezone: "Europe/Paris",
  },
  boutique: {
    brand: "Atelier Nord",
    contacts: [contact("x_dm", "3805104374", MESSAGE), contact("whatsapp", "+33639980045", WHATSAPP), contact("instagram", "instagram", INSTAGRAM)],
    look: { variant: "outline", shape: "square" },
  },
};

const GOALS = {
  calls: [contact("tel", "+33199001234", CALL)],
  private: [contact("whatsapp", "+33639980012"), contact("x_dm", "3805104374"), contact("messenger", "jaspersmarket")],
  public: [contact("x_follow", "XDevelopers"), contact("facebook_page", "jaspersmarket")],
};

/** A page's language as a state has it: English is not written. */
export const pageLanguage = tag => (tag === "en" ? "" : tag);

const spoken = contacts => contacts.map(one => ({ ...one, label: one.label[LANGUAGES.indexOf(language())] }));

/** The state of a sample in the reader's language; nothing where there is no such sample. */
export const sampleOf = name => Object.hasOwn(BRANDS, name ?? "") ? { language: pageLanguage(language()), ...BRANDS[name], contacts: spoken(BRANDS[name].contacts) } : undefined;

/** Which channels serve a goal, the likeliest first. */
export const SERVES = {
  calls: ["tel", "callback", "sip", "facetime", "whatsapp", "viber"],
  private: ["whatsapp", "x_dm", "messenger", "telegram", "signal", "instagram", "sms", "email", "line", "viber"],
  public: ["x_post", "x_follow", "x_mention", "x_hashtag", "facebook_page", "bluesky", "mastodon", "threads", "tiktok", "youtube"],
};

/** The contacts that a goal shows while nobody has typed any. */
export const shownFor = goal => spoken(GOALS[goal] ?? BRANDS.bistro.contacts);

const key = contacts => JSON.stringify((contacts ?? []).map(({ channel, to }) => [channel, to]));
const EXAMPLES = new Set([...Object.values(BRANDS).map(({ contacts }) => contacts), ...Object.values(GOALS)].map(key));

/** Whether these are ours to replace, and not yet the reader's. */
export const isExample = contacts => contacts.length === 0 || EXAMPLES.has(key(contacts));

const OURS = new Set([...Object.values(BRANDS).map(({ contacts }) => contacts), ...Object.values(GOALS)].flat().map(({ channel, to }) => `${channel} ${to}`));

/** Whether a contact reaches a sample's brand, and not the reader's. */
export const isOurs = ({ channel, to }) => OURS.has(`${channel} ${to}`);

/** The same for a reader of another language: an example speaks it, and what the reader has made stays as it is. */
export function inLanguage(state, tag) {
  if (!isExample(state.contacts)) return state;
  const say = label => LABELS.find(both => both.includes(label))?.[LANGUAGES.indexOf(tag)] ?? label;
  return { ...state, language: pageLanguage(tag), contacts: state.contacts.map(one => ({ ...one, label: say(one.label) })) };
}

/** The shop that shows a state. */
export const shopOf = ({ brand }) => Object.keys(BRANDS).find(name => BRANDS[name].brand === brand);
