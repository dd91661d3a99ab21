import { describe, expect, it } from "vitest";
import type { Job } from "../../graders/candidate.ts";
import { TypeScriptRunner } from "../../src/languages/typescript/runner.ts";
import * as np from "../../src/tensor/np.ts";

const MIB = 2 ** 20;

/** All that this process holds on to, and what it has not given back yet. */
const held = (): number => {
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + Math.max(arrayBuffers, external);
};

describe("memory", () => {
  it("stays within a budget over 1e5 evaluations of a gradient check", { timeout: 60_000 }, () => {
    const runner = new TypeScriptRunner({ globals: { np }, onPrint: () => false });
    const loaded = runner.load(
      "export function forward(x: NDArray, W: NDArray, b: NDArray) { return np.tanh(x.matmul(W).add(b)).sum(0); }",
    );
    expect(loaded).toEqual({ kind: "loaded" });
    const input = (...shape: number[]) => ({
      dtype: "float64" as const,
      shape,
      data: Float64Array.from({ length: shape.reduce((p, q) => p * q, 1) }, (_, i) => Math.sin(i)),
    });
    const job: Job = {
      steps: [{ kind: "call", name: "forward", args: ["x", "W", "b"], as: ["out"], unpack: false }],
      inputs: { x: input(16, 24), W: input(24, 32), b: input(32) },
      outputs: ["out"],
      prints: false,
    };
    // The results of all these evaluations are 26 MB, and what they compute on the way 800 MB.
    for (let i = 0; i < 1000; i++) runner.run(job);
    const before = held();
    let most = before;
    for (let i = 0; i < 1e5; i++) {
      expect(runner.run(job).kind).toBe("values");
      if (i % 1000 === 0) most = Math.max(most, held());
    }
    expect((most - before) / MIB).toBeLessThan(128);
  });

  it("says the shape of an array above 1 GiB, and goes on", () => {
    expect(() => np.zeros([40000, 40000])).toThrow(
      "Unable to allocate 11.9 GiB for an array with shape (40000, 40000) and data type float64",
    );
    expect(() => np.zeros([40000, 40000])).toThrow(np.MemoryError);
    expect(() => np.ones([2 ** 27 + 1])).toThrow(np.MemoryError);
    expect(() =>
      np
        .ones(2 ** 20)
        .reshape(-1, 1)
        .add(np.ones([1, 2 ** 20])),
    ).toThrow("(1048576, 1048576)");
    expect(np.zeros(3).tolist()).toEqual([0, 0, 0]);
  });
});
