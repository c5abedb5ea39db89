// The logic is on its way before the page's other scripts have come; core.js waits for it, and says what is wrong.
import load from "/dist/studio/first.js";

load().catch(() => {});
