/** The exports of the wasm at this address. */
export async function fetchWasm(url, integrity, imports) {
  const by = (cache) => fetch(url, { cache, integrity });
  // Old and new files mix in a cache: what has the wrong hash is fetched again.
  const response = await by("default").catch(() => by("reload"));
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return instance.exports;
}
