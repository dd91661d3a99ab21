// What every hostile harness starts with: its port, and the means to write messages that look right.
// @ts-nocheck
let port;
const ready = new Promise((resolve) => {
  addEventListener("message", (event) => ((port = event.ports[0]), resolve(port)), { once: true });
});

function packed(header, numbers = []) {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = 8 + 8 * Math.ceil(text.length / 8);
  const buffer = new ArrayBuffer(start + 8 * numbers.length);
  new Uint32Array(buffer, 0, 2).set([0x43687231, text.length]);
  new Uint8Array(buffer, 8).set(text);
  new Float64Array(buffer, start).set(numbers);
  return buffer;
}

function say(header, numbers) {
  port.postMessage(packed(header, numbers));
}

function print(text) {
  say({ type: "print", print: { stream: "log", text } });
}

/** What the grader asks: its header, and how many numbers came with it. */
function readRequest(buffer) {
  const [, length] = new Uint32Array(buffer, 0, 2);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
}

/** Starts and loads as the real one does, then gives every run request to `answer`. */
async function behaveThen(answer) {
  await ready;
  port.onmessage = ({ data }) => {
    const request = readRequest(data);
    if (request.type === "load") say({ type: "loaded", loaded: { kind: "loaded" } });
    else answer(request);
  };
  say({ type: "ready" });
}

/** Tries each way in turn, says what came of it, and ends the run. */
async function tryAll(ways) {
  await ready;
  say({ type: "ready" });
  for (const [name, way] of Object.entries(ways)) {
    const timeout = new Promise((resolve) => setTimeout(() => resolve("nothing came"), 300));
    try {
      const got = await Promise.race([way(), timeout]);
      print(got === "nothing came" || got === undefined ? `blocked ${name}` : `ESCAPED ${name}: ${got}`);
    } catch (error) {
      print(`blocked ${name}: ${error.name}`);
    }
  }
  print("all tried");
  say({ type: "loaded", loaded: { kind: "threw", error: { type: "Error", message: "all tried" } } });
}
export {};
