// A script of the page that does not wait for anything.
here.append(usual(0));
