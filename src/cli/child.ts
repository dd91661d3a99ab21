/** The process that evaluates a file for `check` and `run`, with the same globals as in the browser's sandbox. */
import { writeSync } from "node:fs";
import process from "node:process";
import { hideGlobals } from "../languages/hide-globals.ts";
import { type Print, PrintBudget } from "../languages/printing.ts";
import { TypeScriptRunner } from "../languages/typescript/runner.ts";
import * as np from "../tensor/np.ts";
import { type ChildMode, type FromChild, STDERR_FD, type ToChild } from "./child-messages.ts";

const mode = process.argv[2] as ChildMode;
const send = (message: FromChild): void => void process.send?.(message);
const afterMicrotasks = setImmediate;
const encoder = new TextEncoder();
const limit = mode === "check" ? new PrintBudget() : undefined;

const runner = new TypeScriptRunner({
  globals: { np },
  onPrint: (print) => {
    if (limit === undefined) return write(print);
    return limit.spend(print).every(write) && !limit.spent;
  },
});

process.on("unhandledRejection", (reason) => {
  if (mode === "run") send({ type: "rejected", error: runner.describe(reason) });
});
process.on("message", (message: ToChild) => answer(message));
hideGlobals();
send({ type: "ready" });

function answer(message: ToChild): void {
  if (message.type === "run") {
    send({ type: "outcomes", outcomes: message.jobs.map((job) => runner.run(job)) });
    return;
  }
  const loaded = runner.load(message.source, message.given);
  // Async functions that the file called at its top level go on until nothing is left to do.
  afterMicrotasks(() => send({ type: "loaded", loaded }));
}

/** Straight to the terminal: what is buffered would be lost when a loop is killed. False when nobody reads it. */
function write({ stream, text }: Print): boolean {
  const fd = mode === "run" && stream === "log" ? 1 : STDERR_FD;
  let rest = encoder.encode(`${text}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      // A pipe whose reader is slower than we are.
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return false;
    }
  }
  return true;
}
