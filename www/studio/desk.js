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
import * as copy from "./copy.js";
import * as tryout from "./tryout.js";
import * as listen from "./listen.js";
import * as keep from "./keep.js";

/** A task of its own, so that what somebody types meanwhile does not wait for all. */
const pause = () => new Promise(done => setTimeout(done));

/** Opens the field and the chosen buttons: from here on the studio answers. */
export function setUp() {
  for (const part of [field, chosen, catalogue]) part.setUp();
  at("workbench").hidden = false;
}

/** Opens the rest, one part after the other. */
export async function setUpRest() {
  for (const part of [code, copy, look, speech, hours, menu, details, tryout, listen, keep]) {
    await pause();
    part.setUp();
  }
  at("after").hidden = false;
}
