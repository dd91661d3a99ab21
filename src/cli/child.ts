/** The process that evaluates a file for `check` and `run`, with the same globals as in the browser's sandbox. */
import { writeSync } from "node:fs";
import process from "node:process";
import { hideGlobals } from "../languages/hide-globals.ts";
import { type Print, PrintBudget } from "../languages/printing.ts";
import { OutOfTime } from "../languages/python/time-limit.ts";
import { type ChildOptions, type FromChild, STDERR_FD, type ToChild } from "./child-messages.ts";
import type { ChildRunner } from "./child-runner.ts";

const { mode, language, file, timeoutSeconds } = JSON.parse(process.argv[2] ?? "") as ChildOptions;
const send = (message: FromChild): void => void process.send?.(message);
const afterMicrotasks = setImmediate;
const encoder = new TextEncoder();
const limit = mode === "check" ? new PrintBudget() : undefined;

const runner = await start();
process.on("message", (message: ToChild) => {
  try {
    answer(message);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    send({ type: "timeout", ...(error.line === undefined ? {} : { line: error.line }) });
  }
});
hideGlobals(runner.globals);
send({ type: "ready" });

/** Imports one language only: each takes a while to load. */
async function start(): Promise<ChildRunner> {
  if (language === "python") {
    const { startPython } = await import("./start-python.ts");
    const onPreparing = (): void =>
      void write({ stream: "error", text: "Preparing Python (once, takes some seconds) …" });
    return startPython({ onPrint: show, file, timeoutSeconds, onPreparing });
  }
  const { startTypeScript } = await import("./start-typescript.ts");
  return startTypeScript(show, (error) => {
    if (mode === "run") send({ type: "rejected", error });
  });
}

function answer(message: ToChild): void {
  if (message.type === "run") {
    send({ type: "outcomes", outcomes: message.jobs.map((job) => runner.run(job)) });
    return;
  }
  const loaded = runner.load(message.source, message.given);
  // Async functions that the file called at its top level go on until nothing is left to do.
  afterMicrotasks(() => send({ type: "loaded", loaded }));
}

/** False when nothing more will be shown. */
function show(print: Print): boolean {
  if (limit === undefined) return write(print);
  return limit.spend(print).every(write) && !limit.spent;
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
