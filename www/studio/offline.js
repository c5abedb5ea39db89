// Keeps the page's own files in this browser, so that it opens without a network. Nothing that is made here is among them.
const PAGES = ["./", "preview.html", "buttons.html", "specimen.html", "theming.html", "demo.css", "demo.js", "specimen.css", "theming-samples.css", "studio/shops.css", "studio/scene.js", "studio/guest.js"];
/** How long the page is left in peace after it has opened, in milliseconds. */
const PEACE = 2000;

const bare = address => address.split(/[?#]/)[0];

/** A policy for trusted types may let this one address through, and nothing else. */
function worker() {
  const policy = globalThis.trustedTypes?.createPolicy("studio-offline", { createScriptURL: () => "offline.js" });
  return policy ? policy.createScriptURL("") : "offline.js";
}

async function keep() {
  await navigator.serviceWorker.register(worker());
  const { active } = await navigator.serviceWorker.ready;
  const shipped = await (await fetch("/dist/studio/files.json")).json();
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const files = [...shipped.map(name => `/dist/${name}`), ...PAGES, ...loaded].map(address => bare(new URL(address, location.href).href));
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data === "kept") document.documentElement.dataset.offline = "kept";
  });
  navigator.serviceWorker.startMessages();
  active.postMessage({ keep: [...new Set(files)] });
}

export function setUp() {
  if (!navigator.serviceWorker || navigator.connection?.saveData) return;
  setTimeout(() => keep().catch(error => console.warn(`contact-buttons studio: not kept for use without a network: ${error}`)), PEACE);
}
