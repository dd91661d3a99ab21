/**
 * The harness: the learner's worker. It answers the grader's requests on one port, and takes every power away before
 * it evaluates anything. Code that gets the better of it can still only send replies, which nobody believes.
 */
import compiledKernels from "virtual:tensor-kernels";
import { TypeScriptRunner } from "../languages/typescript/runner.ts";
import { hideGlobals } from "../languages/hide-globals.ts";
import { useCompiledKernels } from "../tensor/kernels/instantiate.ts";
import * as np from "../tensor/np.ts";
import type { Outcome } from "../../graders/candidate.ts";
import type { PlainArray, Value } from "../../graders/values.ts";
import { BATCH_BYTES } from "./packed.ts";
import { PrintBudget } from "../languages/printing.ts";
import { type Reply, writeReply } from "./protocol.ts";
import { readRequest, type Request } from "./requests.ts";

addEventListener("message", ({ ports: [port] }) => port !== undefined && serve(port), { once: true });

function serve(port: MessagePort): void {
  const post = port.postMessage.bind(port);
  const send = (reply: Reply): void => {
    const buffer = writeReply(reply);
    post(buffer, [buffer]);
  };
  const budget = new PrintBudget();
  const runner = new TypeScriptRunner({
    globals: { np },
    onPrint(print) {
      // At once, one by one: a loop that never ends would keep what is only gathered.
      for (const shown of budget.spend(print)) send({ type: "print", print: shown });
      return !budget.spent;
    },
  });
  useCompiledKernels(compiledKernels);
  port.onmessage = ({ data }: MessageEvent<unknown>) => answer(readRequest(data), runner, send);
  hideGlobals();
  send({ type: "ready" });
  warmUp();
}

/**
 * Runs a little of everything while the sandbox is a spare: code that has run once is parsed and compiled, which
 * would otherwise be a third of the first, and here only, run's time.
 */
function warmUp(): void {
  const runner = new TypeScriptRunner({ globals: { np }, onPrint: () => false });
  runner.load(
    `type Pair = [NDArray, NDArray];
     export class Warm { W: NDArray; constructor(W: NDArray) { this.W = W; } }
     export function warm(x: NDArray, W: NDArray, b: NDArray): Pair {
       const out = x.matmul(W).add(b).T; const shifted = out.sub(np.max(out, { axis: 1, keepdims: true }));
       return [np.exp(shifted).sum(0) as NDArray, x.at(":", "1:").reshape(-1).mul(2)];
     }`,
    "",
  );
  const input = (...shape: number[]): PlainArray => {
    return { dtype: "float64", shape, data: new Float64Array(shape.reduce((product, n) => product * n, 1)) };
  };
  const outcome = runner.run({
    steps: [{ kind: "call", name: "warm", args: ["x", "W", "b"], as: ["a", "b"], unpack: true }],
    inputs: { x: input(3, 2), W: input(2, 4), b: input(4) },
    outputs: ["a", "b"],
    prints: false,
  });
  writeReply({ type: "outcomes", id: 0, outcomes: [outcome] });
}

function answer(request: Request, runner: TypeScriptRunner, send: (reply: Reply) => void): void {
  if (request.type === "load") {
    send({ type: "loaded", loaded: runner.load(request.source, request.given) });
    return;
  }
  let outcomes: Outcome[] = [];
  let bytes = 0;
  const flush = (): void => {
    if (outcomes.length > 0) send({ type: "outcomes", id: request.id, outcomes });
    outcomes = [];
    bytes = 0;
  };
  for (const job of request.jobs) {
    const outcome = runner.run(job);
    outcomes.push(outcome);
    bytes += bytesOf(outcome);
    if (bytes >= BATCH_BYTES) flush();
  }
  flush();
}

function bytesOf(outcome: Outcome): number {
  if (outcome.kind === "values") return outcome.values.reduce((sum, value) => sum + valueBytes(value), 0);
  return outcome.kind === "unpack" ? valueBytes(outcome.got) : 200;
}

// Numbers by their size, and about how long an array's header is.
function valueBytes(value: Value): number {
  if (value.kind === "array") return 60 + 8 * value.data.length;
  if (value.kind === "other") return 60 + value.text.length;
  return value.items.reduce((sum, item) => sum + valueBytes(item), 60);
}
