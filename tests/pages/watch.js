// The first script of every page here: remembers what the page says and suffers, so that a test
// can ask in any engine: by a property of the window, since Firefox shows its scripts no more (hence `var`).
// `mutations()` starts to count changes of the document.
var watch = (() => {
  const lines = [], violations = [], uncaught = [], records = [];

  const text = value => {
    if (value instanceof Element) return value.outerHTML;
    if (value instanceof Error) return String(value);
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  for (const level of ["log", "info", "warn", "error"]) {
    const said = console[level];
    console[level] = (...args) => {
      const elements = args.filter(arg => arg instanceof Element).map(arg => arg.id || arg.localName);
      lines.push({ level, text: args.map(text).join(" "), elements });
      said.apply(console, args);
    };
  }
  document.addEventListener("securitypolicyviolation", event =>
    violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
  addEventListener("error", event => event.message && uncaught.push(event.message));
  addEventListener("unhandledrejection", event => uncaught.push(`rejected: ${event.reason}`));

  const note = list => records.push(...list.map(({ type, target, attributeName, addedNodes }) =>
    `${type} ${attributeName || [...addedNodes].map(node => node.nodeName)} ${target.outerHTML || target.data}`));
  let observer;
  return {
    told: () => ({ lines, violations, uncaught }),
    /** Counts every change at and under a node from now on. */
    mutations(node) {
      observer = new MutationObserver(note);
      observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
    },
    /** The changes seen so far, one line each. */
    changes() {
      note(observer.takeRecords());
      return records;
    },
  };
})();
