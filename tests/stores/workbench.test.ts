import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Language } from "../../graders/language.ts";
import type { Verdict } from "../../graders/verdict.ts";
import type { Print, Runner, RunResult } from "../../src/sandbox/client.ts";
import { createSettings } from "../../src/stores/settings.ts";
import type { Storage } from "../../src/stores/storage.ts";
import { type FinishedRun, MAX_PRINTS, openWorkbench, SAVE_AFTER_MS } from "../../src/stores/workbench.ts";

const verdict: Verdict = { slug: "linear", language: "typescript", passed: true, checks: [] };

const STARTERS = new Map<Language, string>([
  ["python", "python starter"],
  ["typescript", "starter"],
]);

/** A runner whose one run ends when the test says so. */
function fakeRunner() {
  let finish: (result: RunResult) => void = () => undefined;
  let print: (print: Print) => void = () => undefined;
  const sources: string[] = [];
  const languages: Language[] = [];
  const runner: Runner = {
    warmUp: () => undefined,
    subscribe: () => () => undefined,
    stop: () => finish({ kind: "stopped" }),
    grade: (request, onPrint) => {
      sources.push(request.source);
      languages.push(request.language);
      print = onPrint;
      return new Promise((resolve) => (finish = resolve));
    },
  };
  return {
    runner,
    sources,
    languages,
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

async function open(keeps = true, records = fakeStorage(keeps), starters = STARTERS) {
  const fake = fakeRunner();
  const begun: string[] = [];
  const verdicts: Verdict[] = [];
  const behind: [Language, FinishedRun][] = [];
  const settings = createSettings(fakeStorage().storage);
  const choose = (language: Language) => settings.getState().setLanguage(language);
  choose("typescript");
  const bench = await openWorkbench({
    slug: "linear",
    starters,
    settings,
    runner: () => fake.runner,
    storage: records.storage,
    onBegin: (slug) => begun.push(slug),
    onVerdict: (_slug, one) => verdicts.push(one),
    onFinishedBehind: (language, run) => behind.push([language, run]),
    now: () => 1000,
  });
  return { bench, state: () => bench.getState(), choose, fake, begun, verdicts, behind, ...records };
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
      state().edit("typescript", `typed ${n}`);
      await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS / 5);
    }
    expect(SAVE_AFTER_MS).toBeLessThanOrEqual(500);
    expect(JSON.stringify(records.get("linear/typescript"))).toMatch(/"code":"typed/);
    expect(state().saved).toBe(1000);
  });

  it("is written at once when the page is leaving", async () => {
    const { state, records } = await open();
    state().edit("typescript", "last words");
    await state().flush();
    expect(records.get("linear/typescript")).toMatchObject({ code: "last words" });
  });

  it("is there when the exercise is opened again", async () => {
    const kept = fakeStorage();
    const first = await open(true, kept);
    first.state().edit("typescript", "mine");
    await first.state().flush();
    expect((await open(true, kept)).state().code).toBe("mine");
  });

  it("says when this browser does not keep it", async () => {
    const { state } = await open(false);
    state().edit("typescript", "x");
    await state().flush();
    expect(state()).toMatchObject({ code: "x", saved: "failed" });
  });

  it("goes back to the starter, and back again", async () => {
    const { state } = await open();
    state().edit("typescript", "mine");
    const undo = state().reset();
    expect(state().code).toBe("starter");
    undo?.();
    expect(state().code).toBe("mine");
  });

  it("marks the exercise as begun when it is changed, not when it is opened", async () => {
    const { state, begun } = await open();
    expect(begun).toEqual([]);
    state().edit("typescript", "x");
    expect(begun).toEqual(["linear"]);
  });
});

describe("the workbench's run", () => {
  it("grades the code as it stands and hands the verdict on", async () => {
    const { state, fake, verdicts } = await open();
    state().edit("typescript", "mine");
    const running = state().run();
    expect(state().running).toEqual({ number: 1, since: 1000, language: "typescript" });
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
    state().edit("typescript", "for (;;) {}");
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

describe("the workbench's languages", () => {
  it("have a draft each, that waits while the other is in front", async () => {
    const { state, choose, records } = await open();
    state().edit("typescript", "const mine = 1;");
    choose("python");
    expect(state()).toMatchObject({ language: "python", code: "python starter", saved: undefined });
    state().edit("python", "mine = 1");
    await state().flush();
    expect(records.get("linear/python")).toMatchObject({ language: "python", code: "mine = 1" });
    expect(records.get("linear/typescript")).toMatchObject({ code: "const mine = 1;" });
    choose("typescript");
    expect(state()).toMatchObject({ language: "typescript", code: "const mine = 1;", saved: 1000 });
    choose("python");
    expect(state()).toMatchObject({ code: "mine = 1", saved: 1000 });
  });

  it("keep a text that comes late from the editor of the language behind", async () => {
    const { state, choose } = await open();
    choose("python");
    state().edit("typescript", "late");
    expect(state().code).toBe("python starter");
    choose("typescript");
    expect(state().code).toBe("late");
  });

  it("are reset each for itself, and the undo goes to the one that was reset", async () => {
    const { state, choose } = await open();
    state().edit("typescript", "ts");
    const undo = state().reset();
    choose("python");
    state().edit("python", "py");
    undo?.();
    expect(state().code).toBe("py");
    choose("typescript");
    expect(state().code).toBe("ts");
  });

  it("are graded as what they are, and have a result and a console each", async () => {
    const { state, choose, fake, behind } = await open();
    const first = state().run();
    fake.print("from TypeScript");
    fake.finish({ kind: "verdict", verdict, milliseconds: 1 });
    await first;
    choose("python");
    expect(state()).toMatchObject({ finished: undefined, prints: [] });
    const second = state().run();
    fake.finish({ kind: "verdict", verdict: { ...verdict, language: "python" }, milliseconds: 1 });
    await second;
    expect(fake.languages).toEqual(["typescript", "python"]);
    expect(state().finished?.number).toBe(2);
    choose("typescript");
    expect(state().finished?.number).toBe(1);
    expect(state().prints).toEqual([{ stream: "log", text: "from TypeScript" }]);
    expect(behind).toEqual([]);
  });

  it("let a run end in the one it began in, say so, and begin no second meanwhile", async () => {
    const { state, choose, fake, behind } = await open();
    choose("python");
    const run = state().run();
    choose("typescript");
    await state().run();
    expect(state().running).toMatchObject({ number: 1, language: "python" });
    fake.print("from Python");
    fake.finish({ kind: "verdict", verdict, milliseconds: 1 });
    await run;
    expect(fake.languages).toEqual(["python"]);
    expect(state()).toMatchObject({ running: undefined, finished: undefined, prints: [] });
    expect(behind).toMatchObject([["python", { number: 1 }]]);
    choose("python");
    expect(state()).toMatchObject({ finished: { number: 1 }, prints: [{ text: "from Python" }] });
  });

  it("are only those that the exercise offers", async () => {
    const only = new Map<Language, string>([["typescript", "starter"]]);
    const { state, choose } = await open(true, fakeStorage(), only);
    choose("python");
    expect(state()).toMatchObject({ language: "typescript", code: "starter" });
  });
});
