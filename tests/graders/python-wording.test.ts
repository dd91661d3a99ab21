import { describe, expect, it } from "vitest";
import type { Candidate, Job, Outcome } from "../../graders/candidate.ts";
import type { Exercise } from "../../graders/contract.ts";
import { grade } from "../../graders/grade.ts";
import type { Value } from "../../graders/values.ts";
import type { Verdict } from "../../graders/verdict.ts";
import { linear, linearFunctions } from "./fixtures.ts";
import { localCandidate } from "./local-candidate.ts";

/** A Python candidate that answers alike to every job that has a step of this name. */
function answering(name: string, answer: (job: Job, step: number) => Outcome): Candidate {
  const right = localCandidate(linearFunctions);
  return {
    ...right,
    run: async (jobs) => {
      const outcomes = await right.run(jobs);
      return outcomes.map((outcome, n) => {
        const job = jobs[n]!;
        const step = job.steps.findIndex((one) => one.name === name);
        return step < 0 ? outcome : answer(job, step);
      });
    },
  };
}

function verdictOf(candidate: Candidate, exercise: Exercise = linear): Promise<Verdict> {
  return grade({ slug: "test", language: "python", exercise, reference: linearFunctions, candidate });
}

async function messageOf(id: string, candidate: Candidate): Promise<string | undefined> {
  const verdict = await verdictOf(candidate);
  expect(verdict.language).toBe("python");
  return verdict.checks.find((check) => check.id === id)?.message;
}

const other = (type: string, text = type): Value => ({ kind: "other", type, text });

describe("grade, in Python's words", () => {
  it("passes right code", async () => {
    expect((await verdictOf(localCandidate(linearFunctions))).passed).toBe(true);
  });

  it("names a missing function in snake_case", async () => {
    const candidate = answering("linearBackward", (_, step) => ({
      kind: "missing",
      step,
      name: "linearBackward",
      similar: { name: "linear_backwards", line: 4 },
    }));
    expect(await messageOf("dW", candidate)).toBe(
      "linear_backward is not defined. Line 4 defines linear_backwards: is that the one?",
    );
  });

  it("says that an error was raised", async () => {
    const error = { type: "NotImplementedError", message: "return x W + b", line: 3 };
    const candidate = answering("linearForward", (_, step) => ({ kind: "threw", step, error }));
    expect(await messageOf("forward", candidate)).toBe(
      "linear_forward raised NotImplementedError: return x W + b.",
    );
  });

  it.each<[string, Value, string]>([
    ["None", other("NoneType", "None"), "linear_backward returned None: is a return missing?"],
    [
      "a coroutine",
      other("coroutine"),
      "linear_backward returned a coroutine: remove async and await, the checks call it directly.",
    ],
    [
      "a generator",
      other("generator"),
      "linear_backward returned a generator: is a yield where a return should be?",
    ],
    [
      "a dict",
      other("dict", "{}"),
      "linear_backward should return (dx, dW, db), a tuple of 3 arrays; it returned a dict.",
    ],
    [
      "a str",
      other("str", "dx"),
      'linear_backward should return (dx, dW, db), a tuple of 3 arrays; it returned a string, "dx".',
    ],
    [
      "two of three",
      { kind: "list", items: [array([1]), array([1])] },
      "linear_backward should return (dx, dW, db), a tuple of 3 arrays; it returned a sequence of 2 arrays.",
    ],
  ])("says what came for a tuple: %s", async (_name, got, message) => {
    const candidate = answering("linearBackward", (_job, step) => ({ kind: "unpack", step, got }));
    expect(await messageOf("db", candidate)).toBe(message);
  });

  it("says None of a result alone", async () => {
    const candidate = answering("linearForward", (job) => ({
      kind: "values",
      values: job.outputs.map(() => other("NoneType", "None")),
    }));
    expect(await messageOf("forward", candidate)).toBe("linear_forward returned None: is a return missing?");
  });

  it("says None of an attribute that is not set, and names values in snake_case", async () => {
    const exercise: Exercise = {
      ...linear,
      values: { ...linear.values, meanOut: { type: "float[]", is: "an attribute" } },
      checks: [
        {
          kind: "values",
          id: "mean",
          title: "Mean",
          program: ["layer = linearForward(x, W, b)", "meanOut = layer.meanOut"],
          outputs: ["meanOut"],
        },
      ],
    };
    const reference = { linearForward: () => ({ meanOut: 0.5 }) };
    const asked = (value: Value) =>
      grade({
        slug: "test",
        language: "python",
        exercise,
        reference,
        candidate: answering("linearForward", (job) => ({
          kind: "values",
          values: job.outputs.map((name) => (name === "meanOut" ? value : array([1]))),
        })),
      });
    const unset = await asked(other("NoneType", "None"));
    expect(unset.checks[0]?.message).toBe("layer.mean_out is None; it should be a scalar.");
    const wrong = await asked(array([]));
    expect(wrong.checks[0]).toMatchObject({
      message: "mean_out should be 0.5000; it is 1.",
      detail: { name: "mean_out" },
    });
  });
});

function array(shape: readonly number[]): Value {
  return { kind: "array", dtype: "float64", shape, data: Float64Array.of(1) };
}
