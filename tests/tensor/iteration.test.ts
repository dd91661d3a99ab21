import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

const x = np.arange(6).reshape(2, 3);

describe("np.nditer", () => {
  it("runs the loop of a numerical gradient", () => {
    const w = np.array(
      [
        [1, 2],
        [3, 4],
      ],
      "float64",
    );
    const loss = (): number => w.mul(w).sum();
    const grad = np.zeros_like(w);
    const it = np.nditer(w, { flags: ["multi_index"], op_flags: ["readwrite"] });
    while (!it.finished) {
      const ix = it.multi_index;
      const old = w.item(...ix);
      w.set(ix, old + 0.5);
      const high = loss();
      w.set(ix, old - 0.5);
      grad.set(ix, high - loss());
      w.set(ix, old);
      it.iternext();
    }
    expect(grad.tolist()).toEqual([
      [2, 4],
      [6, 8],
    ]);
    expect(() => it.multi_index).toThrow("Iterator is past the end");
  });

  it("gives 0-d views that write through", () => {
    const y = x.copy();
    for (const value of np.nditer(y, { op_flags: [["readwrite"]] })) value.imul(2);
    expect(y.tolist()).toEqual(x.mul(2).tolist());
    const it = np.nditer(y);
    it.iternext();
    expect(it[0].item()).toBe(2);
  });

  it("goes as the elements lie in memory, by rows or by columns", () => {
    const seen = (it: Iterable<np.NDArray>): number[] => Array.from(it, (value) => value.item());
    expect(seen(np.nditer(x.T))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(seen(np.nditer(x.at("::-1")))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(seen(np.nditer(x.T, { order: "C" }))).toEqual([0, 3, 1, 4, 2, 5]);
    expect(seen(np.nditer(x, { order: "F" }))).toEqual([0, 3, 1, 4, 2, 5]);
  });

  it("broadcasts several arrays", () => {
    const pairs = Array.from(np.nditer([x, np.arange(3)]), (pair) => pair.map((one) => one.item()));
    expect(pairs).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 0],
      [4, 1],
      [5, 2],
    ]);
  });

  it("refuses what it does not track", () => {
    expect(() => np.nditer(x).multi_index).toThrow("Iterator is not tracking a multi-index");
    expect(() => np.nditer(np.zeros(0))).toThrow("Iteration of zero-sized operands is not enabled");
    // @ts-expect-error no such flag
    expect(() => np.nditer(x, { flags: ["foo"] })).toThrow('Unexpected iterator global flag "foo"');
    expect(np.nditer(x.T, { flags: ["f_index"] }).index).toBe(0);
  });
});

describe("np.ndindex and np.ndenumerate", () => {
  it("count in row-major order", () => {
    expect([...np.ndindex(2, 2)]).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect([...np.ndindex([2])]).toEqual([[0], [1]]);
    expect([...np.ndindex()]).toEqual([[]]);
    expect([...np.ndindex(0, 2)]).toEqual([]);
    expect([...np.ndenumerate([[7, 8]])]).toEqual([
      [[0, 0], 7],
      [[0, 1], 8],
    ]);
    expect(() => np.ndindex(-1)).toThrow("negative dimensions are not allowed");
  });
});

describe("functions of functions", () => {
  it("apply_along_axis puts results in the place of the axis", () => {
    expect(np.apply_along_axis((row) => row.sum(), 1, x).tolist()).toEqual([3, 12]);
    expect(np.apply_along_axis((column) => np.outer(column, column), 0, x).shape).toEqual([2, 2, 3]);
    expect(np.apply_along_axis((row, by: number) => row.mul(by), 1, x, 2).tolist()).toEqual(
      x.mul(2).tolist(),
    );
  });

  it("vectorize broadcasts, and needs otypes for nothing", () => {
    const add = np.vectorize((a, b) => a + b);
    expect(add([1, 2], [[3], [4]]).tolist()).toEqual([
      [4, 5],
      [5, 6],
    ]);
    expect(np.vectorize((a) => a > 1)([1, 2]).dtype).toBe("bool");
    expect(np.vectorize((a) => a, { otypes: ["float64"] })([1]).dtype).toBe("float64");
    expect(() => add([], [])).toThrow("cannot call `vectorize` on size 0 inputs unless `otypes` is set");
    expect(
      np
        .vectorize((a) => [a, a / 2])([1, 2])
        .map((one) => one.tolist()),
    ).toEqual([
      [1, 2],
      [0.5, 1],
    ]);
  });

  it("piecewise keeps the dtype of x", () => {
    const y = np.array([1, 2, 3]);
    expect(np.piecewise(y, [y.gt(1)], [(part) => part.mul(1.5)]).tolist()).toEqual([0, 3, 4]);
    expect(np.piecewise([1.5, 2], [[true, false]], [10, 20]).tolist()).toEqual([10, 20]);
    expect(() => np.piecewise(y, [y.gt(1)], [1, 2, 3])).toThrow(
      "with 1 condition(s), either 1 or 2 functions are expected",
    );
  });
});
