import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { standardLibrary } from "../../../build/standard-library.ts";
import { PythonRunner } from "../../../src/languages/python/runner.ts";
import type { Print } from "../../../src/languages/printing.ts";

/** A real interpreter in this process, and what the code it runs prints. */
export interface StartedPython {
  readonly runner: PythonRunner;
  /** Since the last call: each print, in order. */
  readonly takePrints: () => Print[];
}

export async function startPython(isInterrupted: () => boolean = () => false): Promise<StartedPython> {
  const wasm = createRequire(import.meta.url).resolve("pyodide/pyodide.asm.wasm");
  let prints: Print[] = [];
  const runner = await PythonRunner.start(
    {
      createPyodideModule,
      wasm: readFileSync(wasm),
      standardLibrary: new Uint8Array(readFileSync(await standardLibrary())),
    },
    { onPrint: (print) => prints.push(print) > 0, isInterrupted },
  );
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
