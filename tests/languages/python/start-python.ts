import { interpreterParts } from "../../../build/standard-library.ts";
import { PythonRunner } from "../../../src/languages/python/runner.ts";
import type { Print } from "../../../src/languages/printing.ts";

/** A real interpreter in this process, and what the code it runs prints. */
export interface StartedPython {
  readonly runner: PythonRunner;
  /** Since the last call: each print, in order. */
  readonly takePrints: () => Print[];
}

export async function startPython(isInterrupted: () => boolean = () => false): Promise<StartedPython> {
  let prints: Print[] = [];
  const runner = await PythonRunner.start(await interpreterParts(), {
    onPrint: (print) => prints.push(print) > 0,
    isInterrupted,
  });
  return {
    runner,
    takePrints() {
      const taken = prints;
      prints = [];
      return taken;
    },
  };
}

/** What went to one stream, as it would stand in a terminal. */
export const textOf = (prints: readonly Print[], stream: Print["stream"]): string =>
  prints
    .filter((print) => print.stream === stream)
    .map(({ text }) => `${text}\n`)
    .join("");
