// Fetching what a button needs that is not finished by itself: the wasms, and the words of a language.

/** Each a promise: of the exports of the wasm that knows what is usual, of those of the full one, of a language's words. */
export function loaders(imports) {
  const get = (file, options) => fetch(new URL(file, import.meta.url), options);
  const wasm = async (file, integrity) => {
    // Old and new files mix in a cache: what has the wrong hash is fetched again.
    const by = (cache) => get(file, { cache, integrity });
    const response = await by("default").catch(() => by("reload"));
    const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    return instance.exports;
  };
  return {
    quick: () => wasm("contact-buttons.wasm", "__WASM_HASH__"),
    full: () => wasm("contact-buttons-full.wasm", "__FULL_HASH__"),
    // A page that stands in for a missing file, with a good status, is no words, which the wasm sees.
    async words(tag) {
      const response = await get(`words/${tag}.txt`);
      if (!response.ok) throw response.status;
      return response.text();
    },
  };
}
