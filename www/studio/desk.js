// All that needs the logic, opened once it has come.
import { at } from "./dom.js";
import * as field from "./field.js";
import * as chosen from "./chosen.js";
import * as catalogue from "./catalogue.js";
import * as look from "./look.js";
import * as speech from "./speech.js";
import * as hours from "./hours.js";
import * as menu from "./menu.js";
import * as details from "./details.js";
import * as code from "./code.js";
import * as tryout from "./tryout.js";
import * as listen from "./listen.js";
import * as keep from "./keep.js";

/** Opens every part. */
export function setUp() {
  for (const part of [field, chosen, catalogue, look, speech, hours, menu, details, code, tryout, listen, keep]) part.setUp();
  for (const id of ["workbench", "after"]) at(id).hidden = false;
}
