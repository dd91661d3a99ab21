import type { Print } from "../printing.ts";

/** Lines from what Python writes in pieces: each line is a print of its own, shown as soon as it is whole. */
export class Streams {
  readonly #show: (print: Print) => void;
  readonly #waiting = { stdout: "", stderr: "" };

  constructor(show: (print: Print) => void) {
    this.#show = show;
  }

  write(stream: "stdout" | "stderr", text: string): void {
    const written = this.#waiting[stream] + text;
    const end = written.lastIndexOf("\n");
    this.#waiting[stream] = written.slice(end + 1);
    if (end >= 0) this.#print(stream, written.slice(0, end));
  }

  /** Shows a last line that has no end. */
  flush(): void {
    for (const stream of ["stdout", "stderr"] as const) {
      if (this.#waiting[stream] !== "") this.#print(stream, this.#waiting[stream]);
      this.#waiting[stream] = "";
    }
  }

  /** A whole text, such as a traceback. */
  error(text: string): void {
    if (text !== "") this.#show({ stream: "error", text });
  }

  #print(stream: "stdout" | "stderr", text: string): void {
    this.#show({ stream: stream === "stdout" ? "log" : "warn", text });
  }
}
