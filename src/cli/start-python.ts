import { interpreterParts } from "../../build/standard-library.ts";
import type { Print } from "../languages/printing.ts";
import { INTERPRETER_GLOBALS } from "../languages/python/cpython/start.ts";
import { PythonRunner } from "../languages/python/runner.ts";
import { TimeLimit } from "../languages/python/time-limit.ts";
import type { ChildRunner } from "./child-runner.ts";

export interface PythonStart {
  readonly onPrint: (print: Print) => boolean;
  /** What tracebacks call the file. */
  readonly file: string;
  readonly timeoutSeconds: number;
  /** Called when the standard library is not there yet, which takes seconds to make. */
  readonly onPreparing: () => void;
}

export async function startPython({
  onPrint,
  file,
  timeoutSeconds,
  onPreparing,
}: PythonStart): Promise<ChildRunner> {
  const parts = await interpreterParts(onPreparing);
  const limit = new TimeLimit(timeoutSeconds);
  const runner = await PythonRunner.start(parts, {
    onPrint,
    isInterrupted: () => limit.isOver(),
    sourceName: file,
  });
  return {
    load: (source, given) => limit.spend(() => runner.load(source, given)),
    run: (job) => limit.spend(() => runner.run(job)),
    globals: INTERPRETER_GLOBALS,
  };
}
