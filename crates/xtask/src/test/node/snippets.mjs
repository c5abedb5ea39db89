// Builds what the studio gives away for frameworks, in the folder that it stands in: STATE/react/, STATE/vue/ and
// STATE/svelte/ have a page each, which the browser tests open. Angular's template is compiled and compared here.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { parseTemplate } from "@angular/compiler";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import ts from "typescript";
import { build } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const PLACE = 'const place = document.getElementById("app");';
const FRAMEWORKS = {
  react: [
    [],
    `import { createElement } from "react";
     import { createRoot } from "react-dom/client";
     import * as parts from "./ContactButtons.jsx";
     ${PLACE} createRoot(place).render(createElement(Object.values(parts)[0]));`,
  ],
  vue: [
    [vue()],
    `import { createApp } from "vue";
     import App from "./ContactButtons.vue";
     ${PLACE} createApp(App).mount(place);`,
  ],
  svelte: [
    [svelte({ configFile: false })],
    `import { mount } from "svelte";
     import App from "./ContactButtons.svelte";
     ${PLACE} mount(App, { target: place });`,
  ],
};

/** Address and words of every link, without what only screen readers hear. */
function links(nodes) {
  const words = (node) => node.text ?? (node.attributes.class == "contact-button-hint" ? "" : node.children.map(words).join(""));
  return nodes.flatMap((node) =>
    node.tag == "a" ? [[node.attributes.href, words(node)]] : links(node.children ?? []),
  );
}

/** The same of what Angular's compiler reads. */
function angular(nodes) {
  const words = (node) => node.value ?? node.children.map(words).join("");
  return nodes.flatMap((node) => {
    assert.deepEqual([node.inputs ?? [], node.outputs ?? []], [[], []], "no code is in the markup");
    if (node.name != "a") return angular(node.children ?? []);
    const href = node.attributes.find((attribute) => attribute.name == "href").value;
    return [[href, words(node)]];
  });
}

for (const state of readdirSync(here("."), { withFileTypes: true })) {
  if (!state.isDirectory() || !existsSync(here(`${state.name}/nodes.json`))) continue;
  const folder = here(state.name);
  const expected = links(JSON.parse(readFileSync(`${folder}/nodes.json`, "utf8")));
  assert(expected.length, `${state.name} has links`);

  const { outputText, diagnostics } = ts.transpileModule(readFileSync(`${folder}/contact-buttons.ts`, "utf8"), {
    reportDiagnostics: true,
    compilerOptions: { experimentalDecorators: true, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  assert.deepEqual(diagnostics, [], `${state.name}: TypeScript`);
  // The decorator's argument is all that is wanted of it.
  const decorated = outputText.replace(/^import .*$/m, "let got; const CUSTOM_ELEMENTS_SCHEMA = {}, Component = (given) => ((got = given), (it) => it);");
  const component = new Function(`${decorated.replace(/^export /gm, "")}; return got`)();
  const template = parseTemplate(component.template, "contact.html");
  assert.equal(template.errors, null, `${state.name}: Angular`);
  assert.deepEqual(angular(template.nodes), expected, `${state.name}: Angular`);

  for (const [name, [plugins, entry]] of Object.entries(FRAMEWORKS)) {
    writeFileSync(`${folder}/${name}.js`, entry);
    await build({
      configFile: false,
      root: folder,
      mode: "production",
      plugins,
      logLevel: "warn",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        outDir: `${folder}/${name}`,
        emptyOutDir: true,
        rollupOptions: { input: `${folder}/${name}.js`, output: { entryFileNames: "client.js" } },
      },
    });
  }
}
