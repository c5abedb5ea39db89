// A page that holds on to its elements before the module has touched them.
var known = ["dm", "call", "inner", "wrapped"].map(id => document.getElementById(id));
var clicked = [];
for (const element of known) {
  element.addEventListener("click", event => {
    event.preventDefault();
    clicked.push(element.id);
  });
}
