// The countries that have telephone numbers, in the reader's language.
import { language } from "./words.js";

/** ISO 3166 codes of all that have a calling code. */
export const CODES = ("AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW").split(" ");

const made = new Map();

/** A country's name in a language, whose names are looked for once: there are 250 countries to ask for. */
function nameIn(tag, code) {
  if (!made.has(tag)) made.set(tag, new Intl.DisplayNames(tag, { type: "region" }));
  return made.get(tag).of(code) ?? code;
}

/** A country's name for the reader. */
export const countryName = code => nameIn(language(), code);

/** A country's names in the reader's language and in English. */
export const namesOf = code => [...new Set([countryName(code), nameIn("en", code)])];

/** [code, name], in the order of the names. */
export function countries() {
  const { compare } = new Intl.Collator(language());
  return CODES.map(code => [code, countryName(code)]).sort(([, a], [, b]) => compare(a, b));
}

let picked;

/** Says which country national numbers are of, from now on. */
export function pickCountry(code) {
  picked = code;
}

/** The country of national numbers: the one that was picked, or the likeliest. */
export const pickedCountry = () => picked ??= likelyCountry();

/** The country of the first of the browser's languages that has one, whatever the studio's own; or else that of its first language. */
export function likelyCountry() {
  const [first, ...others] = navigator.languages.flatMap(tag => {
    // A system may name its language in a way that is none, `en-US@posix` say.
    try { return new Intl.Locale(tag); } catch { return []; }
  });
  const own = first && new Intl.Locale(first.language, { script: first.script }).maximize();
  return [first, ...others, own].map(tag => tag?.region).find(region => CODES.includes(region)) ?? "FR";
}
