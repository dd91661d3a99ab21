import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericGradients, type NumericGradient, scalesOf } from "../../graders/finite-differences.ts";
import { judgeGradient } from "../../graders/gradient-check.ts";
import * as operations from "./operations.ts";
import { drawn, normals, type Operation } from "./operations.ts";

const ordinary = [
  operations.linear(5, 3, 8),
  operations.linear(1, 4, 3),
  operations.logsumexp(5, 3),
  operations.logsumexp(1, 6),
  operations.softmax(4, 6),
  operations.crossEntropy(5, 3),
  operations.crossEntropy(1, 6),
  operations.tanh(12),
  operations.layerNorm(4, 6),
];
/** Right answers that are zero throughout, or nearly, or come out of a cancellation. */
const degenerate = [
  operations.logsumexp(4, 1),
  operations.softmax(3, 1),
  operations.crossEntropy(3, 1),
  operations.layerNorm(3, 1),
];

interface Checked {
  readonly name: string;
  readonly analytic: Float64Array;
  readonly numeric: NumericGradient;
}

async function check(operation: Operation, scale: number, seed: number): Promise<Checked[]> {
  const next = normals(seed);
  const inputs: Record<string, Float64Array> = {};
  for (const [name, size] of Object.entries(operation.inputs)) inputs[name] = drawn(size, scale, next);
  const upstream = drawn(operation.outputs, 1, next);
  const result = await numericGradients(
    (points) => {
      const outputs = points.map(({ name, indices, value }) => {
        const moved = (inputs[name] ?? new Float64Array()).slice();
        for (const index of indices) moved[index] = value;
        return operation.forward({ ...inputs, [name]: moved });
      });
      return Promise.resolve({ outputs });
    },
    Object.entries(inputs).map(([name, data]) => ({ name, data })),
    operation.forward(inputs),
    upstream,
  );
  if ("problem" in result) throw new Error(result.problem.message);
  const analytic = operation.backward(inputs, upstream);
  return [...result.gradients].map(([name, numeric]) => ({
    name,
    analytic: analytic[name] ?? upstream,
    numeric,
  }));
}

const magnitude = (data: Float64Array): number => Math.max(...data.map(Math.abs));

describe.each(ordinary)("$name $inputs", (operation) => {
  it.each([1e-3, 1e-2, 1, 3, 30, 1e3])("a right gradient passes at scale %f", async (scale) => {
    for (let seed = 0; seed < 8; seed++) {
      for (const { name, analytic, numeric } of await check(operation, scale, seed)) {
        expect(judgeGradient(analytic, numeric).wrong, `${name}, seed ${seed}`).toBe(0);
      }
    }
  });

  it("every entry is resolved at ordinary scale", async () => {
    for (const { analytic, numeric } of await check(operation, 1, 1)) {
      expect(judgeGradient(analytic, numeric).unresolved).toBe(0);
    }
  });

  it("one entry off by 1e-5 of the largest fails", async () => {
    for (const { analytic, numeric } of await check(operation, 1, 2)) {
      for (let entry = 0; entry < analytic.length; entry++) {
        const off = analytic.slice();
        off[entry] = (off[entry] ?? 0) + 1e-5 * magnitude(analytic);
        expect(judgeGradient(off, numeric)).toMatchObject({ wrong: 1, worst: entry });
      }
    }
  });

  it("a gradient scaled by any c with |c − 1| > 1e-5 fails, and c − 1 is what is reported", async () => {
    const checked = await check(operation, 1, 3);
    const excess = fc
      .tuple(fc.double({ min: 1.01e-5, max: 1e6, noNaN: true }), fc.boolean())
      .map(([size, negative]) => (negative ? -size : size));
    fc.assert(
      fc.property(excess, (by) => {
        for (const { analytic, numeric } of checked) {
          const judged = judgeGradient(
            analytic.map((value) => value * (1 + by)),
            numeric,
          );
          expect(judged.wrong).toBeGreaterThan(0);
          expect(judged.maxRelativeError / Math.abs(by)).toBeCloseTo(1, 2);
        }
      }),
    );
  });

  it("a gradient that is zero, reversed, or another seed's fails", async () => {
    const others = await check(operation, 1, 5);
    for (const [index, { analytic, numeric }] of (await check(operation, 1, 4)).entries()) {
      const wrong = [analytic.map(() => 0), analytic.slice().reverse(), others[index]?.analytic ?? analytic];
      for (const gradient of wrong) {
        const differs = gradient.some(
          (value, entry) => Math.abs(value - (analytic[entry] ?? 0)) > 1e-5 * magnitude(analytic),
        );
        expect(judgeGradient(gradient, numeric).wrong > 0).toBe(differs);
      }
    }
  });
});

describe.each(degenerate)("$name $inputs, right answers that cancel", (operation) => {
  it.each([1e-3, 1, 30, 1e3])("pass at scale %f", async (scale) => {
    for (let seed = 0; seed < 8; seed++) {
      for (const { analytic, numeric } of await check(operation, scale, seed)) {
        expect(judgeGradient(analytic, numeric).wrong).toBe(0);
      }
    }
  });

  it("are resolved, so that an answer that is not zero fails", async () => {
    for (const { analytic, numeric } of await check(operation, 1, 1)) {
      const off = analytic.map((value) => value + 1e-3);
      expect(judgeGradient(off, numeric).wrong).toBe(off.length);
    }
  });
});

describe("numericGradients", () => {
  const one = Float64Array.of(1);
  const square = (x: number): number => x * x;

  async function of(f: (x: number) => number, x: number): Promise<NumericGradient> {
    const result = await numericGradients(
      (points) => Promise.resolve({ outputs: points.map(({ value }) => Float64Array.of(f(value))) }),
      [{ name: "x", data: Float64Array.of(x) }],
      Float64Array.of(f(x)),
      one,
    );
    const gradient = "gradients" in result ? result.gradients.get("x") : undefined;
    if (gradient === undefined) throw new Error("no gradient");
    return gradient;
  }

  it("takes smaller steps where a function curves strongly", async () => {
    const { value, tolerance, resolved } = await of((x) => Math.sin(1e4 * x), 0.5);
    expect(resolved[0]).toBe(1);
    expect(Math.abs((value[0] ?? NaN) - 1e4 * Math.cos(5e3))).toBeLessThan(tolerance[0] ?? 0);
  });

  it("takes smaller steps where the function is not finite a step away", async () => {
    const data = Float64Array.of(1e-5, 1);
    const result = await numericGradients(
      (points) =>
        Promise.resolve({
          outputs: points.map(({ indices, value }) =>
            Float64Array.of(...data.map((x, i) => Math.log(indices.includes(i) ? value : x))),
          ),
        }),
      [{ name: "x", data }],
      data.map(Math.log),
      Float64Array.of(1, 1),
    );
    const numeric = "gradients" in result ? result.gradients.get("x") : undefined;
    expect(numeric?.resolved).toEqual(Uint8Array.of(1, 1));
    expect(Math.abs((numeric?.value[0] ?? NaN) - 1e5)).toBeLessThan(numeric?.tolerance[0] ?? 0);
  });

  it("leaves open what is finite nowhere around", async () => {
    const { resolved, tolerance } = await of((x) => (x === 1 ? 1 : NaN), 1);
    expect(resolved[0]).toBe(0);
    expect(tolerance[0]).toBe(Infinity);
  });

  it("leaves open what jumps", async () => {
    let calls = 0;
    const { resolved } = await of((x) => square(x) + (calls++ % 7), 1);
    expect(resolved[0]).toBe(0);
  });

  it("passes on why the forward gave nothing", async () => {
    const problem = { message: "forward threw" };
    const variables = [{ name: "x", data: one }];
    expect(await numericGradients(() => Promise.resolve({ problem }), variables, one, one)).toEqual({
      problem,
    });
  });
});

describe("numericGradients at a kink", () => {
  const numericOf = async (
    f: (x: Float64Array) => Float64Array,
    x: readonly number[],
    upstream: readonly number[],
  ): Promise<NumericGradient> => {
    const data = Float64Array.from(x);
    const result = await numericGradients(
      (points) =>
        Promise.resolve({
          outputs: points.map(({ indices, value }) => {
            const moved = data.slice();
            for (const index of indices) moved[index] = value;
            return f(moved);
          }),
        }),
      [{ name: "x", data }],
      f(data),
      Float64Array.from(upstream),
    );
    const gradient = "gradients" in result ? result.gradients.get("x") : undefined;
    if (gradient === undefined) throw new Error("no gradient came");
    return gradient;
  };
  const relu = (x: Float64Array) => x.map((each) => Math.max(each, 0));
  const maximum = (x: Float64Array) => Float64Array.of(Math.max(...x));

  it("gives the interval between the slopes of relu at 0, and judges by it", async () => {
    const numeric = await numericOf(relu, [0, 1, -1, -0], [2, 3, 5, -4]);
    expect([...numeric.resolved]).toEqual([1, 1, 1, 1]);
    for (const [at, [value, kink]] of [
      [1, 1],
      [3, 0],
      [0, 0],
      [-2, 2],
    ].entries()) {
      expect(numeric.value[at]).toBeCloseTo(value ?? NaN, 8);
      expect(numeric.kink[at]).toBeCloseTo(kink ?? NaN, 8);
    }
    const wrongOf = (...gradient: number[]) => judgeGradient(Float64Array.from(gradient), numeric).wrong;
    expect(wrongOf(0, 3, 0, 0)).toBe(0);
    expect(wrongOf(2, 3, 0, -4)).toBe(0);
    expect(wrongOf(1, 3, 0, -1.3)).toBe(0);
    expect(wrongOf(2.001, 3, 0, 0)).toBe(1);
    expect(wrongOf(-0.001, 3, 0, 0.001)).toBe(2);
    expect(wrongOf(0, 3, 0.001, 0)).toBe(1);
  });

  it("takes the interval an output at a time: relu(x) − relu(−x) may have the slope 0 at 0", async () => {
    const both = (x: Float64Array) => Float64Array.from([...relu(x), ...relu(x.map((each) => -each))]);
    const numeric = await numericOf(both, [0], [1, -1]);
    expect(judgeGradient(Float64Array.of(0), numeric).wrong).toBe(0);
    expect(judgeGradient(Float64Array.of(1), numeric).wrong).toBe(0);
    expect(judgeGradient(Float64Array.of(2.01), numeric).wrong).toBe(1);
  });

  it("sees no kink where a function only curves, nor just beside a kink", async () => {
    const curved = await numericOf(
      (x) => x.map((each) => Math.exp(3 * each) + each ** 2),
      [0, 1, -2],
      [1, 1, 1],
    );
    expect([...curved.kink]).toEqual([0, 0, 0]);
    const beside = await numericOf(relu, [1e-3, -1e-4, 1e-6, 1], [1, 1, 1, 1]);
    expect([...beside.kink]).toEqual([0, 0, 0, 0]);
    expect(judgeGradient(Float64Array.of(1, 0, 1, 1), beside)).toMatchObject({ wrong: 0, unresolved: 0 });
    expect(judgeGradient(Float64Array.of(1, 0, 0, 1), beside).wrong).toBe(1);
  });

  it("lets a tie of a maximum be shared in any way, but counted once", async () => {
    const numeric = await numericOf(maximum, [1, 3, 3, 2], [5]);
    const judged = (...gradient: number[]) => judgeGradient(Float64Array.from(gradient), numeric);
    expect(judged(0, 5, 0, 0)).toMatchObject({ wrong: 0, kinked: 2 });
    expect(judged(0, 2.5, 2.5, 0).untied).toBeUndefined();
    expect(judged(0, 1, 4, 0).untied).toBeUndefined();
    expect(judged(0, 5, 5, 0)).toMatchObject({ wrong: 0, untied: { sum: 10 } });
    expect(judged(0, 0, 0, 0)).toMatchObject({ wrong: 0, untied: { sum: 0 } });
  });
});

describe("scalesOf", () => {
  it("is each entry's size, at least the array's rms, and 1 for zeros", () => {
    expect([...scalesOf(Float64Array.of(0, 0))]).toEqual([1, 1]);
    const [small, large] = scalesOf(Float64Array.of(1e-9, 2));
    expect(small).toBeCloseTo(Math.SQRT2, 9);
    expect(large).toBe(2);
    expect([...scalesOf(Float64Array.of(3e200, 4e200))]).toEqual([
      expect.closeTo(5e200 * Math.SQRT1_2, -190),
      4e200,
    ]);
  });
});

describe("judgeGradient", () => {
  const numeric: NumericGradient = {
    value: Float64Array.of(0.5, -0.25, 0, 1),
    tolerance: new Float64Array(4).fill(1e-10),
    resolved: Uint8Array.of(1, 1, 1, 0),
    kink: new Float64Array(4),
    ties: [],
    jacobian: () => [],
  };

  it("leaves out what was not resolved, and counts it", () => {
    expect(judgeGradient(Float64Array.of(0.5, -0.25, 0, 99), numeric)).toMatchObject({
      judged: 3,
      unresolved: 1,
      wrong: 0,
    });
  });

  it("takes NaN for wrong", () => {
    expect(judgeGradient(Float64Array.of(0.5, NaN, 0, 1), numeric).wrong).toBe(1);
  });

  it("points at the largest of equal relative errors", () => {
    expect(judgeGradient(Float64Array.of(4, -2, 0, 1), numeric)).toMatchObject({
      wrong: 2,
      worst: 0,
      maxRelativeError: 7,
    });
  });
});
