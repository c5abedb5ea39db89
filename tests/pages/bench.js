// The benchmark's page: the same number of anchors for either library, each with a link of its own to build.
// Every measurement is on a fresh page, with both modules' files in the cache.
const COUNT = 1000;
const KINDS = {
  ours: [
    i => ({ href: "https://x.com/furni", "data-contact": "x_dm", "data-to": "3805104374", "data-text": `Order ${i}, please` }),
    i => ({ href: "tel:+33123456789", "data-contact": "tel", "data-to": "+33 1 23 45 67 89", "data-ext": `${i}` }),
    i => ({ href: "https://wa.me/33123456789", "data-contact": "whatsapp", "data-to": "+33 1 23 45 67 89", "data-text": `Order ${i}, please` }),
  ],
  shareon: [
    i => ({ class: "twitter", "data-url": "https://example.com/", "data-title": `Order ${i}, please`, "data-via": "furni" }),
    i => ({ class: "telegram", "data-url": "https://example.com/", "data-title": `Order ${i}`, "data-text": `Order ${i}, please` }),
    i => ({ class: "whatsapp", "data-url": "https://example.com/", "data-title": `Order ${i}`, "data-text": `Order ${i}, please` }),
  ],
};
const DONE = { ours: a => a.dataset.contactState === "ready", shareon: a => a.href.includes("Order") };

function anchors(whose) {
  const all = document.createDocumentFragment();
  for (let i = 0; i < COUNT; i++) {
    const made = document.createElement("a");
    for (const [name, value] of Object.entries(KINDS[whose][i % 3](i))) made.setAttribute(name, value);
    made.textContent = `Button ${i}`;
    all.append(made);
  }
  return all;
}

const LIBRARY = {
  ours: { script: "/dist/contact-buttons.js", style: "/dist/contact-buttons.css" },
  shareon: { script: "/node_modules/shareon/dist/shareon.es.js", style: "/node_modules/shareon/dist/shareon.min.css" },
};

const task = () => new Promise(done => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(0);
});
const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));

/** The page with its stylesheet, module and empty box, drawn and at rest. How long the module took to come. */
async function prepare(whose, box) {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = LIBRARY[whose].style;
  await new Promise(done => { style.onload = done; document.head.append(style); });
  document.body.append(box);
  await frame();
  const start = performance.now();
  const module = await import(LIBRARY[whose].script);
  await module.ready;
  // What the first button makes it fetch.
  const first = anchors(whose).firstChild;
  document.body.append(first);
  if (whose === "ours") await module.upgrade();
  first.remove();
  return { module, start: performance.now() - start };
}

/** Collects long tasks and frames from now on; what it returns ends that, once all has been drawn, with the longest
 * task over 50 ms and the longest run of a script in a frame over 50 ms. */
function watchTasks() {
  const longest = { longest: 0, script: 0 };
  const note = list => {
    for (const { entryType, duration, scripts = [] } of list) {
      if (entryType === "longtask") longest.longest = Math.max(longest.longest, duration);
      longest.script = Math.max(longest.script, ...scripts.map(script => script.duration));
    }
  };
  const observer = new PerformanceObserver(list => note(list.getEntries()));
  for (const type of ["longtask", "long-animation-frame"]) observer.observe({ type });
  return async () => {
    await frame();
    // A frame is told of once it has been shown.
    await new Promise(done => setTimeout(done, 200));
    note(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}

/** What is on the page already: everything is drawn before the clock starts. */
async function onThePage(whose) {
  const box = document.createElement("div");
  box.className = "shareon";
  box.setAttribute("data-contact-managed", "");
  box.append(anchors(whose));
  const { module, start } = await prepare(whose, box);
  box.removeAttribute("data-contact-managed");
  await frame();
  const longest = watchTasks();
  const begin = performance.now();
  if (whose === "ours") await module.upgrade(box);
  else module.init();
  const time = performance.now() - begin;
  return { time, start, ...(await longest()), done: [...box.children].every(DONE[whose]) };
}

/** What comes later: ours sees it come, shareon is called again. */
async function addedLater(whose) {
  const box = document.createElement("div");
  box.className = "shareon";
  const { module, start } = await prepare(whose, box);
  const all = anchors(whose), last = all.lastChild;
  await frame();
  const longest = watchTasks();
  const begin = performance.now();
  box.append(all);
  if (whose === "shareon") module.init();
  while (!DONE[whose](last)) await task();
  const time = performance.now() - begin;
  return { time, start, ...(await longest()), done: [...box.children].every(DONE[whose]) };
}
