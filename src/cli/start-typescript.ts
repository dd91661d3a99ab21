import process from "node:process";
import type { CodeError } from "../../graders/candidate.ts";
import type { Print } from "../languages/printing.ts";
import { TypeScriptRunner } from "../languages/typescript/runner.ts";
import * as np from "../tensor/np.ts";
import type { ChildRunner } from "./child-runner.ts";

/** `onRejected` hears of each promise of the file's that was rejected and that nothing handles. */
export function startTypeScript(
  onPrint: (print: Print) => boolean,
  onRejected: (error: CodeError) => void,
): ChildRunner {
  const runner = new TypeScriptRunner({ globals: { np }, onPrint });
  process.on("unhandledRejection", (reason) => onRejected(runner.describe(reason)));
  return {
    load: (source, given) => runner.load(source, given),
    run: (job) => runner.run(job),
    globals: [],
  };
}
