// What answers first: the field, the chosen buttons, the catalogue.
import { at } from "./dom.js";
import * as field from "./field.js";
import * as chosen from "./chosen.js";
import * as catalogue from "./catalogue.js";

export function setUp() {
  for (const part of [field, chosen, catalogue]) part.setUp();
  at("workbench").hidden = false;
}
