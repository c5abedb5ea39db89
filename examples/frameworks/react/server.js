import { createElement } from "react";
import { renderToString } from "react-dom/server";

import { App } from "./App.jsx";

/** The HTML of the page. */
export const render = (props) => renderToString(createElement(App, props));
