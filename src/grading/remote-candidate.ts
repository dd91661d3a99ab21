import {
  type Candidate,
  type Job,
  type Loaded,
  type Outcome,
  RunEnded,
  type RunEndReason,
} from "../../graders/candidate.ts";
import type { Language } from "../../graders/language.ts";
import type { Print } from "../languages/printing.ts";
import { PYTHON_GRACE_SECONDS, RUN_SECONDS, START_SECONDS } from "../sandbox/limits.ts";
import { BATCH_BYTES, ProtocolError } from "../sandbox/packed.ts";
import { PrintBudget } from "../languages/printing.ts";
import { readReply, type Reply } from "../sandbox/protocol.ts";
import { writeRequest } from "../sandbox/requests.ts";

/** An honest sandbox stops printing at the limit; a few prints may cross with the grader's own count. */
const PRINTS_BEYOND_LIMIT = 100;
/** All replies of a run together. Answers to a whole grade are well under 1 MB. */
const REPLY_BYTES_LIMIT = 128 * 2 ** 20;

export interface RemoteOptions {
  /** To the learner's worker. */
  readonly port: MessagePort;
  readonly language: Language;
  readonly source: string;
  readonly given: string;
  readonly onPrint: (print: Print) => void;
  /** Nothing more is wanted of the sandbox: it can be removed. */
  readonly onEnd: () => void;
}

/** A learner's code in the sandbox behind a port. Time and counts are taken here, where it cannot change them. */
export class RemoteCandidate implements Candidate {
  readonly #options: RemoteOptions;
  readonly #prints = new PrintBudget();
  #printsBeyond = 0;
  #bytes = 0;
  #ended: RunEnded | undefined;
  #waiting: Waiting | undefined;
  #secondsLeft: number;
  #batches = 0;

  readonly #ready: Promise<void>;

  constructor(options: RemoteOptions) {
    this.#options = options;
    this.#secondsLeft = RUN_SECONDS + (options.language === "python" ? PYTHON_GRACE_SECONDS : 0);
    this.#ready = this.#wait(START_SECONDS[options.language], (reply) => {
      if (reply.type !== "ready") throw unexpected(reply);
      return true;
    }).then(() => {});
    options.port.onmessage = ({ data }: MessageEvent<unknown>) => this.#receive(data);
  }

  /** Resolves when the sandbox has started, whatever it is to run; rejects with `RunEnded` when it does not. */
  ready(): Promise<void> {
    return this.#ready;
  }

  async load(): Promise<Loaded> {
    await this.#ready;
    const { source, given } = this.#options;
    this.#send(writeRequest({ type: "load", source, given }));
    return this.#waitForCode((reply) => {
      if (reply.type !== "loaded") throw unexpected(reply);
      return reply.loaded;
    });
  }

  async run(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    if (jobs.length === 0) return [];
    const batches = inBatches(jobs).map((batch) => ({
      id: ++this.#batches,
      left: batch.length,
      jobs: batch,
    }));
    for (const { id, jobs: batch } of batches) this.#send(writeRequest({ type: "run", id, jobs: batch }));
    const outcomes: Outcome[] = [];
    let current = 0;
    return this.#waitForCode((reply) => {
      const batch = batches[current];
      if (reply.type !== "outcomes" || batch === undefined || reply.id !== batch.id) throw unexpected(reply);
      batch.left -= reply.outcomes.length;
      if (batch.left < 0) throw new ProtocolError("more answers than questions");
      for (const outcome of reply.outcomes) outcomes.push(outcome);
      checkOutcomes(reply.outcomes, jobs.slice(outcomes.length - reply.outcomes.length));
      if (batch.left === 0) current++;
      return current === batches.length ? outcomes : undefined;
    });
  }

  /** Ends the run: what is waited for rejects, and so does all that is asked afterwards. */
  end(reason: RunEndReason): void {
    if (this.#ended !== undefined) return;
    this.#ended = new RunEnded(reason);
    this.#options.port.onmessage = null;
    this.#options.port.close();
    this.#options.onEnd();
    this.#waiting?.reject(this.#ended);
  }

  #send(buffer: ArrayBuffer): void {
    if (this.#ended === undefined) this.#options.port.postMessage(buffer, [buffer]);
  }

  async #waitForCode<T>(accept: (reply: Reply) => T | undefined): Promise<T> {
    const started = performance.now();
    try {
      return await this.#wait(this.#secondsLeft, (reply) => {
        if (reply.type !== "timeout") return accept(reply);
        const line = reply.line === undefined ? {} : { line: reply.line };
        this.end({ kind: "timeout", seconds: RUN_SECONDS, ...line });
        return undefined;
      });
    } finally {
      this.#secondsLeft -= (performance.now() - started) / 1000;
    }
  }

  /** Gives replies to `accept` until it gives something back. */
  #wait<T>(seconds: number, accept: (reply: Reply) => T | undefined): Promise<T> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    if (this.#waiting !== undefined)
      return Promise.reject(new Error("a candidate answers one request at a time"));
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(
        () => this.end({ kind: "timeout", seconds: RUN_SECONDS }),
        1000 * Math.max(seconds, 0),
      );
      const settle = (): void => {
        clearTimeout(timer);
        this.#waiting = undefined;
      };
      this.#waiting = {
        accept(reply) {
          const accepted = accept(reply);
          if (accepted === undefined) return;
          settle();
          resolve(accepted);
        },
        reject(error) {
          settle();
          reject(error);
        },
      };
    });
  }

  #receive(message: unknown): void {
    if (this.#ended !== undefined) return;
    try {
      this.#count(message);
      const reply = readReply(message);
      if (reply.type === "print") this.#print(reply.print);
      else if (reply.type === "crashed") this.end({ kind: "crashed" });
      else if (this.#waiting === undefined) throw unexpected(reply);
      else this.#waiting.accept(reply);
    } catch (error) {
      this.end({ kind: "protocol", message: error instanceof ProtocolError ? error.message : String(error) });
    }
  }

  #count(message: unknown): void {
    if (message instanceof ArrayBuffer) this.#bytes += message.byteLength;
    if (this.#bytes > REPLY_BYTES_LIMIT) throw new ProtocolError("more than 128 MB of answers");
  }

  #print(print: Print): void {
    if (this.#prints.spent && ++this.#printsBeyond > PRINTS_BEYOND_LIMIT)
      throw new ProtocolError("a flood of output");
    for (const shown of this.#prints.spend(print)) this.#options.onPrint(shown);
  }
}

interface Waiting {
  readonly accept: (reply: Reply) => void;
  readonly reject: (error: RunEnded) => void;
}

const unexpected = (reply: Reply): ProtocolError =>
  new ProtocolError(`a message of type "${reply.type}" that was not asked for`);

/** An answer is about its own job: as many values as were asked for, a step that there is. */
function checkOutcomes(outcomes: readonly Outcome[], jobs: readonly Job[]): void {
  outcomes.forEach((outcome, i) => {
    const job = jobs[i];
    const fits =
      outcome.kind === "values"
        ? outcome.values.length === job?.outputs.length
        : outcome.step < (job?.steps.length ?? 0);
    if (!fits) throw new ProtocolError("an answer that does not fit its question");
  });
}

function inBatches(jobs: readonly Job[]): Job[][] {
  const batches: Job[][] = [];
  let batch: Job[] = [];
  let bytes = 0;
  for (const job of jobs) {
    const size = Object.values(job.inputs).reduce((sum, { data }) => sum + 8 * data.length, 0);
    if (batch.length > 0 && bytes + size > BATCH_BYTES) {
      batches.push(batch);
      [batch, bytes] = [[], 0];
    }
    batch.push(job);
    bytes += size;
  }
  batches.push(batch);
  return batches;
}
