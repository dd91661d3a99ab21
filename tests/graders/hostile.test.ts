import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate, Outcome } from "../../graders/candidate.ts";
import { grade } from "../../graders/grade.ts";
import type { Value } from "../../graders/values.ts";
import * as fixtures from "./fixtures.ts";
import { localCandidate } from "./local-candidate.ts";

const number: fc.Arbitrary<number> = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 0));
const { value } = fc.letrec<{ value: Value; list: Value; array: Value; other: Value }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, tie("array"), tie("other"), tie("list")),
  list: fc.record({ kind: fc.constant("list" as const), items: fc.array(tie("value"), { maxLength: 4 }) }),
  other: fc.record({ kind: fc.constant("other" as const), type: fc.string(), text: fc.string() }),
  array: fc
    .tuple(
      fc.constantFrom("float64", "int64", "bool"),
      fc.array(fc.nat({ max: 5 }), { maxLength: 3 }),
      fc.infiniteStream(number),
    )
    .map(([dtype, shape, numbers]): Value => {
      const length = shape.reduce((product, size) => product * size, 1);
      const data = Float64Array.from({ length }, () => Number(numbers.next().value));
      return { kind: "array", dtype, shape, data };
    }),
}));

/** An outcome of the right type for a job with so many outputs, and nothing else right about it. */
function outcome(outputs: number): fc.Arbitrary<Outcome> {
  return fc.oneof(
    fc.record({
      kind: fc.constant("values" as const),
      values: fc.array(value, { minLength: outputs, maxLength: outputs }),
    }),
    fc.record({
      kind: fc.constant("threw" as const),
      step: fc.integer(),
      error: fc.record({ type: fc.string(), message: fc.string() }),
    }),
    fc.record({ kind: fc.constant("missing" as const), step: fc.integer(), name: fc.string() }),
    fc.record({ kind: fc.constant("unpack" as const), step: fc.integer(), got: value }),
  );
}

describe("grade, against a candidate that answers anything", () => {
  it("ends in a verdict that does not pass", async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const candidate: Candidate = {
          load: () => Promise.resolve({ kind: "loaded" }),
          run: (jobs) => Promise.resolve(jobs.map(({ outputs }) => draw(outcome, outputs.length))),
        };
        const { exercise, reference } = { exercise: fixtures.linear, reference: fixtures.linearFunctions };
        const verdict = await grade({
          slug: "linear",
          language: "typescript",
          exercise,
          reference,
          candidate,
        });
        expect(verdict.passed).toBe(false);
        for (const { message } of verdict.checks) expect(message).toMatch(/[.?!]$/);
      }),
      { numRuns: 60 },
    );
  });

  it("fails gradients that are right at first and something else for finite differences", async () => {
    await fc.assert(
      fc.asyncProperty(value, fc.integer({ min: 13, max: 200 }), async (odd, from) => {
        const local = localCandidate(fixtures.linearFunctions);
        let jobsSoFar = 0;
        const candidate: Candidate = {
          load: () => local.load(),
          run: async (jobs) => {
            const outcomes = await local.run(jobs);
            return outcomes.map((right): Outcome =>
              ++jobsSoFar < from || right.kind !== "values"
                ? right
                : { ...right, values: right.values.map(() => odd) },
            );
          },
        };
        const { exercise, reference } = { exercise: fixtures.linear, reference: fixtures.linearFunctions };
        const verdict = await grade({
          slug: "linear",
          language: "typescript",
          exercise,
          reference,
          candidate,
        });
        expect(verdict.passed).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
