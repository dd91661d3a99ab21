import { base } from "../base.ts";
import type { SandboxContent } from "./contents.ts";

const HEARTBEAT_MS = 1000;
/** The frame's thread runs nothing of the learner's: silent for this many beats, its process is gone. */
const MISSED_BEATS = 3;

/** One sandbox: the frame of an opaque origin and the worker in it, starting at once. */
export class SandboxFrame {
  /** The grader's end of the channel to the worker. */
  readonly port: MessagePort;
  readonly #frame = document.createElement("iframe");
  readonly #onStart: (event: MessageEvent<unknown>) => void;
  #beat: ReturnType<typeof setInterval> | undefined;

  /** `onStart` hears once whether the worker has started; not when the content could not be had. */
  constructor(content: Promise<SandboxContent>, onStart: (how: "ready" | "failed") => void) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.#frame.setAttribute("sandbox", "allow-scripts");
    this.#frame.setAttribute("allow", "");
    this.#frame.referrerPolicy = "no-referrer";
    this.#frame.hidden = true;
    this.#frame.src = new URL(`${base}sandbox.html`, location.href).href;
    const loaded = new Promise((resolve) => this.#frame.addEventListener("load", resolve, { once: true }));
    this.#onStart = ({ source, data }): void => {
      if (source !== this.#frame.contentWindow || (data !== "ready" && data !== "failed")) return;
      removeEventListener("message", this.#onStart);
      onStart(data);
    };
    addEventListener("message", this.#onStart);
    void Promise.all([content, loaded]).then(
      // An opaque origin has no name to aim at; nothing in the message is a secret.
      ([message]) => this.#frame.contentWindow?.postMessage(message, "*", [port2]),
      () => port2.close(),
    );
    document.body.append(this.#frame);
  }

  /** Asks the frame each second whether it is there, from its first answer on. */
  watch(onLost: () => void): void {
    let unanswered = -1;
    const target = this.#frame.contentWindow;
    const pong = (event: MessageEvent<unknown>): void => {
      if (event.source === target && event.data === "pong") unanswered = 0;
    };
    const beat = (): void => {
      if (unanswered >= MISSED_BEATS) onLost();
      if (unanswered >= 0) unanswered++;
      target?.postMessage("ping", "*");
    };
    addEventListener("message", pong);
    beat();
    this.#beat = setInterval(beat, HEARTBEAT_MS);
    this.#unwatch = (): void => removeEventListener("message", pong);
  }

  #unwatch: () => void = () => {};

  /** Ends everything in it. A worker's `terminate()` would leave some loops running for seconds, or for ever. */
  remove(): void {
    clearInterval(this.#beat);
    removeEventListener("message", this.#onStart);
    this.#unwatch();
    this.#frame.remove();
  }
}
