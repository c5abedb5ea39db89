// The browser's side of the wasm: one text in, one text out.

let current;
let request;
let reply;

/** The wasm fetches the request, which has its place there, and is told its size. */
export function take(at) {
  const wasm = current;
  return new TextEncoder().encodeInto(request, new Uint8Array(wasm.memory.buffer, at, request.length * 3)).written;
}

/** The wasm hands back its reply. */
export function give(at, size) {
  const wasm = current;
  reply = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, at, size));
}

/** What a wasm replies to a request. */
export function answer(wasm, text) {
  current = wasm;
  request = text;
  // No character of JavaScript's has more than three bytes.
  wasm.run(request.length * 3);
  return reply;
}
