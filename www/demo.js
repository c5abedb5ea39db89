// The field "channel, to, text": what the module's link() says of it. Everything else on the page
// is markup.
import { link, ready } from "/dist/contact-buttons.js";

const at = id => document.getElementById(id);
const [channel, to, text] = ["channel", "to", "text"].map(at);

function choose() {
  const { example, wants, text: takesText } = channel.selectedOptions[0].dataset;
  at("to-field").hidden = !example;
  at("text-field").hidden = !takesText;
  to.value = example ?? "";
  at("wants").textContent = wants ?? "";
  show();
}

function show() {
  const { example, wants, text: textName, label } = channel.selectedOptions[0].dataset;
  try {
    const params = textName && text.value ? { [textName]: text.value } : {};
    const href = link(channel.value, example ? to.value : undefined, params);
    answer(href, false);
    const button = document.createElement("a");
    button.className = "contact-button";
    button.href = href;
    button.textContent = label;
    at("stage").replaceChildren(button);
    const escaped = href.replaceAll("&", "&amp;");
    at("made").textContent = `<a class="contact-button"\n   href="${escaped}">${label}</a>`;
  } catch (error) {
    const right = error.field === "to" ? `. ${wants}, such as ${example}.` : "";
    answer(error.message + right, true, error.field);
  }
}

/** The last button stays while what is typed makes no link; the sentence says why. */
function answer(words, refused, field) {
  at("answer").textContent = words;
  at("maker").classList.toggle("refused", refused);
  to.setAttribute("aria-invalid", String(refused && field === "to"));
  text.setAttribute("aria-invalid", String(refused && field !== "to"));
  document.querySelector("[data-copy=made]").disabled = refused;
}

async function copy(button) {
  let done = "Copied";
  try {
    await navigator.clipboard.writeText(at(button.dataset.copy).textContent);
  } catch {
    getSelection().selectAllChildren(at(button.dataset.copy));
    done = "Selected";
  }
  button.textContent = done;
  setTimeout(() => (button.textContent = "Copy"), 2000);
}

async function packed(file) {
  const { body } = await fetch(`/dist/${file}`);
  return (await new Response(body.pipeThrough(new CompressionStream("gzip"))).arrayBuffer()).byteLength;
}

/** What a page with one message and one call button loads. */
async function weigh() {
  let sum = 0;
  for (const row of at("parts").rows) {
    const sizes = await Promise.all(row.dataset.files.split(" ").map(packed));
    const bytes = sizes.reduce((a, b) => a + b);
    row.cells[1].textContent = bytes.toLocaleString("en");
    sum += bytes;
  }
  at("sum").textContent = sum.toLocaleString("en");
}

for (const button of document.querySelectorAll(".copy")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
channel.addEventListener("change", choose);
for (const field of [to, text]) field.addEventListener("input", show);

await ready;
at("fields").disabled = false;
show();
weigh();
