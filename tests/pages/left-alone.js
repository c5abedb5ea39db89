// Before the module has run (a deferred script comes first): every change from here on is counted.
for (const id of ["managed", "own", "beside"]) watch.mutations(document.getElementById(id));
