import { render as renderApp } from "svelte/server";

import App from "./App.svelte";

/** The HTML of the page. */
export const render = (props) => renderApp(App, { props }).body;
