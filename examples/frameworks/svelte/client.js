import { hydrate } from "svelte";

import App from "./App.svelte";

const props = JSON.parse(document.getElementById("props").textContent);
hydrate(App, { target: document.getElementById("app"), props });
