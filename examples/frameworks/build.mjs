// `node build.mjs production` (or `development`, where the frameworks warn): renders each page on the server and builds
// the script that takes it over in the browser, into build/production/.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { html } from "contact-buttons/server";
import { build } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// What the server renders and the browser must find again: handed to both.
const props = {
  call: html("tel", "+33 1 23 45 67 89", { label: "Call us", variant: "outline" }),
  shops: { Paris: "+33612345678", Lyon: "+33698765432" },
};

const mode = process.argv[2];
process.env.NODE_ENV = mode;
const out = here(`build/${mode}`);
const page = readFileSync(here("page.html"), "utf8");
const fill = (text, values) => text.replace(/<!-- (\w+) -->/g, (_, name) => values[name]);

rmSync(out, { recursive: true, force: true });
// What the browser loads; a page never needs the server's half.
cpSync(here("node_modules/contact-buttons/"), `${out}/contact-buttons`, {
  recursive: true,
  dereference: true,
  filter: (file) => !basename(file).includes("server"),
});

for (const [name, title, plugins] of [
  ["react", "React", []],
  ["vue", "Vue", [vue()]],
  ["svelte", "Svelte", [svelte({ configFile: false })]],
]) {
  const settings = { configFile: false, root: here(name), mode, plugins, logLevel: "warn" };
  await build({ ...settings, build: { outDir: `${out}/server/${name}`, emptyOutDir: true, ssr: "server.js" } });
  await build({
    ...settings,
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    build: {
      outDir: `${out}/${name}`,
      emptyOutDir: true,
      minify: mode == "production",
      rollupOptions: { input: here(`${name}/client.js`), output: { entryFileNames: "client.js" } },
    },
  });
  const { render } = await import(pathToFileURL(`${out}/server/${name}/server.js`));
  const json = JSON.stringify(props).replaceAll("<", "\\u003c");
  writeFileSync(`${out}/${name}/index.html`, fill(page, { title, app: await render(props), props: json }));
}
