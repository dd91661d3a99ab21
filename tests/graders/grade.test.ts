import { describe, expect, it } from "vitest";
import { type Candidate, type Outcome, RunEnded, type RunEndReason } from "../../graders/candidate.ts";
import type { Exercise } from "../../graders/contract.ts";
import { grade } from "../../graders/grade.ts";
import type { CheckResult, Verdict } from "../../graders/verdict.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";
import * as np from "../../src/tensor/np.ts";
import * as fixtures from "./fixtures.ts";
import { type Functions, localCandidate } from "./local-candidate.ts";

function verdictOf(exercise: Exercise, reference: Functions, candidate: Candidate): Promise<Verdict> {
  return grade({ slug: "test", language: "typescript", exercise, reference, candidate });
}

/** The verdict on `linear` with some functions replaced. */
function linearWith(functions: Functions): Promise<Verdict> {
  const candidate = localCandidate({ ...fixtures.linearFunctions, ...functions });
  return verdictOf(fixtures.linear, fixtures.linearFunctions, candidate);
}

function row(verdict: Verdict, id: string): CheckResult {
  const found = verdict.checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}

const failed = (verdict: Verdict): string[] =>
  verdict.checks.filter(({ status }) => status === "failed").map(({ id }) => id);

const { linearForward, linearBackward } = fixtures.linearFunctions;
type Gradients = (dout: NDArray, x: NDArray, W: NDArray) => unknown;
const replacing = (index: number, make: Gradients): Functions => ({
  linearBackward: (dout: NDArray, x: NDArray, W: NDArray) =>
    linearBackward(dout, x, W).map((right, at) => (at === index ? make(dout, x, W) : right)),
});

describe("grade, right code", () => {
  it.each([
    ["linear", fixtures.linear, fixtures.linearFunctions],
    ["logsumexp", fixtures.logsumexp, fixtures.logsumexpFunctions],
    ["softmax cross-entropy", fixtures.crossEntropy, fixtures.crossEntropyFunctions],
    ["tanh with a cache", fixtures.tanh, fixtures.tanhFunctions],
    ["a layernorm object", fixtures.layerNorm, fixtures.layerNormFunctions],
  ])("%s passes every row", async (_name, exercise, functions) => {
    const verdict = await verdictOf(exercise, functions, localCandidate(functions));
    expect(verdict.checks.filter(({ status }) => status !== "passed")).toEqual([]);
    expect(verdict.passed).toBe(true);
    expect(verdict).not.toHaveProperty("couldNotRun");
  });

  it("gets a row a check, a row a gradient, then the automatic ones", async () => {
    const verdict = await linearWith({});
    expect(verdict.checks.map(({ id, title }) => [id, title])).toEqual([
      ["forward", "Forward"],
      ["dx", "dx against finite differences"],
      ["dW", "dW against finite differences"],
      ["db", "db against finite differences"],
      ["unchanged", "Inputs left unchanged"],
      ["deterministic", "Same answer twice"],
    ]);
    expect(row(verdict, "forward")).toMatchObject({
      figure: "3 of 3 cases",
      message: "out as expected in 3 of 3 cases.",
    });
    expect(row(verdict, "dW").message).toMatch(
      /^dW agrees with finite differences of your forward on all 38 entries in 3 cases, to \d\.\de-1[0-9]\.$/,
    );
    expect(row(verdict, "dW").figure).toMatch(/^\d\.\de-1[0-9]$/);
    expect(row(verdict, "unchanged").message).toBe(
      "Every input is the same after the calls as before, in 9 runs.",
    );
  });

  it("passes in another style: loops, lists of numbers, einsum", async () => {
    const verdict = await linearWith({
      linearForward: (x: NDArray, W: NDArray, b: NDArray) => np.einsum("nd,dm->nm", x, W).add(b).tolist(),
      linearBackward: (dout: NDArray, x: NDArray, W: NDArray) => [
        np.einsum("nm,dm->nd", dout, W),
        np.einsum("nd,nm->dm", x, dout).tolist(),
        Array.from({ length: dout.shape[1] }, (_, m) => dout.at(":", m).sum()),
      ],
    });
    expect(failed(verdict)).toEqual([]);
  });

  it("gives the gradient's array, its finite differences and their tolerance", async () => {
    const { detail } = row(await linearWith({}), "dW");
    if (detail?.kind !== "gradient") throw new Error("no gradient detail");
    expect(detail).toMatchObject({ name: "dW", dims: ["D", "M"] });
    expect(detail.analytic).toHaveLength((detail.sizes["D"] ?? 0) * (detail.sizes["M"] ?? 0));
    expect([...detail.checked].every((checked) => checked === 1)).toBe(true);
    expect(
      detail.analytic.every((a, i) => Math.abs(a - (detail.numeric[i] ?? NaN)) <= (detail.tolerance[i] ?? 0)),
    ).toBe(true);
  });
});

describe("grade, wrong gradients", () => {
  it("reports the largest relative error, where it is, and both numbers", async () => {
    const verdict = await linearWith(replacing(1, (dout, x) => x.T.matmul(dout).mul(8)));
    expect(failed(verdict)).toEqual(["dW"]);
    const { message, figure, detail } = row(verdict, "dW");
    expect(message).toMatch(
      /^dW differs from finite differences on \d+ of \d+ entries; largest relative error 7\.000 at dW\[\d, \d\]: yours −?\d+\.\d{4}, numeric −?\d+\.\d{4}\.$/,
    );
    expect(figure).toBe("rel. error 7.000");
    if (detail?.kind !== "gradient") throw new Error("no gradient detail");
    expect(detail.maxRelativeError).toBeCloseTo(7, 6);
    expect((detail.analytic[detail.worst] ?? NaN) / (detail.numeric[detail.worst] ?? NaN)).toBeCloseTo(8, 6);
  });

  it.each<[string, string, Functions]>([
    ["not summed over the right axis", "db", replacing(2, (dout) => dout.mean(0))],
    ["upstream ignored", "dx", replacing(0, (dout, _x, W) => np.ones_like(dout).matmul(W.T))],
    ["averaged over the batch", "dW", replacing(1, (dout, x) => x.T.matmul(dout).div(dout.shape[0]))],
    ["sign", "dx", replacing(0, (dout, _x, W) => dout.matmul(W.T).neg())],
    ["zeros", "dW", replacing(1, (_dout, _x, W) => np.zeros_like(W))],
    ["truncated to whole numbers", "db", replacing(2, (dout) => dout.sum(0).astype("int64"))],
    ["one entry off by 1e-5", "dW", replacing(1, (dout, x) => offBy(x.T.matmul(dout), 1e-5))],
    ["transposed", "dW", replacing(1, (dout, x) => dout.T.matmul(x))],
    ["NaN", "dx", replacing(0, (dout, _x, W) => dout.matmul(W.T).mul(NaN))],
    ["infinite", "db", replacing(2, (dout) => dout.sum(0).div(0))],
  ])("%s fails %s alone", async (_name, id, functions) => {
    const verdict = await linearWith(functions);
    expect(failed(verdict)).toEqual([id]);
    expect(verdict.passed).toBe(false);
  });

  function offBy(right: NDArray, part: number): NDArray {
    right.set([0, 0], right.item(0, 0) + part * np.abs(right).max());
    return right;
  }

  it("says that all zeros are wrong where the numeric gradient is not zero", async () => {
    const { message } = row(await linearWith(replacing(2, (dout) => dout.sum(0).mul(0))), "db");
    expect(message).toMatch(
      /^db is all zeros; the numeric gradient is not: it is −?\d\.\d{4} at db\[\d\]\.$/,
    );
  });

  it("says that a gradient should be zero", async () => {
    const functions = {
      crossEntropy: () => 0.5,
      crossEntropyBackward: (logits: NDArray) => np.ones_like(logits),
    };
    const verdict = await verdictOf(
      fixtures.crossEntropy,
      fixtures.crossEntropyFunctions,
      localCandidate(functions),
    );
    expect(row(verdict, "dlogits").message).toBe(
      "dlogits should be zero throughout; yours is 1 at dlogits[0, 0].",
    );
  });

  it("says that NaN came, and where", async () => {
    const verdict = await linearWith(
      replacing(0, (dout, _x, W) => {
        const dx = dout.matmul(W.T);
        if (dx.shape[0] === 5) for (const n of [0, 3]) dx.set([n, 2], NaN);
        return dx;
      }),
    );
    expect(row(verdict, "dx").message).toBe(
      "At N = 5, D = 3, M = 4: dx has NaN at [0, 2] and at 1 more entry is not finite.",
    );
    expect(row(verdict, "dx").detail).toMatchObject({ kind: "gradient", worst: 2, maxRelativeError: NaN });
  });

  it("says which shape was asked and which came, in named dimensions", async () => {
    const { message, detail } = row(await linearWith(replacing(1, (dout, x) => dout.T.matmul(x))), "dW");
    expect(message).toBe(
      "dW should be (D, M) = (3, 4); you returned (4, 3), the transpose; the values are right.",
    );
    expect(detail).toMatchObject({ kind: "comparison", got: { shape: [4, 3] }, expected: { shape: [3, 4] } });
    expect(detail).not.toHaveProperty("worst");
  });

  it("says that a row for a vector has the right values", async () => {
    const { message } = row(
      await linearWith(replacing(2, (dout) => dout.sum({ axis: 0, keepdims: true }))),
      "db",
    );
    expect(message).toBe(
      "db should be (M,) = (4,); you returned (1, 4). The values are right, only the shape is not.",
    );
  });

  it("judges the gradient of the learner's own forward", async () => {
    const verdict = await linearWith({ linearForward: (x: NDArray, W: NDArray) => x.matmul(W) });
    expect(failed(verdict)).toEqual(["forward", "db"]);
    expect(row(verdict, "db").message).toMatch(
      /^db should be zero throughout; yours is −?\d\.\d{4} at db\[\d\]\.$/,
    );
  });

  it("uses the upstream for both, and a scalar loss has 1", async () => {
    const functions = {
      ...fixtures.crossEntropyFunctions,
      crossEntropyBackward: (logits: NDArray, labels: NDArray) =>
        fixtures.crossEntropyFunctions.crossEntropyBackward(logits, labels).mul(labels.size),
    };
    const verdict = await verdictOf(
      fixtures.crossEntropy,
      fixtures.crossEntropyFunctions,
      localCandidate(functions),
    );
    expect(row(verdict, "dlogits").message).toMatch(/^At N = 5, C = 3: .*largest relative error 4\.000 at/);
  });
});

describe("grade, forwards that finite differences cannot use", () => {
  it("says that the forward threw", async () => {
    const verdict = await linearWith({
      linearForward: () => {
        throw new RangeError("no");
      },
    });
    expect(row(verdict, "forward")).toMatchObject({
      status: "failed",
      message: "linearForward threw RangeError: no.",
      figure: "0 of 3 cases",
      error: { type: "RangeError", message: "no", line: 7 },
    });
    expect(row(verdict, "dW")).toMatchObject({
      status: "failed",
      message: "Finite differences of your forward could not be made: linearForward threw RangeError: no.",
      error: { line: 7 },
    });
  });

  it("says that the forward is not finite", async () => {
    const verdict = await linearWith({ linearForward: (x: NDArray, W: NDArray) => x.matmul(W).mul(NaN) });
    expect(failed(verdict)).toEqual(["forward", "dx", "dW", "db"]);
    expect(row(verdict, "dx").message).toBe(
      "Finite differences of your forward could not be made: out[0, 0] is NaN.",
    );
  });

  it("says that the forward has the wrong shape", async () => {
    const verdict = await linearWith({ linearForward: (x: NDArray, W: NDArray) => x.matmul(W).T });
    expect(row(verdict, "dx").message).toBe(
      "Finite differences of your forward could not be made: out should be (N, M) = (5, 4); you returned (4, 5), the transposed shape.",
    );
  });

  it("says that the forward is not the same twice", async () => {
    let call = 0;
    const verdict = await linearWith({
      linearForward: (x: NDArray, W: NDArray, b: NDArray) => linearForward(x, W, b).add(1e-14 * call++),
    });
    expect(failed(verdict)).toEqual(["dx", "dW", "db", "deterministic"]);
    expect(row(verdict, "dx").message).toBe(
      "Finite differences of your forward could not be made: out is not the same when the forward runs twice on the same inputs.",
    );
    expect(row(verdict, "deterministic").message).toMatch(
      /^linearForward gave two answers to the same inputs: out\[0, 0\] was −?\d\.\d+, then −?\d\.\d+\.$/,
    );
  });

  it("fails where no entry can be resolved", async () => {
    const rough = (x: NDArray, W: NDArray, b: NDArray) => {
      const out = linearForward(x, W, b);
      return out.add(np.sin(out.mul(1e14)));
    };
    const verdict = await linearWith({ linearForward: rough });
    expect(failed(verdict)).toEqual(["forward", "dx", "dW", "db"]);
    expect(row(verdict, "dW").message).toBe(
      "Finite differences of your forward could not resolve 38 entries of dW: " +
        "is the forward finite, smooth and the same at every call near these inputs?",
    );
  });

  it("fails where a single entry can't be resolved, for any gradient could hide there", async () => {
    const first = new Map<string, number>();
    const verdict = await linearWith({
      linearForward: (x: NDArray, W: NDArray, b: NDArray) => {
        const shape = String(W.shape);
        if (!first.has(shape)) first.set(shape, W.item(0, 0));
        return linearForward(x, W, b).mul(W.item(0, 0) === first.get(shape) ? 1 : NaN);
      },
    });
    expect(failed(verdict)).toEqual(["dW"]);
  });

  it("fails where the forward throws beside the inputs only", async () => {
    let calls = 0;
    const verdict = await linearWith({
      linearForward: (x: NDArray, W: NDArray, b: NDArray) => {
        if (++calls > 12) throw new Error("enough");
        return linearForward(x, W, b);
      },
    });
    expect(row(verdict, "dx").message).toBe(
      "Finite differences of your forward could not be made: with its inputs moved a little, linearForward threw Error: enough.",
    );
  });
});

describe("grade, calls that give nothing to compare", () => {
  it.each<[string, unknown, string]>([
    [
      "one array for three",
      (_: NDArray, x: NDArray) => x,
      "linearBackward should return [dx, dW, db], a list of 3 arrays; it returned one array of shape (5, 3).",
    ],
    [
      "two of three",
      (_: NDArray, x: NDArray) => [x, x],
      "linearBackward should return [dx, dW, db], a list of 3 arrays; it returned a list of 2 arrays.",
    ],
    ["nothing", () => undefined, "linearBackward returned nothing (undefined): is a return missing?"],
    [
      "a promise",
      () => Promise.resolve([]),
      "linearBackward returned a promise: remove async and await, the checks call it directly.",
    ],
    ["no such function", undefined, "linearBackward is not defined."],
    [
      "an error",
      (dout: NDArray, x: NDArray) => x.mul(dout),
      "linearBackward threw ValueError: operands could not be broadcast together with shapes (5,3) (5,4) .",
    ],
  ])("%s fails every gradient", async (_name, linearBackward, message) => {
    const verdict = await linearWith({ linearBackward });
    expect(failed(verdict)).toEqual(["dx", "dW", "db"]);
    for (const id of ["dx", "dW", "db"])
      expect(row(verdict, id).message.replace(/ ?\.$/, "")).toBe(message.replace(/ ?\.$/, ""));
  });

  it("suggests the nearest name", async () => {
    const candidate = localCandidate(fixtures.linearFunctions);
    const misnamed: Candidate = {
      load: () => candidate.load(),
      run: (jobs) =>
        Promise.resolve(
          jobs.map((): Outcome => ({
            kind: "missing",
            step: 0,
            name: "?",
            similar: { name: "linear_forward", line: 3 },
          })),
        ),
    };
    const verdict = await verdictOf(fixtures.linear, fixtures.linearFunctions, misnamed);
    expect(row(verdict, "forward").message).toBe(
      "linearForward is not defined. Line 3 defines linear_forward: is that the one?",
    );
    expect(row(verdict, "unchanged")).toMatchObject({
      status: "skipped",
      message: "No call came to its end, so there is nothing to compare.",
    });
  });

  it("names a list's item that is no array", async () => {
    const verdict = await linearWith(replacing(1, () => undefined));
    expect(failed(verdict)).toEqual(["dW"]);
    expect(row(verdict, "dW").message).toBe(
      "dW should be an array (D, M) = (3, 4); you returned nothing (undefined).",
    );
  });

  it("names an attribute that is not set", async () => {
    class Lazy extends fixtures.LayerNorm {
      override backward(dout: NDArray): NDArray {
        const dx = super.backward(dout);
        this.dgamma = undefined;
        return dx;
      }
    }
    const candidate = localCandidate({ LayerNorm: Lazy });
    const verdict = await verdictOf(fixtures.layerNorm, fixtures.layerNormFunctions, candidate);
    expect(failed(verdict)).toEqual(["dgamma"]);
    expect(row(verdict, "dgamma").message).toBe(
      "layer.dgamma is not set (undefined); it should be an array (D,) = (6,).",
    );
  });
});

describe("grade, values", () => {
  it("leads with the case where only some of them fail", async () => {
    const { logsumexp, logsumexpBackward } = fixtures.logsumexpFunctions;
    const naive = (x: NDArray) => np.log(np.exp(x).sum(1));
    const candidate = localCandidate({ logsumexp: naive, logsumexpBackward });
    const verdict = await verdictOf(fixtures.logsumexp, { logsumexp, logsumexpBackward }, candidate);
    expect(failed(verdict)).toEqual(["masked"]);
    expect(row(verdict, "masked")).toMatchObject({
      figure: "0 of 2 cases",
      message: "For a row that is all −∞: lse[1] should be 10000; it is ∞.",
      detail: { kind: "comparison", caseName: "a row that is all −∞", sizes: { N: 2, D: 2 }, worst: 1 },
    });
  });

  it("fails by shape before values", async () => {
    const verdict = await linearWith({
      linearForward: (x: NDArray, W: NDArray, b: NDArray) => {
        const out = linearForward(x, W, b);
        return out.shape[0] === 1 ? out.ravel() : out.add(1);
      },
    });
    expect(row(verdict, "forward")).toMatchObject({
      figure: "0 of 3 cases",
      message:
        "out should be (N, M) = (1, 2); you returned (2,). The values are right, only the shape is not.",
    });
  });

  it("names the case where one of several fails", async () => {
    const verdict = await linearWith({
      linearForward: (x: NDArray, W: NDArray, b: NDArray) => {
        const out = linearForward(x, W, b);
        return out.shape[0] === 1 ? out.add(1e-6) : out;
      },
    });
    expect(failed(verdict)).toEqual(["forward"]);
    expect(row(verdict, "forward").figure).toBe("2 of 3 cases");
    expect(row(verdict, "forward").message).toMatch(
      /^At N = 1, D = 4, M = 2: out differs at 2 of 2 entries, most at out\[0, \d\]: it should be .+, and is .+\.$/,
    );
  });

  it("does not need a forward that converges in the same order", async () => {
    const verdict = await linearWith({
      linearForward: (x: NDArray, W: NDArray, b: NDArray) =>
        np
          .flip(np.flip(x, 1).matmul(np.flip(W, 0)).T, 0)
          .T.at(":", "::-1")
          .add(b.mul(3).sub(b.mul(2))),
    });
    expect(row(verdict, "forward").status).toBe("passed");
  });
});

describe("grade, purity", () => {
  it("names the input that was changed in place", async () => {
    const verdict = await linearWith({
      linearBackward: (dout: NDArray, x: NDArray, W: NDArray) => {
        const gradients = linearBackward(dout, x, W);
        W.set([1, 0], 5);
        return gradients;
      },
    });
    expect(failed(verdict)).toEqual(["unchanged"]);
    expect(row(verdict, "unchanged").message).toMatch(
      /^linearBackward changed its input W in place: W\[1, 0\] was −?\d\.\d{4} and is 5 afterwards\. Work on a copy\.$/,
    );
  });

  it("lets only the first run of each program print", async () => {
    const candidate = localCandidate(fixtures.linearFunctions);
    await verdictOf(fixtures.linear, fixtures.linearFunctions, candidate);
    const printing = candidate.batches.flat().filter(({ prints }) => prints);
    expect(printing.map(({ steps }) => steps[0]?.name)).toEqual(["linearForward", "linearBackward"]);
  });

  it("never sends what is expected", async () => {
    const candidate = localCandidate(fixtures.linearFunctions);
    await verdictOf(fixtures.linear, fixtures.linearFunctions, candidate);
    for (const { inputs } of candidate.batches.flat()) {
      for (const name of Object.keys(inputs)) expect(["x", "W", "b", "dout"]).toContain(name);
    }
  });
});

describe("grade, runs that end early", () => {
  const candidateEnding = (reason: RunEndReason, after: number): Candidate => {
    const local = localCandidate(fixtures.linearFunctions);
    let runs = 0;
    return {
      load: () => (after < 0 ? Promise.reject(new RunEnded(reason)) : local.load()),
      run: (jobs) => (runs++ < after ? local.run(jobs) : Promise.reject(new RunEnded(reason))),
    };
  };
  const statuses = (verdict: Verdict): string[] => verdict.checks.map(({ status }) => status);

  it("keeps the rows that are done, fails the one under way, skips the rest", async () => {
    const candidate = candidateEnding({ kind: "timeout", seconds: 5 }, 1);
    const verdict = await verdictOf(fixtures.linear, fixtures.linearFunctions, candidate);
    const message = "The run was ended after 5 seconds. Is there a loop that never ends?";
    expect(statuses(verdict)).toEqual(["passed", "failed", "skipped", "skipped", "skipped", "skipped"]);
    expect(row(verdict, "dx").message).toBe(message);
    expect(row(verdict, "dW").message).toBe("Not reached: the run ended before.");
    expect(verdict).toMatchObject({ passed: false, couldNotRun: { message } });
  });

  it.each<[RunEndReason, string]>([
    [{ kind: "timeout", seconds: 1 }, "The run was ended after 1 second. Is there a loop that never ends?"],
    [
      { kind: "crashed" },
      "The run ended because its process died, most often for lack of memory. Is there an array or a list that grows without end?",
    ],
    [
      { kind: "protocol", message: "too long" },
      "The run was ended because its answer could not be read: too long.",
    ],
  ])("says why: %j", async (reason, message) => {
    const verdict = await verdictOf(fixtures.linear, fixtures.linearFunctions, candidateEnding(reason, 0));
    expect(row(verdict, "forward")).toMatchObject({ status: "failed", message });
    expect(verdict.couldNotRun).toEqual({ message });
  });

  it("skips every row where loading did not end", async () => {
    const candidate = candidateEnding({ kind: "timeout", seconds: 5 }, -1);
    const verdict = await verdictOf(fixtures.linear, fixtures.linearFunctions, candidate);
    expect(new Set(statuses(verdict))).toEqual(new Set(["skipped"]));
    expect(verdict.couldNotRun?.message).toBe(
      "The run was ended after 5 seconds. Is there a loop that never ends?",
    );
  });

  it("skips every row where the code does not load, and gives the error", async () => {
    const error = { type: "SyntaxError", message: "Unexpected token", line: 3 };
    const candidate = localCandidate({}, { kind: "threw", error });
    const verdict = await verdictOf(fixtures.linear, fixtures.linearFunctions, candidate);
    expect(new Set(statuses(verdict))).toEqual(new Set(["skipped"]));
    expect(row(verdict, "forward").message).toBe("Not reached: the code could not be loaded.");
    expect(verdict).toMatchObject({
      passed: false,
      couldNotRun: { message: "SyntaxError: Unexpected token.", error },
    });
  });

  it("rejects where it was stopped", async () => {
    const run = verdictOf(fixtures.linear, fixtures.linearFunctions, candidateEnding({ kind: "stopped" }, 1));
    await expect(run).rejects.toThrow(RunEnded);
  });

  it("ends on an answer of the wrong length", async () => {
    const short: Candidate = {
      load: () => Promise.resolve({ kind: "loaded" }),
      run: () => Promise.resolve([]),
    };
    const verdict = await verdictOf(fixtures.linear, fixtures.linearFunctions, short);
    expect(verdict.couldNotRun?.message).toBe(
      "The run was ended because its answer could not be read: 0 answers to 6 jobs.",
    );
    const few: Candidate = {
      load: short.load,
      run: (jobs) => Promise.resolve(jobs.map((): Outcome => ({ kind: "values", values: [] }))),
    };
    expect((await verdictOf(fixtures.linear, fixtures.linearFunctions, few)).couldNotRun?.message).toBe(
      "The run was ended because its answer could not be read: 0 values for 4 names.",
    );
  });
});

describe("grade, an author's mistakes", () => {
  it.each<[string, Partial<Exercise>, string]>([
    [
      "a program that does not parse",
      { checks: [{ kind: "values", id: "a", title: "A", program: ["out = f(x"], outputs: ["out"] }] },
      "call program, line 1",
    ],
    [
      "an output that is not bound",
      { checks: [{ kind: "values", id: "a", title: "A", program: ["out = f(x)"], outputs: ["dx"] }] },
      'no step binds "dx"',
    ],
    [
      "a reference that lacks a function",
      { checks: [{ kind: "values", id: "a", title: "A", program: ["out = f(x)"], outputs: ["out"] }] },
      "reference: f is not defined",
    ],
    ["a size that is missing", { sizes: [{ N: 3, D: 2 }] }, "no size for dimension M"],
  ])("rejects for %s", async (_name, part, message) => {
    const candidate = localCandidate(fixtures.linearFunctions);
    const exercise = { ...fixtures.linear, ...part };
    await expect(verdictOf(exercise, fixtures.linearFunctions, candidate)).rejects.toThrow(message);
  });
});
