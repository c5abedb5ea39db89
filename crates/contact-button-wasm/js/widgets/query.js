// The parameters of a link, read leniently: `+` is no space, and what is written wrong stays as it is.

/** The text behind percent signs. `wrong` is called where one begins no escape. */
export function decode(text, wrong) {
  try {
    return decodeURIComponent(text);
  } catch {
    wrong?.();
    return text.replace(/(%[\da-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}

/** The parameters of a link, by name. `warn` is told what its author should have written otherwise. */
export function query(href, warn) {
  const params = { __proto__: null };
  const start = href.indexOf("?") + 1;
  for (const item of start ? href.slice(start).split("&") : []) {
    if (item.includes("?")) warn("question", item);
    const [, name, value] = /^([^=]*)=([^]*)$/.exec(item) || [];
    if (name == null) continue;
    if (value.includes("=")) warn("equals", item);
    params[name] = decode(value, () => warn("percent", item));
  }
  return params;
}
