// answers with a gigabyte
// @ts-nocheck
behaveThen(() => {
  const buffer = new ArrayBuffer(2 ** 30);
  new Uint8Array(buffer).set(new Uint8Array(packed({ type: "ready" })));
  port.postMessage(buffer, [buffer]);
});
export {};
