// The loader of older pages, which has no queue.
(function (page, tag, id) {
  var first = page.getElementsByTagName(tag)[0];
  if (page.getElementById(id)) return;
  var script = page.createElement(tag);
  script.id = id;
  script.src = "../dist/widgets.js";
  first.parentNode.insertBefore(script, first);
})(document, "script", "twitter-wjs");
