// All that needs the whole of the logic, opened once it has come.
import { at } from "./dom.js";
import { again } from "./chosen.js";
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
import * as offline from "./offline.js";

/** A task of its own, so that what somebody types meanwhile does not wait for all. */
const pause = () => new Promise(done => setTimeout(done));

/** Opens one part after the other. */
export async function setUp() {
  again();
  for (const part of [code, copy, look, speech, hours, menu, details, tryout, listen, keep, offline]) {
    await pause();
    part.setUp();
  }
  at("after").hidden = false;
}
