import type { RunEndReason } from "../../graders/candidate.ts";
import type { Verdict } from "../../graders/verdict.ts";
import type { Print } from "../languages/printing.ts";
import type { FromGrader, GradeRequest, ToGrader } from "./grader-messages.ts";
import { BACKSTOP_SECONDS } from "./limits.ts";
import { SandboxFrame } from "./sandbox-frame.ts";

export type { Print };

export type RunResult =
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly milliseconds: number }
  | { readonly kind: "stopped" }
  /** Our own failure, not the code's. */
  | { readonly kind: "fault"; readonly message: string };

export interface Runner {
  /** Makes the grader worker and a spare sandbox, while nothing runs. */
  warmUp(): void;
  /** One at a time: a second call while one is under way rejects with an Error. */
  grade(request: GradeRequest, onPrint: (print: Print) => void): Promise<RunResult>;
  /** Ends the run at once; its promise resolves with "stopped". No-op when idle. */
  stop(): void;
}

export function createRunner(): Runner {
  return new SandboxRunner();
}

interface Run {
  readonly id: number;
  readonly started: number;
  readonly frame: SandboxFrame;
  readonly backstop: ReturnType<typeof setTimeout>;
  readonly onPrint: (print: Print) => void;
  readonly resolve: (result: RunResult) => void;
}

class SandboxRunner implements Runner {
  #grader: Worker | undefined;
  #source: Promise<string> | undefined;
  // In Chromium all sandboxed frames share a process, and removing one whose worker loops ends that worker only with
  // the process. So a spare exists only while nothing runs.
  #spare: SandboxFrame | undefined;
  #run: Run | undefined;
  #runs = 0;

  warmUp(): void {
    if (this.#run !== undefined) return;
    this.#graderWorker();
    this.#spare ??= this.#newFrame();
  }

  grade(request: GradeRequest, onPrint: (print: Print) => void): Promise<RunResult> {
    if (this.#run !== undefined) return Promise.reject(new Error("a run is under way"));
    const frame = this.#spare ?? this.#newFrame();
    this.#spare = undefined;
    const id = ++this.#runs;
    return new Promise((resolve) => {
      const backstop = setTimeout(
        () => this.#graderFailed("The grader did not answer."),
        1000 * BACKSTOP_SECONDS,
      );
      this.#run = { id, started: performance.now(), frame, backstop, onPrint, resolve };
      this.#tell({ type: "grade", run: id, request }, [frame.port]);
      frame.watch(() => this.#abandon({ kind: "crashed" }));
    });
  }

  stop(): void {
    const run = this.#run;
    if (run === undefined) return;
    this.#abandon({ kind: "stopped" });
    this.#finish(run, { kind: "stopped" });
  }

  /** Removes the sandbox and tells the grader why it will hear no more from it. */
  #abandon(reason: RunEndReason): void {
    if (this.#run === undefined) return;
    this.#run.frame.remove();
    this.#tell({ type: "end", run: this.#run.id, reason });
  }

  #finish(run: Run, result: RunResult): void {
    clearTimeout(run.backstop);
    run.frame.remove();
    this.#run = undefined;
    run.resolve(result);
    // After the result is shown, and after the removed frame's process has had a moment to end.
    setTimeout(() => this.warmUp(), RESPAWN_DELAY_MS);
  }

  #newFrame(): SandboxFrame {
    this.#source ??= import("./worker.ts?sandboxed").then((module) => module.default);
    this.#source.catch(() => {
      // A spare would wait for it in vain; the next run asks again.
      this.#source = undefined;
      this.#spare?.remove();
      this.#spare = undefined;
      if (this.#run !== undefined)
        this.#finish(this.#run, { kind: "fault", message: "The sandbox's code could not be loaded." });
    });
    return new SandboxFrame(this.#source);
  }

  #tell(message: ToGrader, transfer: Transferable[] = []): void {
    this.#graderWorker().postMessage(message, transfer);
  }

  #graderWorker(): Worker {
    if (this.#grader !== undefined) return this.#grader;
    const grader = new Worker(new URL("../grading/worker.ts", import.meta.url), {
      type: "module",
      name: "grader",
    });
    grader.addEventListener("message", ({ data }: MessageEvent<FromGrader>) => this.#hear(data));
    grader.addEventListener("error", () => this.#graderFailed("The grader could not be started."));
    this.#grader = grader;
    return grader;
  }

  #graderFailed(message: string): void {
    this.#grader?.terminate();
    this.#grader = undefined;
    if (this.#run !== undefined) this.#finish(this.#run, { kind: "fault", message });
  }

  #hear(message: FromGrader): void {
    const run = this.#run;
    // What is still on its way from a run that was stopped.
    if (run?.id !== message.run) return;
    switch (message.type) {
      case "prints":
        for (const print of message.prints) run.onPrint(print);
        return;
      case "kill":
        run.frame.remove();
        return;
      case "fault":
        this.#finish(run, { kind: "fault", message: message.message });
        return;
      case "verdict":
        this.#finish(run, {
          kind: "verdict",
          verdict: message.verdict,
          milliseconds: performance.now() - run.started,
        });
    }
  }
}

const RESPAWN_DELAY_MS = 50;
