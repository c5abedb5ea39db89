// Remembers what `twttr` tells a page, as `told`, and says when it was ready.
var told = [];
var readied = 0;
function listen(twttr) {
  readied += 1;
  for (const name of ["loaded", "rendered", "click", "tweet", "follow", "like", "favorite", "retweet"]) {
    twttr.events.bind(name, event => told.push({
      name: name, type: event.type, region: event.region, data: event.data,
      target: event.target && (event.target.id || event.target.localName),
      widgets: event.widgets && event.widgets.map(widget => widget.id || widget.localName),
    }));
  }
}
// A click that leads nowhere: the page stays.
addEventListener("click", event => event.preventDefault());
