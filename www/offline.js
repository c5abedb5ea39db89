// The studio without a network: a service worker that always asks the network first, so that nothing is ever old, and
// answers from what it has kept where there is none. It keeps the page's own files, and no address that holds a state.
const NAME = "contact-buttons";

const bare = address => address.split(/[?#]/)[0];

addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim()));

async function answer(request) {
  const cache = await caches.open(NAME);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && !fresh.redirected && (await cache.match(bare(request.url)))) await cache.put(bare(request.url), fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.match(bare(request.url));
    if (kept) return kept;
    throw error;
  }
}

addEventListener("fetch", event => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === location.origin) event.respondWith(answer(event.request));
});

/** Fetches what is not kept yet, a few at a time, and says when it is all there. */
async function keep(files, said) {
  const cache = await caches.open(NAME);
  const waiting = files.filter(address => new URL(address).origin === location.origin);
  const one = async () => {
    for (let address = waiting.pop(); address; address = waiting.pop()) {
      if (!(await cache.match(address))) await cache.add(address);
    }
  };
  await Promise.all(Array.from({ length: 4 }, one));
  said.postMessage("kept");
}

addEventListener("message", event => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep, event.source));
});
