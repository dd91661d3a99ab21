/**
 * The script of sandbox.html: the frame of an opaque origin, which starts the learner's worker and hands it its port.
 * Nothing of the learner's runs on this thread, where a page's own powers (navigation, RTC) are still within reach.
 */
import type { SandboxContent } from "./contents.ts";

// Opened by a foreign page without the sandbox attribute, this file would start workers of the app's own origin.
if (self.origin === "null" && parent !== self) addEventListener("message", listen);

function listen(event: MessageEvent<unknown>): void {
  // location.origin is where this file came from, even though the document's own origin is opaque.
  if (event.source !== parent || event.origin !== location.origin) return;
  if (event.data === "ping") {
    tell("pong");
    return;
  }
  const [port] = event.ports;
  if (port === undefined) return;
  const { script, parts } = event.data as SandboxContent;
  // Classic: a module worker from a blob fails in an opaque origin.
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(url);
  // Its first word only, which comes before the learner's code.
  worker.addEventListener("message", ({ data }) => tell(data === "ready" ? "ready" : "failed"), {
    once: true,
  });
  worker.addEventListener("error", () => tell("failed"), { once: true });
  worker.postMessage(parts, [port]);
}

function tell(page: "pong" | "ready" | "failed"): void {
  parent.postMessage(page, location.origin);
}
