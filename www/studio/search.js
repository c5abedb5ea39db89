// Search among the channels: by the words that people use, in the singular or the plural, and by country.
import { CODES, namesOf } from "./countries.js";

/** Words that say nothing of what is looked for, in English and in French. */
const IDLE = new Set("a an and by for how in my of on or our the to us with your au aux dans de des du en et la le les mon nos notre nous ou par pour sur un une vos votre".split(" "));
/** Names that people give to countries and lists of countries do not. */
const ALIASES = { uk: "GB", england: "GB", angleterre: "GB", usa: "US", america: "US", amerique: "US", holland: "NL", hollande: "NL" };

const flat = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const wordsOf = text => flat(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** A word without the ending of its plural. */
const stem = word => (word.length > 3 ? word.replace(/ies$/, "y").replace(/[sx]$/, "") : word);

/** Whether some word begins as this one does; one or two letters are a word of their own. */
const begins = (words, part) => (part.length < 3 ? words.includes(part) : words.some(word => word.startsWith(stem(part))));

const codesOf = ({ country }) => (country ?? "").split(/[^A-Z]+/).filter(Boolean);

/** What a channel is found by: its words, and the letters of its countries, which stand for nothing else. */
export function entry(about) {
  const codes = codesOf(about);
  const text = [about.name, about.group_name, about.keywords, ...codes.flatMap(namesOf)].join(" ");
  return { about, name: flat(about.name), codes: codes.map(flat), words: [...new Set(wordsOf(text))] };
}

const answers = ({ words, codes }, parts) => parts.every(part => codes.includes(part) || begins(words, part));

/** The code of the country that these words name; the one with the fewest words beside them. */
function countryOf(parts) {
  if (parts.length === 1 && ALIASES[parts[0]]) return ALIASES[parts[0]];
  if (!parts.length || parts.join("").length < 4) return undefined;
  const fits = CODES.flatMap(code => namesOf(code).map(name => ({ code, words: wordsOf(name) })))
    .filter(({ words }) => parts.every(part => words.some(word => word.startsWith(part))));
  const rest = ({ words }) => words.join("").length;
  return fits.sort((a, b) => rest(a) - rest(b))[0]?.code;
}

/** The entries that a text finds, and the code of the country where it names one that none of them belongs to. */
export function find(entries, text) {
  const all = wordsOf(text);
  const parts = all.some(word => !IDLE.has(word)) ? all.filter(word => !IDLE.has(word)) : all;
  const found = entries.filter(one => answers(one, parts));
  if (found.length) return { found };
  for (let at = parts.length; at > 0; at--) {
    // The country stands last, or first: "WhatsApp in France", "France WhatsApp".
    for (const [named, rest] of [[parts.slice(-at), parts.slice(0, -at)], [parts.slice(0, at), parts.slice(at)]]) {
      const country = countryOf(named);
      const there = country ? entries.filter(one => (!one.codes.length || one.codes.includes(flat(country))) && answers(one, rest)) : [];
      if (there.length) return { found: there, country };
    }
  }
  const bare = flat(text).trim();
  return { found: bare.length > 2 ? entries.filter(({ name }) => name.includes(bare)) : [] };
}
