import { afterEach, describe, expect, it, vi } from "vitest";
import { type Job, RunEnded, type RunEndReason } from "../../graders/candidate.ts";
import type { Language } from "../../graders/language.ts";
import { RemoteCandidate } from "../../src/grading/remote-candidate.ts";
import type { Print } from "../../src/languages/printing.ts";
import { PYTHON_GRACE_SECONDS, RUN_SECONDS, START_SECONDS } from "../../src/sandbox/limits.ts";
import { BATCH_BYTES } from "../../src/sandbox/packed.ts";
import { type Reply, writeReply } from "../../src/sandbox/protocol.ts";
import { readRequest, type Request } from "../../src/sandbox/requests.ts";

/** Stands for the port to a sandbox; `say` is what comes from there. */
function sandbox(
  answer: (request: Request, say: (reply: Reply) => void) => void = () => {},
  language: Language = "typescript",
) {
  const port = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    closed: false,
    sizes: [] as number[],
    postMessage(buffer: ArrayBuffer): void {
      port.sizes.push(buffer.byteLength);
      const request = readRequest(buffer);
      queueMicrotask(() => answer(request, say));
    },
    close(): void {
      port.closed = true;
    },
  };
  const send = (data: unknown): void => port.onmessage?.({ data });
  const say = (reply: Reply): void => send(writeReply(reply));
  const prints: Print[] = [];
  let ends = 0;
  const candidate = new RemoteCandidate({
    port: port as unknown as MessagePort,
    language,
    source: "s",
    given: "g",
    onPrint: (print) => prints.push(print),
    onEnd: () => ends++,
  });
  return { candidate, say, send, port, prints, ends: () => ends };
}

const job = (size: number): Job => ({
  steps: [{ kind: "call", name: "f", args: ["x"], as: ["out"], unpack: false }],
  inputs: { x: { dtype: "float64", shape: [size], data: new Float64Array(size) } },
  outputs: ["out"],
  prints: false,
});
const scalar = (n: number) =>
  ({
    kind: "values",
    values: [{ kind: "array", dtype: "float64", shape: [], data: Float64Array.of(n) }],
  }) as const;
const reason = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof RunEnded ? error.reason : error;
};

const honest = (request: Request, say: (reply: Reply) => void): void => {
  if (request.type === "load") say({ type: "loaded", loaded: { kind: "loaded" } });
  else request.jobs.forEach((_, i) => say({ type: "outcomes", id: request.id, outcomes: [scalar(i)] }));
};

afterEach(() => vi.useRealTimers());

describe("RemoteCandidate", () => {
  it("loads, and gathers the answers of several batches in order", async () => {
    const { candidate, say, port } = sandbox(honest);
    say({ type: "ready" });
    expect(await candidate.load()).toEqual({ kind: "loaded" });
    const outcomes = await candidate.run(Array.from({ length: 5 }, () => job(20_000)));
    expect(outcomes.map((outcome) => outcome.kind === "values" && outcome.values[0])).toMatchObject(
      [0, 0, 0, 0, 0].map((n) => ({ data: Float64Array.of(n) })),
    );
    expect(port.sizes).toHaveLength(6);
    expect(Math.max(...port.sizes)).toBeLessThan(BATCH_BYTES + 1000);
    expect(await candidate.run([])).toEqual([]);
  });

  it.each<[string, Reply]>([
    ["an answer that was not asked for", { type: "outcomes", id: 1, outcomes: [scalar(1)] }],
    ["a second ready", { type: "ready" }],
    ["a second loaded", { type: "loaded", loaded: { kind: "loaded" } }],
  ])("ends the run at %s", async (_, extra) => {
    const { candidate, say, port, ends } = sandbox(honest);
    say({ type: "ready" });
    await candidate.load();
    say(extra);
    expect(await reason(candidate.run([job(1)]))).toMatchObject({ kind: "protocol" });
    expect(port.closed).toBe(true);
    expect(ends()).toBe(1);
  });

  it.each<[string, (id: number) => Reply]>([
    ["too many answers", (id) => ({ type: "outcomes", id, outcomes: [scalar(1), scalar(2)] })],
    ["an answer to another request", (id) => ({ type: "outcomes", id: id + 1, outcomes: [scalar(1)] })],
    [
      "more values than were asked for",
      (id) => ({
        type: "outcomes",
        id,
        outcomes: [{ kind: "values", values: [...scalar(1).values, ...scalar(2).values] }],
      }),
    ],
    [
      "no values where one was asked for",
      (id) => ({ type: "outcomes", id, outcomes: [{ kind: "values", values: [] }] }),
    ],
    [
      "an error at a step that is not there",
      (id) => ({
        type: "outcomes",
        id,
        outcomes: [{ kind: "threw", step: 1, error: { type: "E", message: "" } }],
      }),
    ],
  ])("ends the run at %s", async (_, answer) => {
    const { candidate, say } = sandbox((request, send) =>
      request.type === "load" ? honest(request, send) : send(answer(request.id)),
    );
    say({ type: "ready" });
    await candidate.load();
    expect(await reason(candidate.run([job(1)]))).toMatchObject({ kind: "protocol" });
  });

  it("ends the run at the first message that is no reply", async () => {
    const { candidate, send } = sandbox();
    send({ type: "ready" });
    expect(await reason(candidate.ready())).toEqual({ kind: "protocol", message: "not an ArrayBuffer" });
    expect(await reason(candidate.load())).toMatchObject({ kind: "protocol" });
  });

  it("shows output up to the limit, and ends a flood far beyond it", async () => {
    const { candidate, say, prints } = sandbox();
    say({ type: "ready" });
    await candidate.ready();
    for (let i = 0; i < 590; i++) say({ type: "print", print: { stream: "log", text: "a" } });
    expect(prints).toHaveLength(501);
    const loading = reason(candidate.load());
    for (let i = 0; i < 50; i++) say({ type: "print", print: { stream: "log", text: "a" } });
    expect(await loading).toEqual({ kind: "protocol", message: "a flood of output" });
    expect(prints).toHaveLength(501);
  });

  it("counts only the time spent waiting, over all requests together", async () => {
    vi.useFakeTimers();
    let slow = true;
    const { candidate, say } = sandbox((request, send) => {
      if (slow) setTimeout(() => honest(request, send), 1000 * 0.6 * RUN_SECONDS);
    });
    say({ type: "ready" });
    const loading = candidate.load();
    await vi.advanceTimersByTimeAsync(1000 * 0.7 * RUN_SECONDS);
    expect(await loading).toEqual({ kind: "loaded" });
    await vi.advanceTimersByTimeAsync(1000 * 60);
    slow = false;
    const running = reason(candidate.run([job(1)]));
    await vi.advanceTimersByTimeAsync(1000 * 0.5 * RUN_SECONDS);
    expect(await running).toEqual({ kind: "timeout", seconds: RUN_SECONDS });
  });

  it("gives starting a limit of its own", async () => {
    vi.useFakeTimers();
    const { candidate } = sandbox();
    const starting = reason(candidate.ready());
    await vi.advanceTimersByTimeAsync(1000 * START_SECONDS.typescript + 1);
    expect(await starting).toMatchObject({ kind: "timeout" });
  });

  it("gives Python longer to start, and a while beyond its own clock", async () => {
    vi.useFakeTimers();
    const { candidate, say } = sandbox(() => {}, "python");
    await vi.advanceTimersByTimeAsync(1000 * START_SECONDS.typescript + 1);
    say({ type: "ready" });
    const loading = reason(candidate.load());
    let ended = false;
    void loading.then(() => (ended = true));
    await vi.advanceTimersByTimeAsync(1000 * RUN_SECONDS + 1);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1000 * PYTHON_GRACE_SECONDS);
    expect(await loading).toEqual({ kind: "timeout", seconds: RUN_SECONDS });
  });

  it.each<[string, Reply, RunEndReason]>([
    ["with the line", { type: "timeout", line: 7 }, { kind: "timeout", seconds: RUN_SECONDS, line: 7 }],
    ["without a line", { type: "timeout" }, { kind: "timeout", seconds: RUN_SECONDS }],
    ["because the interpreter is gone", { type: "crashed" }, { kind: "crashed" }],
  ])("ends the run when the sandbox has ended it, %s", async (_, reply, expected) => {
    const { candidate, say, ends, port } = sandbox(
      (request, send) => (request.type === "load" ? honest(request, send) : send(reply)),
      "python",
    );
    say({ type: "ready" });
    await candidate.load();
    expect(await reason(candidate.run([job(1)]))).toEqual(expected);
    expect(ends()).toBe(1);
    expect(port.closed).toBe(true);
  });

  it("does not wait for a sandbox that says that it cannot start", async () => {
    const { candidate, say } = sandbox(() => {}, "python");
    say({ type: "crashed" });
    expect(await reason(candidate.ready())).toEqual({ kind: "crashed" });
  });

  it("takes no word of a time limit while nothing runs", async () => {
    const { candidate, say } = sandbox(honest, "python");
    say({ type: "timeout", line: 1 });
    expect(await reason(candidate.ready())).toMatchObject({ kind: "protocol" });
  });

  it("rejects what is under way when the page ends the run", async () => {
    const { candidate, say } = sandbox();
    say({ type: "ready" });
    await candidate.ready();
    const loading = reason(candidate.load());
    await Promise.resolve();
    candidate.end({ kind: "crashed" });
    expect(await loading).toEqual({ kind: "crashed" });
  });
});
