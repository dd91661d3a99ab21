import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

const X = np.array(
  [
    [3, 1, 4],
    [1, 5, 9],
  ],
  "float64",
);

describe("np.diff", () => {
  it("subtracts neighbours along an axis", () => {
    expectClose(np.diff(X), [
      [-2, 3],
      [4, 4],
    ]);
    expectClose(np.diff(X, { axis: 0 }), [[-2, 4, 5]]);
    expectClose(np.diff([1, 4, 9, 16], { n: 2 }), [2, 2]);
    expectClose(np.diff([1, 4, 9], 2), [2]);
    expectClose(np.diff([1], { n: 3 }), []);
  });

  it("puts values in front and behind", () => {
    expectClose(np.diff(X, { prepend: 0 }), [
      [3, -2, 3],
      [1, 4, 4],
    ]);
    expectClose(np.diff([1, 2], { append: [5, 9] }), [1, 3, 4]);
  });

  it("of bools says where neighbours differ", () => {
    expectClose(np.diff([true, true, false]), [false, true]);
    expect(np.diff([true, false]).dtype).toBe("bool");
  });

  it("refuses scalars and negative orders", () => {
    expect(() => np.diff(3)).toThrow("diff requires input that is at least one dimensional");
    expect(() => np.diff(X, { n: -1 })).toThrow("order must be non-negative but got -1");
    expect(() => np.diff(X, { axis: 2 })).toThrow("axis 2 is out of bounds for array of dimension 2");
  });
});

describe("np.ediff1d", () => {
  it("flattens, and adds values at the ends", () => {
    expectClose(np.ediff1d(X), [-2, 3, -3, 4, 4]);
    expectClose(np.ediff1d([1, 2, 4], { to_begin: -99, to_end: [88, 99] }), [-99, 1, 2, 88, 99]);
    expect(() => np.ediff1d([1, 2], { to_end: 0.5 })).toThrow(
      "dtype of `to_end` must be compatible with input `ary` under the `same_kind` rule.",
    );
  });
});

const alongOne = (...given: Parameters<typeof np.gradient>): np.NDArray =>
  np.gradient(...given) as np.NDArray;

describe("np.gradient", () => {
  it("takes central differences inside", () => {
    expectClose(alongOne([1, 2, 4, 7, 11]), [1, 1.5, 2.5, 3.5, 4]);
    expectClose(alongOne([1, 2, 4, 7, 11], 2), [0.5, 0.75, 1.25, 1.75, 2]);
    expectClose(alongOne([1, 2, 4, 7, 11], { edge_order: 2 }), [0.5, 1.5, 2.5, 3.5, 4.5]);
  });

  it("takes positions", () => {
    expectClose(alongOne([1, 2, 4, 7], [0, 1, 3, 3.5]), [1, 1, 5.000000000000001, 6]);
    expectClose(alongOne([1, 2, 4, 7], [0, 1, 3, 3.5], { edge_order: 2 }), [1, 1, 5.000000000000001, 7]);
  });

  it("gives an array for each axis", () => {
    const [down, across] = np.gradient(X, 2, 0.5) as np.NDArray[];
    expectClose(down!, [
      [-1, 2, 2.5],
      [-1, 2, 2.5],
    ]);
    expectClose(across!, [
      [-4, 1, 6],
      [8, 8, 8],
    ]);
    expectClose(alongOne(X, { axis: 1 }), [
      [-2, 0.5, 3],
      [4, 4, 4],
    ]);
  });

  it("refuses short axes and other numbers of spacings", () => {
    expect(() => np.gradient([1])).toThrow(
      "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.",
    );
    expect(() => np.gradient(X, 1, 2, 3)).toThrow("invalid number of arguments");
    expect(() => np.gradient([1, 2, 3], [1, 2])).toThrow(
      "when 1d, distances must match the length of the corresponding dimension",
    );
  });
});

describe("np.trapezoid", () => {
  it("integrates", () => {
    expectClose(np.trapezoid([1, 2, 3]), 4);
    expectClose(np.trapezoid([1, 2, 3], { x: [4, 6, 8] }), 8);
    expectClose(np.trapezoid(X, { dx: 2, axis: 0 }), [4, 6, 13]);
    expectClose(
      np.trapezoid(X, {
        x: [
          [0, 1, 3],
          [0, 2, 4],
        ],
      }),
      [7, 20],
    );
  });
});

describe("np.convolve", () => {
  it("slides one sequence along the other", () => {
    expectClose(np.convolve([1, 2, 3], [0, 1, 0.5]), [0, 1, 2.5, 4, 1.5]);
    expectClose(np.convolve([1, 2, 3], [0, 1, 0.5], "same"), [1, 2.5, 4]);
    expectClose(np.convolve([1, 2], [1, 2, 3, 4], "valid"), [4, 7, 10]);
    expectClose(np.convolve([1, 2], [1, 2, 3, 4], "same"), [1, 4, 7, 10]);
  });

  it("refuses empty sequences and unknown modes", () => {
    expect(() => np.convolve([], [1])).toThrow("a cannot be empty");
    // @ts-expect-error no such mode
    expect(() => np.convolve([1], [1], "half")).toThrow(
      "mode must be one of 'valid', 'same', or 'full' (got 'half')",
    );
  });
});

describe("np.correlate", () => {
  it("does not turn the second one round", () => {
    expectClose(np.correlate([1, 2, 3], [0, 1, 0.5]), [3.5]);
    expectClose(np.correlate([1, 2, 3], [0, 1, 0.5], "full"), [0.5, 2, 3.5, 3, 0]);
    expectClose(np.correlate([1, 2], [1, 2, 3, 4], "same"), [11, 8, 5, 2]);
    expect(() => np.correlate([1], [])).toThrow("second array argument cannot be empty");
  });
});

describe("np.interp", () => {
  it("joins samples by straight lines", () => {
    expectClose(np.interp(2.5, [1, 2, 3], [3, 2, 0]), 1);
    expectClose(
      np.interp(
        [
          [0, 1],
          [1.5, 4],
        ],
        [1, 2, 3],
        [3, 2, 0],
      ),
      [
        [3, 3],
        [2.5, 0],
      ],
    );
    expectClose(np.interp([0, 4, NaN], [1, 2, 3], [3, 2, 0], { left: -1, right: 9 }), [-1, 9, NaN]);
    expectClose(
      np.interp([-180, -170, 185], [190, -190, 350, -350], [5, 10, 3, 4], { period: 360 }),
      [7.5, 5, 6.25],
    );
  });

  it("refuses samples that do not match", () => {
    expect(() => np.interp(1, [], [])).toThrow("array of sample points is empty");
    expect(() => np.interp(1, [1, 2], [1])).toThrow("fp and xp are not of the same length.");
    expect(() => np.interp(1, [1], [1], { period: 0 })).toThrow("period must be a non-zero value");
  });
});

describe("np.cross", () => {
  it("is perpendicular to both", () => {
    expectClose(np.cross([1, 2, 3], [4, 5, 6]), [-3, 6, -3]);
    expectClose(np.cross([1, 2], [4, 5]), -3);
    expectClose(np.cross([1, 2], [4, 5, 6]), [12, -6, -3]);
    expectClose(np.cross(X, [1, 0, 2]), [
      [2, -2, -1],
      [10, 7, -5],
    ]);
    expectClose(np.cross(X.T, X.T, { axis: 0 }), [
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(() => np.cross([1, 2, 3, 4], [1, 2, 3])).toThrow(
      "incompatible dimensions for cross product\n(dimension must be 2 or 3)",
    );
    expect(() => np.cross(np.zeros([2, 3]), np.zeros([4, 3]))).toThrow(
      "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (2,) and arg 1 with shape (4,).",
    );
  });
});

describe("np.kron", () => {
  it("lays out blocks", () => {
    expectClose(np.kron([1, 10], [5, 6, 7]), [5, 6, 7, 50, 60, 70]);
    expectClose(np.kron([[1, 2]], [[1], [3]]), [
      [1, 2],
      [3, 6],
    ]);
    expectClose(np.kron(2, [1, 2]), [2, 4]);
  });
});
