/** The grader worker: of the app's own origin, it knows the answers, and evaluates nothing of the learner's. */
import compiledKernels from "virtual:tensor-kernels";
import { RunEnded } from "../../graders/candidate.ts";
import { grade } from "../../graders/grade.ts";
import { LANGUAGES } from "../../graders/language.ts";
import type { Print } from "../languages/printing.ts";
import type { FromGrader, GradeRequest, ToGrader } from "../sandbox/grader-messages.ts";
import { START_SECONDS } from "../sandbox/limits.ts";
import { useCompiledKernels } from "../tensor/kernels/instantiate.ts";
import { loadGraded } from "./references.ts";
import { RemoteCandidate } from "./remote-candidate.ts";

/** Prints reach the page in batches of this time: a message each would keep it drawing. */
const PRINT_BATCH_MS = 30;

useCompiledKernels(compiledKernels);

const candidates = new Map<number, RemoteCandidate>();

addEventListener("message", ({ data, ports: [port] }: MessageEvent<ToGrader>) => {
  if (data.type === "end") candidates.get(data.run)?.end(data.reason);
  else if (port !== undefined) void answer(data.run, data.request, port);
});

async function answer(run: number, request: GradeRequest, port: MessagePort): Promise<void> {
  const prints = new PrintBatch((batch) => post({ type: "prints", run, prints: batch }));
  try {
    const result = await gradeRun(run, request, port, (print) => prints.add(print));
    prints.flush();
    post(result);
  } catch (error) {
    post({ type: "fault", run, message: error instanceof Error ? error.message : String(error) });
  } finally {
    candidates.get(run)?.end({ kind: "stopped" });
    candidates.delete(run);
  }
}

async function gradeRun(
  run: number,
  { slug, language, source }: GradeRequest,
  port: MessagePort,
  onPrint: (print: Print) => void,
): Promise<FromGrader> {
  const graded = await loadGraded(slug, language);
  if (graded === undefined) return { type: "fault", run, message: `There is no exercise "${slug}".` };
  const { exercise, reference, given } = graded;
  const candidate = new RemoteCandidate({
    port,
    language,
    source,
    given,
    onPrint,
    onEnd: () => post({ type: "kill", run }),
  });
  candidates.set(run, candidate);
  try {
    await candidate.ready();
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error;
    const { title } = LANGUAGES[language];
    const message =
      error.reason.kind === "timeout"
        ? `${title} did not start within ${START_SECONDS[language]} seconds.`
        : `${title} could not be started.`;
    return { type: "fault", run, message };
  }
  return { type: "verdict", run, verdict: await grade({ slug, language, exercise, reference, candidate }) };
}

class PrintBatch {
  readonly #send: (prints: readonly Print[]) => void;
  #prints: Print[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (prints: readonly Print[]) => void) {
    this.#send = send;
  }

  add(print: Print): void {
    this.#prints.push(print);
    this.#timer ??= setTimeout(() => this.flush(), PRINT_BATCH_MS);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#prints.length > 0) this.#send(this.#prints);
    this.#prints = [];
  }
}

function post(message: FromGrader): void {
  // The page's type of `self`, whose postMessage takes a target; a worker's takes none.
  (self as unknown as { postMessage(message: FromGrader): void }).postMessage(message);
}
