// A loader as X's documentation has it: a queue until the script is there.
window.twttr = (function (page, tag, id) {
  var before = window.twttr || {};
  if (page.getElementById(id)) return before;
  var first = page.getElementsByTagName(tag)[0];
  var script = page.createElement(tag);
  script.id = id;
  script.src = "../dist/widgets.js";
  first.parentNode.insertBefore(script, first);
  before._e = [];
  before.ready = function (callback) {
    before._e.push(callback);
  };
  return before;
})(document, "script", "twitter-wjs");
var early = window.twttr;
window.twttr.ready(listen);
