// How long a post on X is, as X counts it: https://docs.x.com/fundamentals/counting-characters. An address is 23 however
// long it is, an emoji 2 however it is composed, and so is what is neither Latin nor of most alphabets. What an address
// is X knows by all names of domains; what looks like one without its `https://` is taken for no less here.

const ADDRESS = /https?:\/\/[\w.~:/?#@!$&*+,;=%-]*[\w/#=&%-]|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}\b(?:\/[\w.~:/?#@!$&*+,;=%-]*[\w/#=&%-])?/gi;
const LENGTH = 23;
// Of these characters each is one.
const SINGLE = /[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/;
const PICTURE = /\p{Extended_Pictographic}|\p{RI}{2}|\u20e3/u;
const segments = new Intl.Segmenter();

const weight = (text) => [...text].reduce((sum, letter) => sum + (SINGLE.test(letter) ? 1 : 2), 0);

/** A text in pieces that are not to be broken, each with its length. */
export function pieces(text) {
  const all = [];
  const plain = (text) => {
    for (const { segment } of segments.segment(text)) {
      const isOne = segment.length > 1 && PICTURE.test(segment);
      all.push([segment, isOne ? 2 : weight(segment.normalize())]);
    }
  };
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    plain(text.slice(at, index));
    all.push([found, /^http/i.test(found) ? LENGTH : Math.max(LENGTH, weight(found))]);
    at = index + found.length;
  }
  plain(text.slice(at));
  return all;
}
