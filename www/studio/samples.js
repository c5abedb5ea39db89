// Three brands that do not exist, and what each goal shows before anything is typed. The numbers are those that
// France keeps free for fiction.

const contact = (channel, to, label = "", fields = {}) => ({ channel, to, fields, label });

export const SAMPLES = {
  bistro: {
    brand: "Chez Louise",
    contacts: [contact("tel", "+33199001234", "Book a table"), contact("whatsapp", "+33639980012", "Chat on WhatsApp")],
  },
  clinic: {
    brand: "Clinique du Parc",
    contacts: [contact("tel", "+33199005678", "Call us"), contact("email", "accueil@clinique-du-parc.example", "Send us an email")],
    look: { color: "#2d6f79", shape: "pill" },
    hours: "Mo-Fr 08:30-18:00",
    timezone: "Europe/Paris",
  },
  boutique: {
    brand: "Atelier Nord",
    contacts: [contact("x_dm", "3805104374", "Message @furni"), contact("whatsapp", "+33639980045", "Chat on WhatsApp"), contact("instagram", "instagram", "Message us on Instagram")],
    look: { variant: "outline", shape: "square" },
  },
};

const GOALS = {
  calls: [contact("tel", "+33199001234", "Call us")],
  private: [contact("whatsapp", "+33639980012"), contact("x_dm", "3805104374"), contact("messenger", "jaspersmarket")],
  public: [contact("x_follow", "XDevelopers"), contact("facebook_page", "jaspersmarket")],
};

/** Which channels serve a goal, the likeliest first. */
export const SERVES = {
  calls: ["tel", "callback", "sip", "facetime", "whatsapp", "viber"],
  private: ["whatsapp", "x_dm", "messenger", "telegram", "signal", "instagram", "sms", "email", "line", "viber"],
  public: ["x_post", "x_follow", "x_mention", "x_hashtag", "facebook_page", "bluesky", "mastodon", "threads", "tiktok", "youtube"],
};

/** The contacts that a goal shows while nobody has typed any. */
export const shownFor = goal => GOALS[goal] ?? SAMPLES.bistro.contacts;

const key = contacts => JSON.stringify((contacts ?? []).map(({ channel, to }) => [channel, to]));
const EXAMPLES = new Set([...Object.values(SAMPLES).map(({ contacts }) => contacts), ...Object.values(GOALS)].map(key));

/** Whether these are ours to replace, and not yet the reader's. */
export const isExample = contacts => contacts.length === 0 || EXAMPLES.has(key(contacts));

/** The shop that shows a state. */
export const shopOf = ({ brand }) => Object.keys(SAMPLES).find(name => SAMPLES[name].brand === brand);
