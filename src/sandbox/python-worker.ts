/**
 * The harness for Python, as typescript-worker.ts is for TypeScript: the interpreter is started, every power taken
 * away, and then the learner's code comes. Nothing hands Python a way to JavaScript, though its C modules can find one:
 * the frame is the wall.
 */
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import compiledKernels from "virtual:tensor-kernels";
import type { Job } from "../../graders/candidate.ts";
import { hideGlobals } from "../languages/hide-globals.ts";
import { INTERPRETER_GLOBALS } from "../languages/python/cpython/start.ts";
import { PythonRunner } from "../languages/python/runner.ts";
import { TimeLimit } from "../languages/python/time-limit.ts";
import { useCompiledKernels } from "../tensor/kernels/instantiate.ts";
import type { PythonParts } from "./contents.ts";
import { RUN_SECONDS } from "./limits.ts";
import { Replies, serve } from "./serve.ts";
import { warmUp } from "./warm-up.ts";

addEventListener(
  "message",
  ({ data, ports: [port] }: MessageEvent<PythonParts>) => port !== undefined && void start(data, port),
  { once: true },
);

async function start({ wasm, standardLibrary }: PythonParts, port: MessagePort): Promise<void> {
  const replies = new Replies(port);
  const tellFrame = postMessage.bind(globalThis);
  try {
    // First, as other threads do it; the stream of a Blob asks no server.
    const module = WebAssembly.compileStreaming(
      new Response(wasm, { headers: { "content-type": "application/wasm" } }),
    );
    useCompiledKernels(compiledKernels);
    let limit = new TimeLimit(Infinity);
    const runner = await PythonRunner.start(
      {
        createPyodideModule,
        wasm: module,
        standardLibrary: new Uint8Array(await standardLibrary.arrayBuffer()),
      },
      { onPrint: (print) => replies.print(print), isInterrupted: () => limit.isOver() },
    );
    hideGlobals(INTERPRETER_GLOBALS);
    limit = new TimeLimit(RUN_SECONDS);
    const timed = {
      load: (source: string, given: string) => limit.spend(() => runner.load(source, given)),
      run: (job: Job) => limit.spend(() => runner.run(job)),
    };
    serve(port, timed, replies);
    replies.send({ type: "ready" });
    tellFrame("ready");
    // While nobody waits.
    warmUp(runner, WARM);
  } catch {
    replies.send({ type: "crashed" });
    tellFrame("failed");
  }
}

const WARM = `
import numpy as np

class Warm:
    def __init__(self, W):
        self.W = W

def warm(x, W, b):
    out = (x @ Warm(W).W + b).T
    shifted = out - np.max(out, axis=1, keepdims=True)
    return np.exp(shifted).sum(axis=0), 2 * x[:, 1:].reshape(-1)
`;
