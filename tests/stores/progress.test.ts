import { describe, expect, it } from "vitest";
import type { CheckResult, Verdict } from "../../graders/verdict.ts";
import { createProgress, leftOff, stateOf } from "../../src/stores/progress.ts";
import type { Progress } from "../../src/stores/records.ts";
import type { Storage } from "../../src/stores/storage.ts";
import { inReadingOrder, summarize } from "../../src/stores/summary.ts";

const check = (id: string, status: CheckResult["status"], message = id): CheckResult => ({
  id,
  title: id,
  status,
  message,
});
const verdictOf = (...checks: CheckResult[]): Verdict => ({
  slug: "linear",
  language: "typescript",
  passed: checks.every(({ status }) => status === "passed"),
  checks,
});

function fakeStorage(kept: Record<string, Progress> = {}) {
  const written: [string, unknown][] = [];
  const storage: Storage = {
    read: () => Promise.resolve(undefined),
    readAll: () => Promise.resolve(new Map(Object.entries(kept)) as never),
    write: (_store, key, record) => {
      written.push([key, record]);
      return Promise.resolve(true);
    },
  };
  return { storage, written };
}

describe("progress", () => {
  it("is new, begun, then solved, and stays solved after a later miss", () => {
    const { storage } = fakeStorage();
    const store = createProgress(storage, () => 5);
    const state = () => stateOf(store.getState().bySlug["linear"]);
    expect(state()).toBe("new");
    store.getState().begin("linear");
    expect(state()).toBe("begun");
    store.getState().finish("linear", verdictOf(check("a", "passed")));
    expect(state()).toBe("solved");
    store.getState().finish("linear", verdictOf(check("a", "failed")));
    expect(state()).toBe("solved");
    expect(store.getState().bySlug["linear"]?.lastRun).toMatchObject({ number: 2, outcome: "not-yet" });
  });

  it("is written at each change, under the slug", () => {
    const { storage, written } = fakeStorage();
    const store = createProgress(storage, () => 5);
    store.getState().begin("linear");
    store.getState().begin("linear");
    expect(written).toEqual([["linear", { begunAt: 5 }]]);
  });

  it("joins what was kept with what happened while it was being read", async () => {
    const { storage } = fakeStorage({ linear: { begunAt: 1, solvedAt: 2 }, logsumexp: { begunAt: 1 } });
    const store = createProgress(storage, () => 9);
    store.getState().begin("softmax");
    await store.getState().load();
    expect(Object.keys(store.getState().bySlug).sort()).toEqual(["linear", "logsumexp", "softmax"]);
  });
});

describe("leftOff", () => {
  it("is the unsolved exercise touched last", () => {
    const lastRun = (at: number) =>
      ({ at, number: 1, outcome: "not-yet", passed: 0, total: 1, sentence: "" }) as const;
    expect(
      leftOff({
        a: { begunAt: 1, lastRun: lastRun(10) },
        b: { begunAt: 20 },
        c: { begunAt: 2, solvedAt: 30 },
      }),
    ).toBe("b");
  });

  it("is nothing when all that was begun is solved", () => {
    expect(leftOff({ a: { begunAt: 1, solvedAt: 2 } })).toBeUndefined();
  });
});

describe("summarize", () => {
  it("says Not yet, the count, and the first failed check's sentence", () => {
    expect(
      summarize(verdictOf(check("a", "passed"), check("b", "failed", "dW is off."), check("c", "failed"))),
    ).toMatchObject({
      kind: "not-yet",
      word: "Not yet.",
      rest: "1 of 3 checks pass",
      sentence: "dW is off.",
    });
  });

  it("says Solved and how closely the gradients agree", () => {
    const gradient = (id: string, maxRelativeError: number): CheckResult => ({
      ...check(id, "passed"),
      detail: {
        kind: "gradient",
        name: id,
        dims: [],
        sizes: {},
        shape: [],
        analytic: new Float64Array(1),
        numeric: new Float64Array(1),
        tolerance: new Float64Array(1),
        checked: new Uint8Array(1),
        worst: 0,
        maxRelativeError,
      },
    });
    expect(summarize(verdictOf(gradient("dx", 2e-12), gradient("dW", 6.02e-11)))).toMatchObject({
      word: "Solved.",
      sentence: "Every gradient agrees with finite differences to 6.0e−11.",
    });
  });

  it("says Could not run, with the line", () => {
    const error = { type: "SyntaxError", message: "Unexpected token", line: 4 };
    const verdict = {
      ...verdictOf(check("a", "skipped")),
      couldNotRun: { message: "SyntaxError: Unexpected token", error },
    };
    expect(summarize(verdict)).toMatchObject({ word: "Could not run.", rest: "line 4", line: 4 });
  });
});

describe("inReadingOrder", () => {
  it("puts failed checks first and keeps the order within", () => {
    const order = inReadingOrder([
      check("a", "passed"),
      check("b", "skipped"),
      check("c", "failed"),
      check("d", "failed"),
    ]);
    expect(order.map(({ id }) => id)).toEqual(["c", "d", "a", "b"]);
  });
});
