// What is said in the console, once each.

const said = new Set();

export function sayOnce(sentence, ...about) {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn("contact-buttons: " + sentence, ...about);
}
