import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";

import App from "./App.vue";

/** The HTML of the page. */
export const render = (props) => renderToString(createSSRApp(App, props));
