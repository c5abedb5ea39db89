// When there were how many buttons, in ms from the page's beginning; 0 as long as there are fewer.
var buttonsAt = (() => {
  const times = [];
  new MutationObserver(() => {
    const count = document.querySelectorAll("[data-contact-state=ready]").length;
    while (times.length < count) times.push(performance.now());
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["data-contact-state"] });
  return count => times[count - 1] || 0;
})();
