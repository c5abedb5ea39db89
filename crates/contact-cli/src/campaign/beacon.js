// Tells the collector that a button was seen or pressed: the channel, the button's id, the page and its campaign,
// never a number, an address or a text, and nothing of the visitor. Not where the visitor asks not to be counted.
const setting = name => document.querySelector(`meta[name="contact-buttons:${name}"]`)?.content || undefined;
// A link to the page, such as a printed code's, may name its campaign and variant. Nothing else of it is read.
const named = name => /^[\w-]{1,50}$/.exec(new URLSearchParams(location.search).get(name))?.[0];
const address = setting('beacon');
const refused = navigator.globalPrivacyControl || navigator.doNotTrack === '1';

const device = () => {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
};

const send = (event, link) => {
  const channel = link.dataset.contact || link.dataset.beacon;
  if (!address || refused || !channel) return;
  navigator.sendBeacon(address, JSON.stringify({
    v: 1, event, channel, button: link.id || undefined, path: location.pathname,
    campaign: named('utm_campaign') ?? setting('campaign'), variant: named('utm_content') ?? setting('variant'),
    lang: document.documentElement.lang || undefined, device: device(),
  }));
};

// Seen: at least half of it, once a page view.
const seen = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    send('show', target);
  }
}, { threshold: .5 });

// A button's channel is known when the script has read it.
await (await import('/contact-buttons.js')).ready;
for (const link of document.querySelectorAll('a[data-contact], a[data-beacon]')) seen.observe(link);
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-contact], a[data-beacon]');
  if (link) send('click', link);
});
