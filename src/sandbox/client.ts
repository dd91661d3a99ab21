import type { RunEndReason } from "../../graders/candidate.ts";
import type { Language } from "../../graders/language.ts";
import type { Verdict } from "../../graders/verdict.ts";
import type { Print } from "../languages/printing.ts";
import type { FromGrader, GradeRequest, ToGrader } from "./grader-messages.ts";
import { fetchContent, type SandboxContent } from "./contents.ts";
import { backstopSeconds } from "./limits.ts";
import { SandboxFrame } from "./sandbox-frame.ts";

export type { Print };

export type RunResult =
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly milliseconds: number }
  | { readonly kind: "stopped" }
  /** Our own failure, not the code's. */
  | { readonly kind: "fault"; readonly message: string };

/** How far a language's interpreter is; `percent` of its download has come. */
export interface RuntimeStatus {
  readonly language: Language;
  readonly phase: "cold" | "starting" | "ready" | "failed";
  readonly percent?: number;
}

export interface Runner {
  /** Makes the grader worker and a spare sandbox for this language, while nothing runs. */
  warmUp(language: Language): void;
  /** One at a time: a second call while one is under way rejects with an Error. */
  grade(request: GradeRequest, onPrint: (print: Print) => void): Promise<RunResult>;
  /** Ends the run at once; its promise resolves with "stopped". No-op when idle. */
  stop(): void;
  /** Hears of every change from now on; gives what ends that. */
  subscribe(listener: (status: RuntimeStatus) => void): () => void;
}

export function createRunner(): Runner {
  return new SandboxRunner();
}

interface Sandbox {
  readonly language: Language;
  readonly frame: SandboxFrame;
}

interface Run {
  readonly id: number;
  readonly started: number;
  readonly sandbox: Sandbox;
  readonly onPrint: (print: Print) => void;
  readonly resolve: (result: RunResult) => void;
  backstop?: ReturnType<typeof setTimeout>;
}

class SandboxRunner implements Runner {
  readonly #listeners = new Set<(status: RuntimeStatus) => void>();
  readonly #contents = new Map<Language, Promise<SandboxContent>>();
  #grader: Worker | undefined;
  #language: Language | undefined;
  // In Chromium all sandboxed frames share a process, and removing one whose worker loops ends that worker only with
  // the process. So a spare exists only while nothing runs.
  #spare: Sandbox | undefined;
  #run: Run | undefined;
  #runs = 0;

  warmUp(language: Language): void {
    this.#language = language;
    if (this.#run !== undefined) return;
    this.#graderWorker();
    this.#spare = this.#takeSpare(language) ?? this.#newSandbox(language);
  }

  subscribe(listener: (status: RuntimeStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  grade(request: GradeRequest, onPrint: (print: Print) => void): Promise<RunResult> {
    if (this.#run !== undefined) return Promise.reject(new Error("a run is under way"));
    const { language } = request;
    this.#language = language;
    const sandbox = this.#takeSpare(language) ?? this.#newSandbox(language);
    const id = ++this.#runs;
    return new Promise((resolve) => {
      const run: Run = { id, started: performance.now(), sandbox, onPrint, resolve };
      this.#run = run;
      // No limit of time counts the download.
      this.#content(language).then(
        () => this.#run === run && this.#begin(run, request),
        () => this.#run === run && this.#finish(run, { kind: "fault", message: NOT_LOADED[language] }),
      );
    });
  }

  #begin(run: Run, request: GradeRequest): void {
    run.backstop = setTimeout(
      () => this.#graderFailed("The grader did not answer."),
      1000 * backstopSeconds(request.language),
    );
    const { frame } = run.sandbox;
    this.#tell({ type: "grade", run: run.id, request }, [frame.port]);
    frame.watch(() => this.#abandon({ kind: "crashed" }));
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
    this.#run.sandbox.frame.remove();
    this.#tell({ type: "end", run: this.#run.id, reason });
  }

  #finish(run: Run, result: RunResult): void {
    clearTimeout(run.backstop);
    run.sandbox.frame.remove();
    this.#run = undefined;
    run.resolve(result);
    // After the result is shown, and after the removed frame's process has had a moment to end.
    const next = this.#language;
    if (next !== undefined && result.kind !== "fault") setTimeout(() => this.warmUp(next), RESPAWN_DELAY_MS);
  }

  /** The spare, if it is of this language; one of another is of no use any more. */
  #takeSpare(language: Language): Sandbox | undefined {
    const spare = this.#spare;
    this.#spare = undefined;
    if (spare === undefined || spare.language === language) return spare;
    spare.frame.remove();
    this.#say({ language: spare.language, phase: "cold" });
    return undefined;
  }

  #newSandbox(language: Language): Sandbox {
    this.#say({ language, phase: "starting" });
    const frame = new SandboxFrame(this.#content(language), (phase) => {
      this.#say({ language, phase });
      if (phase === "failed" && this.#spare?.frame === frame) this.#dropSpare();
    });
    return { language, frame };
  }

  #dropSpare(): void {
    this.#spare?.frame.remove();
    this.#spare = undefined;
  }

  /** Fetched once; after a failure, again by the next sandbox. */
  #content(language: Language): Promise<SandboxContent> {
    const known = this.#contents.get(language);
    if (known !== undefined) return known;
    let shown = -1;
    let failed = false;
    const content = fetchContent(language, (exact) => {
      const percent = Math.floor(exact);
      // What still comes of another part says nothing once one has failed.
      if (percent !== shown && !failed) this.#say({ language, phase: "starting", percent });
      shown = percent;
    });
    this.#contents.set(language, content);
    content.catch(() => {
      failed = true;
      this.#contents.delete(language);
      this.#say({ language, phase: "failed" });
      if (this.#spare?.language === language) this.#dropSpare();
    });
    return content;
  }

  #say(status: RuntimeStatus): void {
    for (const listener of this.#listeners) listener(status);
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
        run.sandbox.frame.remove();
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

const NOT_LOADED: { readonly [L in Language]: string } = {
  typescript: "The sandbox's code could not be loaded.",
  python: "Python could not be loaded. Is there a connection? Run tries again.",
};
