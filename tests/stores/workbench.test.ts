import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Verdict } from "../../graders/verdict.ts";
import type { Print, Runner, RunResult } from "../../src/sandbox/client.ts";
import type { Storage } from "../../src/stores/storage.ts";
import { MAX_PRINTS, openWorkbench, SAVE_AFTER_MS } from "../../src/stores/workbench.ts";

const verdict: Verdict = { slug: "linear", language: "typescript", passed: true, checks: [] };

/** A runner whose one run ends when the test says so. */
function fakeRunner() {
  let finish: (result: RunResult) => void = () => undefined;
  let print: (print: Print) => void = () => undefined;
  const sources: string[] = [];
  const runner: Runner = {
    warmUp: () => undefined,
    stop: () => finish({ kind: "stopped" }),
    grade: (request, onPrint) => {
      sources.push(request.source);
      print = onPrint;
      return new Promise((resolve) => (finish = resolve));
    },
  };
  return {
    runner,
    sources,
    finish: (result: RunResult) => finish(result),
    print: (text: string) => print({ stream: "log", text }),
  };
}

function fakeStorage(keeps = true) {
  const records = new Map<string, unknown>();
  const storage: Storage = {
    read: (_store, key) => Promise.resolve(records.get(key) as never),
    readAll: () => Promise.resolve(new Map()),
    write: (_store, key, record) => {
      records.set(key, record);
      return Promise.resolve(keeps);
    },
  };
  return { storage, records };
}

async function open(keeps = true, records = fakeStorage(keeps)) {
  const fake = fakeRunner();
  const begun: string[] = [];
  const verdicts: Verdict[] = [];
  const bench = await openWorkbench({
    slug: "linear",
    starter: "starter",
    runner: () => fake.runner,
    storage: records.storage,
    onBegin: (slug) => begun.push(slug),
    onVerdict: (_slug, one) => verdicts.push(one),
    now: () => 1000,
  });
  return { bench, state: () => bench.getState(), fake, begun, verdicts, ...records };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the workbench's draft", () => {
  it("is the starter at first", async () => {
    const { state } = await open();
    expect(state()).toMatchObject({ code: "starter", saved: undefined });
  });

  it("is saved within half a second of the first change, also while typing goes on", async () => {
    const { state, records } = await open();
    for (let n = 0; n < 10; n++) {
      state().edit(`typed ${n}`);
      await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS / 5);
    }
    expect(SAVE_AFTER_MS).toBeLessThanOrEqual(500);
    expect(JSON.stringify(records.get("linear/typescript"))).toMatch(/"code":"typed/);
    expect(state().saved).toBe(1000);
  });

  it("is written at once when the page is leaving", async () => {
    const { state, records } = await open();
    state().edit("last words");
    await state().flush();
    expect(records.get("linear/typescript")).toMatchObject({ code: "last words" });
  });

  it("is there when the exercise is opened again", async () => {
    const kept = fakeStorage();
    const first = await open(true, kept);
    first.state().edit("mine");
    await first.state().flush();
    expect((await open(true, kept)).state().code).toBe("mine");
  });

  it("says when this browser does not keep it", async () => {
    const { state } = await open(false);
    state().edit("x");
    await state().flush();
    expect(state()).toMatchObject({ code: "x", saved: "failed" });
  });

  it("goes back to the starter, and back again", async () => {
    const { state } = await open();
    state().edit("mine");
    const undo = state().reset();
    expect(state().code).toBe("starter");
    undo?.();
    expect(state().code).toBe("mine");
  });

  it("marks the exercise as begun when it is changed, not when it is opened", async () => {
    const { state, begun } = await open();
    expect(begun).toEqual([]);
    state().edit("x");
    expect(begun).toEqual(["linear"]);
  });
});

describe("the workbench's run", () => {
  it("grades the code as it stands and hands the verdict on", async () => {
    const { state, fake, verdicts } = await open();
    state().edit("mine");
    const running = state().run();
    expect(state().running).toEqual({ number: 1, since: 1000 });
    fake.finish({ kind: "verdict", verdict, milliseconds: 12 });
    await running;
    expect(fake.sources).toEqual(["mine"]);
    expect(state().running).toBeUndefined();
    expect(state().finished).toMatchObject({ number: 1, result: { kind: "verdict" } });
    expect(verdicts).toEqual([verdict]);
  });

  it("is one at a time: a second press of Run does nothing", async () => {
    const { state, fake } = await open();
    const first = state().run();
    await state().run();
    fake.finish({ kind: "verdict", verdict, milliseconds: 1 });
    await first;
    expect(fake.sources).toHaveLength(1);
  });

  it("keeps the last result while the next run is under way, and numbers equal results apart", async () => {
    const { state, fake } = await open();
    const first = state().run();
    fake.finish({ kind: "verdict", verdict, milliseconds: 1 });
    await first;
    const second = state().run();
    expect(state().finished?.number).toBe(1);
    fake.finish({ kind: "verdict", verdict, milliseconds: 1 });
    await second;
    expect(state().finished?.number).toBe(2);
  });

  it("stops, keeps the code, and can run again", async () => {
    const { state, fake, verdicts } = await open();
    state().edit("for (;;) {}");
    const run = state().run();
    state().stop();
    await run;
    expect(state().finished?.result).toEqual({ kind: "stopped" });
    expect(state().code).toBe("for (;;) {}");
    expect(verdicts).toEqual([]);
    const again = state().run();
    fake.finish({ kind: "verdict", verdict, milliseconds: 1 });
    await again;
    expect(state().finished?.result.kind).toBe("verdict");
  });

  it("reports a runner that rejects as a fault of ours", async () => {
    const { state, fake } = await open();
    fake.runner.grade = () => Promise.reject(new Error("a run is under way"));
    await state().run();
    expect(state().finished?.result).toEqual({ kind: "fault", message: "a run is under way" });
  });

  it("shows what is printed while it runs, and counts what is over the limit", async () => {
    const { state, fake } = await open();
    const run = state().run();
    fake.print("first");
    await vi.advanceTimersByTimeAsync(100);
    expect(state().prints).toEqual([{ stream: "log", text: "first" }]);
    for (let n = 0; n < MAX_PRINTS + 5; n++) fake.print(String(n));
    fake.finish({ kind: "verdict", verdict, milliseconds: 1 });
    await run;
    expect(state().prints).toHaveLength(MAX_PRINTS);
    expect(state().droppedPrints).toBe(6);
  });
});
