import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Candidate,
  type CodeError,
  type Job,
  type Loaded,
  type Outcome,
  RunEnded,
} from "../../graders/candidate.ts";
import type { Language } from "../../graders/language.ts";
import type { ChildOptions, FromChild, ToChild } from "./child-messages.ts";

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));
const HEAP_MB = 512;
const MEMORY_LOOK_MS = 50;

interface Limits {
  /** Arrays' numbers lie outside the heap, so the process as a whole has a limit too. */
  readonly residentMegabytes: number;
  readonly startSeconds: number;
  /** How long the process is waited for after its time, in which it may say at which line it was. */
  readonly graceSeconds: number;
}

const LIMITS: { readonly [L in Language]: Limits } = {
  typescript: { residentMegabytes: 1024, startSeconds: 30, graceSeconds: 0 },
  // The interpreter has a memory of its own, which ends at 1 GB with a MemoryError. The first start of all makes its
  // standard library.
  python: { residentMegabytes: 2048, startSeconds: 120, graceSeconds: 2 },
};

export interface ProcessOptions extends ChildOptions {
  readonly source: string;
  readonly given: string;
}

type Answer = Exclude<FromChild, { type: "rejected" | "timeout" }>;

/** A file's code in a child process, which a loop, a crash or a memory bomb ends alone. Call `dispose` at the end. */
export class ProcessCandidate implements Candidate {
  readonly #options: ProcessOptions;
  readonly #limits: Limits;
  readonly #child: ChildProcess;
  readonly #ready: Promise<unknown>;
  readonly #memory: ReturnType<typeof setInterval>;
  #secondsLeft: number;
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  #ended: Error | undefined;
  #said = "";
  #started = false;
  /** The first promise of the file's that was rejected and not handled. */
  rejection: CodeError | undefined;

  constructor(options: ProcessOptions) {
    const { mode, language, file, timeoutSeconds } = options;
    this.#options = options;
    this.#limits = LIMITS[language];
    this.#secondsLeft = timeoutSeconds + this.#limits.graceSeconds;
    this.#child = fork(
      CHILD,
      [JSON.stringify({ mode, language, file, timeoutSeconds } satisfies ChildOptions)],
      {
        execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_MB}`],
        serialization: "advanced",
        stdio: ["ignore", "inherit", "pipe", "ipc", 2],
      },
    );
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      if (this.#said.length < 4000) this.#said += chunk.toString();
    });
    this.#child.on("message", (message: FromChild) => this.#hear(message));
    this.#child.on("exit", () =>
      this.#end(this.#started ? new RunEnded({ kind: "crashed" }) : this.#failedStart()),
    );
    this.#child.on("error", (error) => this.#end(error));
    this.#memory = setInterval(() => this.#lookAtMemory(), MEMORY_LOOK_MS);
    this.#ready = this.#ask(undefined, this.#limits.startSeconds);
    this.#ready.catch(() => {});
  }

  async load(): Promise<Loaded> {
    await this.#ready;
    this.#started = true;
    const { source, given } = this.#options;
    const answer = await this.#askCode({ type: "load", source, given });
    if (answer.type !== "loaded") throw new Error(`expected "loaded", got "${answer.type}"`);
    return answer.loaded;
  }

  async run(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    const answer = await this.#askCode({ type: "run", jobs });
    if (answer.type !== "outcomes") throw new Error(`expected "outcomes", got "${answer.type}"`);
    return answer.outcomes;
  }

  dispose(): void {
    this.#end(new RunEnded({ kind: "stopped" }));
  }

  async #askCode(message: ToChild): Promise<Answer> {
    const started = performance.now();
    try {
      return await this.#ask(message, this.#secondsLeft);
    } finally {
      this.#secondsLeft -= (performance.now() - started) / 1000;
    }
  }

  #ask(message: ToChild | undefined, seconds: number): Promise<Answer> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(
        () => this.#end(this.#started ? this.#timeout() : this.#failedStart()),
        1000 * Math.max(seconds, 0),
      );
      this.#waiting = {
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      if (message !== undefined) this.#child.send(message, (error) => error !== null && this.#end(error));
    });
  }

  #hear(message: FromChild): void {
    if (message.type === "rejected") {
      this.rejection ??= message.error;
      return;
    }
    if (message.type === "timeout") {
      this.#end(this.#timeout(message.line));
      return;
    }
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(message);
  }

  #end(error: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = error;
    clearInterval(this.#memory);
    this.#child.kill("SIGKILL");
    this.#waiting?.reject(error);
  }

  #timeout(line?: number): RunEnded {
    const seconds = this.#options.timeoutSeconds;
    return new RunEnded({ kind: "timeout", seconds, ...(line === undefined ? {} : { line }) });
  }

  #failedStart(): Error {
    return new Error(`the process that runs the file did not start\n${this.#said}`);
  }

  #lookAtMemory(): void {
    const megabytes = residentMegabytes(this.#child.pid);
    if (megabytes !== undefined && megabytes > this.#limits.residentMegabytes)
      this.#end(new RunEnded({ kind: "crashed" }));
  }
}

/** Linux tells at no cost; elsewhere the time limit alone bounds a memory bomb. */
function residentMegabytes(pid: number | undefined): number | undefined {
  if (process.platform !== "linux" || pid === undefined) return undefined;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    return (pages * 4096) / 2 ** 20;
  } catch {
    // It has just ended, which its "exit" event says.
    return undefined;
  }
}
