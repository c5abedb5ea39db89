// Another copy of ours, or somebody else, was first.
customElements.define("contact-button", class extends HTMLElement {});
