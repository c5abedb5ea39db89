// Everything that watch.js must notice.
console.warn("mind", document.getElementById("mind"));
Promise.reject("lost");
setTimeout(() => { throw new Error("thrown"); });
addEventListener("breach", () => { try { document.body.setAttribute("onclick", "1"); } catch {} });
