// Before the module has run: every change from here on is counted.
watch.mutations(document.getElementById("rendered"));
