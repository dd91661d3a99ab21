import { describe, expect, it } from "vitest";
import type { Job } from "../../graders/candidate.ts";
import type { PlainArray } from "../../graders/values.ts";
import { readRequest, writeRequest } from "../../src/sandbox/requests.ts";

const vector = (...data: number[]): PlainArray => ({
  dtype: "float64",
  shape: [data.length],
  data: Float64Array.from(data),
});
const job = (inputs: Job["inputs"], prints = false): Job => ({
  steps: [{ kind: "call", name: "f", args: Object.keys(inputs), as: ["out"], unpack: false }],
  inputs,
  outputs: ["out"],
  prints,
});

describe("a request", () => {
  it("to load arrives as it was sent", () => {
    const request = { type: "load", source: "const π = '\u2028';", given: "" } as const;
    expect(readRequest(writeRequest(request))).toEqual(request);
  });

  it("to run arrives as it was sent", () => {
    const jobs = [
      job({ x: vector(1, NaN, Infinity), W: { dtype: "int64", shape: [0, 3], data: new Float64Array(0) } }),
      job({ x: vector(4, 5, 6), W: { dtype: "int64", shape: [0, 3], data: new Float64Array(0) } }),
      job({}, true),
      job({ x: vector(-0) }),
    ];
    expect(readRequest(writeRequest({ type: "run", id: 3, jobs }))).toEqual({ type: "run", id: 3, jobs });
  });

  it("sends what perturbed jobs have in common once", () => {
    const bytes = (n: number): number =>
      writeRequest({ type: "run", id: 1, jobs: Array.from({ length: n }, (_, i) => job({ x: vector(i) })) })
        .byteLength;
    expect(bytes(101) - bytes(1)).toBeLessThan(100 * (8 + 3));
  });
});
