// One more, once the page has loaded.
addEventListener("load", () => {
  const made = document.createElement("a");
  made.id = "later";
  made.href = "mailto:user@example.com";
  made.className = "contact-button";
  made.textContent = "Write to us";
  document.getElementById("here").append(made);
});
