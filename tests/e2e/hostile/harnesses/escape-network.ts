// calls the network with all of a worker's powers: only the policy and the opaque origin are in its way
// @ts-nocheck
const log = "__LOG__";
const url = (text, type = "text/javascript") => URL.createObjectURL(new Blob([text], { type }));
const heard = (target, good, bad = "error") =>
  new Promise((resolve, reject) => {
    target.addEventListener(good, () => resolve(good));
    target.addEventListener(bad, () => reject(new Error(bad)));
  });
tryAll({
  fetch: () => fetch(log + "/fetch", { mode: "no-cors" }).then(() => "answered"),
  "fetch own origin": () =>
    fetch(new URL("/index.html", location.origin === "null" ? "__PAGE__" : location.origin)).then((r) =>
      r.text(),
    ),
  XMLHttpRequest: () => {
    const x = new XMLHttpRequest();
    x.open("GET", log + "/xhr");
    x.send();
    return heard(x, "load");
  },
  WebSocket: () => heard(new WebSocket(log.replace("http", "ws") + "/ws"), "open"),
  EventSource: () => heard(new EventSource(log + "/events"), "open"),
  WebTransport: () => new WebTransport(log.replace("http", "https") + "/transport").ready.then(() => "ready"),
  importScripts: () => {
    importScripts(log + "/scripts.js");
    return "ran";
  },
  import: () => import(log + "/import.js").then(() => "ran"),
  "import data": () => import("data:text/javascript,export default 1").then(() => "ran"),
  "import by eval": () => (0, eval)('import("' + log + '/eval.js")').then(() => "ran"),
  "nested worker": () => {
    new Worker(url(`fetch("${log}/nested", { mode: "no-cors" }); importScripts("${log}/nested.js");`));
  },
  "module worker": () => {
    new Worker(url(`import "${log}/module.js";`), { type: "module" });
  },
  FontFace: () => new FontFace("f", `url(${log}/font)`).load().then(() => "loaded"),
  beacon: () => {
    if (navigator.sendBeacon?.(log + "/beacon")) return "sent";
  },
  "wasm streaming": () =>
    WebAssembly.instantiateStreaming(fetch(log + "/wasm", { mode: "no-cors" })).then(() => "ran"),
});
export {};
