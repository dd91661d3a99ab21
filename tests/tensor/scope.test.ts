import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { staleUseCount } from "../../src/tensor/core/arena.ts";
import * as np from "../../src/tensor/np.ts";
import { scope } from "../../src/tensor/core/scope.ts";
import { counting, shapes, views } from "./random-arrays.ts";

/** A little of everything that has a kernel of its own for arrays in a scope's memory. */
function computed(x: np.NDArray): unknown[] {
  const y = x.mul(0.01).add(0.5);
  const last = y.ndim > 0 ? y.shape[y.ndim - 1]! : 0;
  return [
    y.sub(x).div(y.add(1)),
    np.exp(y.neg()),
    np.log(y),
    np.tanh(y),
    np.sqrt(y),
    np.square(y),
    np.maximum(y, x),
    y.sum(),
    ...y.shape.map((_, axis) => y.sum(axis)),
    ...(y.size > 0 ? [y.max(), ...y.shape.map((_, axis) => y.max(axis))] : []),
    ...(y.ndim > 1 ? [y.sub(y.mean({ axis: -1, keepdims: true })), y.mul(np.arange(last))] : []),
    ...(y.ndim > 0 ? [y.matmul(y.ndim > 1 ? y.swapaxes(-1, -2) : y)] : []),
  ].map((value) => (typeof value === "number" ? value : value.tolist()));
}

describe("a scope", () => {
  it("computes what is computed outside of one, to the last bits", () => {
    const large = shapes.map((shape) => counting(shape.map((length) => 5 * length)));
    fc.assert(
      fc.property(fc.oneof(views, large), (x) => {
        const inside = scope(() => computed(x.copy()));
        expect(inside).toEqual(computed(x).map((value) => closeTo(value)));
      }),
      { numRuns: 60 },
    );
  });

  it("copies out the array it returns", () => {
    const kept = scope(() => np.arange(6, "float64").reshape(2, 3).T);
    scope(() => np.full(100, 7, "float64"));
    expect(kept.tolist()).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
  });

  it("an array that outlives it says so, however it is used, and is counted", () => {
    let kept = np.zeros(0);
    scope(() => {
      kept = np.ones([2, 2]);
    });
    const before = staleUseCount();
    let large = kept;
    scope(() => {
      large = np.ones([30, 30]);
    });
    const uses = [
      () => np.exp(large),
      () => large.add(large),
      () => large.sum(0),
      () => large.max(1),
      () => large.matmul(large),
      () => large.copy(),
      () => kept.add(1),
      () => kept.at(0).sum(),
      () => kept.tolist(),
      () => kept.T.matmul(kept),
    ];
    for (const use of uses)
      expect(use).toThrow("an array is used after the end of the scope that it was made in");
    scope(() => expect(() => kept.mul(2)).toThrow(np.StaleArrayError));
    expect(staleUseCount()).toBe(before + uses.length + 1);
  });

  it("a view of an array from before it stays good after it", () => {
    const x = np.arange(4, "float64");
    let view = x;
    scope(() => {
      view = x.at("1:");
      view.iadd(10);
    });
    expect(view.tolist()).toEqual([11, 12, 13]);
  });

  it("gives zeros where zeros are asked for, after other scopes wrote there", () => {
    scope(() => np.full(1000, 3.5));
    expect(scope(() => np.zeros(1000).any())).toBe(false);
  });

  it("nests: an inner one recycles its own arrays only", () => {
    scope(() => {
      const x = np.arange(100, "float64");
      let inner = x;
      for (let i = 0; i < 5; i++) {
        scope(() => {
          inner = x.mul(2);
          expect(x.sum()).toBe(4950);
        });
        expect(() => inner.sum()).toThrow(np.StaleArrayError);
      }
      let view = x;
      const same = scope(() => {
        view = x.at("1:");
        return x;
      });
      same.iadd(0);
      expect([view.sum(), same === x]).toEqual([4950, true]);
      const y = np.full(100, 3, "float64");
      expect([x.sum(), y.sum()]).toEqual([4950, 300]);
    });
  });

  it("ends when its work throws", () => {
    expect(() =>
      scope(() => {
        throw new Error("within");
      }),
    ).toThrow("within");
    const after = np.ones(3);
    scope(() => np.full(1000, 3.5));
    expect(after.tolist()).toEqual([1, 1, 1]);
  });

  it("goes on in ordinary memory when its own is used up", () => {
    const sum = scope(() => {
      const parts = Array.from({ length: 40 }, () => np.ones([1000, 1000]));
      return parts.reduce((total, part) => total + part.sum(), 0);
    });
    expect(sum).toBe(40e6);
  });
});

/** The same lists with numbers that may differ by a few roundings: a kernel adds in another order than a loop. */
function closeTo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closeTo);
  if (typeof value !== "number" || !Number.isFinite(value)) return value;
  return {
    asymmetricMatch: (other: unknown) =>
      typeof other === "number" && Math.abs(other - value) <= 1e-13 * Math.max(1, Math.abs(value)),
  };
}
