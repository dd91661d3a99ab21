import type { Job, Loaded, Outcome } from "../../graders/candidate.ts";
import type { Value } from "../../graders/values.ts";
import { type Print, PrintBudget } from "../languages/printing.ts";
import { OutOfTime } from "../languages/python/time-limit.ts";
import { BATCH_BYTES } from "./packed.ts";
import { type Reply, writeReply } from "./protocol.ts";
import { readRequest, type Request } from "./requests.ts";

/** What a language does for the harness. */
export interface LearnerRunner {
  load(source: string, given: string): Loaded;
  run(job: Job): Outcome;
}

/** The way back to the grader. Made before the globals are taken away. */
export class Replies {
  readonly #post: (message: ArrayBuffer, transfer: Transferable[]) => void;
  readonly #budget = new PrintBudget();

  constructor(port: MessagePort) {
    this.#post = port.postMessage.bind(port);
  }

  send(reply: Reply): void {
    const buffer = writeReply(reply);
    this.#post(buffer, [buffer]);
  }

  /** Gives false when nothing more will be shown. */
  print(print: Print): boolean {
    // At once, one by one: a loop that never ends would keep what is only gathered.
    for (const shown of this.#budget.spend(print)) this.send({ type: "print", print: shown });
    return !this.#budget.spent;
  }
}

/** Answers the grader's requests from now on. */
export function serve(port: MessagePort, runner: LearnerRunner, replies: Replies): void {
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    try {
      answer(readRequest(data), runner, replies);
    } catch (error) {
      port.onmessage = null;
      if (!(error instanceof OutOfTime)) replies.send({ type: "crashed" });
      else replies.send({ type: "timeout", ...(error.line === undefined ? {} : { line: error.line }) });
    }
  };
}

function answer(request: Request, runner: LearnerRunner, replies: Replies): void {
  if (request.type === "load") {
    replies.send({ type: "loaded", loaded: runner.load(request.source, request.given) });
    return;
  }
  let outcomes: Outcome[] = [];
  let bytes = 0;
  const flush = (): void => {
    if (outcomes.length > 0) replies.send({ type: "outcomes", id: request.id, outcomes });
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
