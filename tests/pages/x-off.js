// A page that has its buttons made when it likes.
var loadedHere;
function loadHere() {
  twttr.widgets.load(document.getElementById("here")).then(widgets => { loadedHere = widgets.length; });
}
