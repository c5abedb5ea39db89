// A menu that a framework writes: `draw(framework, within, ids)` renders a link for each id, in a list or an element
// within the menu, or directly in it. Without `ids` there is no menu any more.

const react = new URL("../../examples/frameworks/node_modules/", import.meta.url);
const browser = new URL("../../node_modules/", import.meta.url);

// React publishes CommonJS alone.
const FILES = {
  react: "react/cjs/react.development.js",
  "react-dom": "react-dom/cjs/react-dom.development.js",
  "react-dom/client": "react-dom/cjs/react-dom-client.development.js",
  scheduler: "scheduler/cjs/scheduler.development.js",
};

async function commonJs(files) {
  const sources = {};
  for (const [name, file] of Object.entries(files)) sources[name] = await (await fetch(new URL(file, react))).text();
  const loaded = {};
  const require = (name) => {
    if (!loaded[name]) {
      const module = { exports: {} };
      const exported = new Function("require", "module", "exports", "process", sources[name]);
      exported(require, module, module.exports, { env: { NODE_ENV: "development" } });
      loaded[name] = module.exports;
    }
    return loaded[name];
  };
  return require;
}

/** The menu, as the frameworks' `h` writes it. */
function menu(h, within, ids, linkClass) {
  const link = (id, key) => h("a", { key, id, [linkClass]: "contact-button", href: `https://t.me/${id}abcd` }, id);
  const of = {
    ul: () => h("ul", null, ids.map((id) => h("li", { key: id }, [link(id, "link")]))),
    div: () => h("div", null, ids.map((id) => link(id, id))),
    directly: () => ids.map((id) => link(id, id)),
  };
  return h("contact-menu", { label: "Help" }, of[within]());
}

const FRAMEWORKS = {
  async react(place) {
    const require = await commonJs(FILES);
    const root = require("react-dom/client").createRoot(place);
    const h = require("react").createElement;
    return (within, ids) => root.render(ids && menu(h, within, ids, "className"));
  },
  async preact(place) {
    const { h, render } = await import(new URL("preact/dist/preact.mjs", browser));
    return (within, ids) => render(ids && menu(h, within, ids, "class"), place);
  },
  async vue(place) {
    const { createApp, h, shallowRef } = await import(new URL("vue/dist/vue.runtime.esm-browser.js", browser));
    const shown = shallowRef([]);
    createApp(() => shown.value[1] && menu(h, ...shown.value, "class")).mount(place);
    return (within, ids) => (shown.value = [within, ids]);
  },
};

const mounted = {};

window.draw = async (framework, within, ids) => {
  const place = document.getElementById("app");
  mounted[framework] ||= await FRAMEWORKS[framework](place);
  mounted[framework](within, ids);
};
