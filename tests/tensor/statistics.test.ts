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
const V = np.array([2, -1, 7, 4, 4, 10, 0.5]);

describe("np.median", () => {
  it("is the middle element, or the mean of the two in the middle", () => {
    expectClose(np.median(V), 4);
    expectClose(np.median([1, 2, 3, 10]), 2.5);
  });

  it("goes along one axis or several", () => {
    expectClose(np.median(X, 0), [2, 3, 6.5]);
    expectClose(np.median(X, { axis: -1, keepdims: true }), [[3], [5]]);
    expectClose(np.median(X, [0, 1]), 3.5);
    expectClose(np.median(np.zeros([0, 3]), 0), [NaN, NaN, NaN]);
  });

  it("is nan beside a nan and of nothing", () => {
    expectClose(np.median([1, NaN, 3]), NaN);
    expectClose(np.median([]), NaN);
  });

  it("keeps float dtypes, and halves of whole numbers are float64", () => {
    expect(np.median(X.astype("float32"), 0).dtype).toBe("float32");
    expect(np.median(np.array([[1, 2]]), 1).dtype).toBe("float64");
  });

  it("writes into `out`", () => {
    const out = np.zeros(3);
    expect(np.median(X, { axis: 0, out })).toBe(out);
    expectClose(out, [2, 3, 6.5]);
  });

  it("refuses axes and options that are not there", () => {
    expect(() => np.median(X, 2)).toThrow("axis 2 is out of bounds for array of dimension 2");
    expect(() => np.median(X, [0, 0])).toThrow("repeated axis");
    // @ts-expect-error no such option
    expect(() => np.median(X, { axes: 0 })).toThrow("median() got an unexpected keyword argument 'axes'");
  });
});

describe("np.percentile and np.quantile", () => {
  it("interpolate between neighbours", () => {
    expectClose(np.percentile(V, 30), 1.6999999999999997);
    expectClose(np.quantile(V, 0.3), 1.6999999999999997);
    expectClose(np.quantile([0, 1], 0.75), 0.75);
  });

  it("put the axis of several parts in front", () => {
    expectClose(np.quantile(X, [0.25, 0.5], { axis: 1 }), [
      [2, 3],
      [3, 5],
    ]);
    expectClose(np.percentile(X, [[10], [90]], { axis: 0, keepdims: true }), [
      [[[1.2, 1.4, 4.5]]],
      [[[2.8, 4.6, 8.5]]],
    ]);
  });

  it("know every method of NumPy", () => {
    const found = {
      linear: np.quantile(V, 0.4, { method: "linear" }),
      lower: np.quantile(V, 0.4, { method: "lower" }),
      higher: np.quantile(V, 0.4, { method: "higher" }),
      midpoint: np.quantile(V, 0.4, { method: "midpoint" }),
      nearest: np.quantile(V, 0.4, { method: "nearest" }),
      inverted_cdf: np.quantile(V, 0.4, { method: "inverted_cdf" }),
      averaged_inverted_cdf: np.quantile(V, 0.4, { method: "averaged_inverted_cdf" }),
      closest_observation: np.quantile(V, 0.4, { method: "closest_observation" }),
      interpolated_inverted_cdf: np.quantile(V, 0.4, { method: "interpolated_inverted_cdf" }),
      hazen: np.quantile(V, 0.4, { method: "hazen" }),
      weibull: np.quantile(V, 0.4, { method: "weibull" }),
      median_unbiased: np.quantile(V, 0.4, { method: "median_unbiased" }),
      normal_unbiased: np.quantile(V, 0.4, { method: "normal_unbiased" }),
    };
    expectClose(
      Object.values(found),
      [
        2.8000000000000007, 2, 4, 3, 2, 2, 2, 2, 1.7000000000000004, 2.6000000000000005, 2.4000000000000004,
        2.533333333333334, 2.5500000000000007,
      ],
    );
  });

  it("are nan beside a nan", () => {
    expectClose(np.quantile([1, NaN], 0.5), NaN);
  });

  it("refuse parts, methods and arrays that make no sense", () => {
    expect(() => np.quantile(V, 1.5)).toThrow("Quantiles must be in the range [0, 1]");
    expect(() => np.percentile(V, [50, -1])).toThrow("Percentiles must be in the range [0, 100]");
    expect(() => np.percentile([], 50)).toThrow("index -1 is out of bounds for axis 0 with size 0");
    // @ts-expect-error no such method
    expect(() => np.quantile(V, 0.5, { method: "best" })).toThrow(
      "'best' is not a valid method. Use one of: dict_keys(['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', 'interpolated_inverted_cdf', 'hazen', 'weibull', 'linear', 'median_unbiased', 'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest'])",
    );
    expect(() => np.quantile([true, false], 0.5)).toThrow(
      "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.",
    );
  });
});

describe("np.average", () => {
  it("weighs elements", () => {
    expectClose(np.average([1, 2, 3], { weights: [3, 2, 1] }), 1.6666666666666667);
    expectClose(np.average(X, { axis: 1, weights: [1, 2, 3] }), [2.8333333333333335, 6.333333333333333]);
    expectClose(np.average(X, { axis: 0, keepdims: true }), [[2, 3, 6.5]]);
  });

  it("returns the sums of the weights when asked", () => {
    const [mean, total] = np.average(X, { axis: 0, weights: [1, 3], returned: true });
    expectClose(mean, [1.5, 4, 7.75]);
    expectClose(total, [4, 4, 4]);
  });

  it("refuses weights that do not fit", () => {
    expect(() => np.average(X, { weights: [1, 2] })).toThrow(
      "Axis must be specified when shapes of a and weights differ.",
    );
    expect(() => np.average(X, { axis: 0, weights: [1, 2, 3] })).toThrow(
      "Shape of weights must be consistent with shape of a along specified axis.",
    );
    expect(() => np.average([1, 2], { weights: [1, -1] })).toThrow(
      "Weights sum to zero, can't be normalized",
    );
  });
});

describe("np.ptp", () => {
  it("is the largest less the smallest", () => {
    expectClose(np.ptp(X), 8);
    expectClose(np.ptp(X, 0), [2, 4, 5]);
    expect(() => np.ptp([])).toThrow("zero-size array to reduction operation maximum which has no identity");
  });
});

describe("np.cov and np.corrcoef", () => {
  it("compare the rows", () => {
    expectClose(np.cov(X), [
      [2.3333333333333335, 2],
      [2, 16],
    ]);
    expectClose(np.corrcoef(X), [
      [1, 0.32732683535398854],
      [0.32732683535398854, 1],
    ]);
    expectClose(np.cov(V), 14.321428571428571);
    expectClose(np.corrcoef(V), 1);
  });

  it("compare the columns with rowvar false", () => {
    expectClose(np.cov(X, { rowvar: false }), [
      [2, -4, -5],
      [-4, 8, 10],
      [-5, 10, 12.5],
    ]);
  });

  it("divide by n - ddof", () => {
    expectClose(np.cov(X, { bias: true }), [
      [1.5555555555555556, 1.3333333333333333],
      [1.3333333333333333, 10.666666666666666],
    ]);
    expectClose(np.cov(X, { ddof: 2 }), [
      [4.666666666666667, 4],
      [4, 32],
    ]);
  });

  it("take weights and more variables", () => {
    expectClose(np.cov(X, { fweights: [1, 2, 3], aweights: [0.5, 1, 2] }), [
      [1.9827586206896555, 2.7586206896551726],
      [2.7586206896551726, 6.896551724137932],
    ]);
    expectClose(np.cov([1, 2, 4], { y: [3, 1, 5] }), [
      [2.3333333333333335, 2],
      [2, 4],
    ]);
  });

  it("refuse more than two axes", () => {
    expect(() => np.cov(np.zeros([2, 2, 2]))).toThrow("m has more than 2 dimensions");
  });
});

const check = ([counts, edges]: [np.NDArray, np.NDArray], wanted: number[], limits: number[]): void => {
  expectClose(counts, wanted);
  expectClose(edges, limits);
};

describe("np.histogram", () => {
  it("counts in bins of equal width", () => {
    check(np.histogram(V, { bins: 3 }), [3, 2, 2], [-1, 2.6666666666666665, 6.333333333333333, 10]);
    check(np.histogram([1, 2, 2, 3], { bins: 2, range: [0, 4] }), [1, 3], [0, 2, 4]);
    check(
      np.histogram([5, 5]),
      [0, 0, 0, 0, 0, 2, 0, 0, 0, 0],
      [4.5, 4.6, 4.7, 4.8, 4.9, 5, 5.1, 5.2, 5.3, 5.4, 5.5],
    );
  });

  it("takes edges, the last of which belongs to the last bin", () => {
    check(np.histogram([0, 1, 2, 3], { bins: [0, 1, 3] }), [1, 3], [0, 1, 3]);
  });

  it("weighs, and makes a density", () => {
    check(np.histogram(V, { bins: [0, 2, 10], weights: V }), [0.5, 27], [0, 2, 10]);
    check(
      np.histogram(V, { bins: [0, 2, 10], density: true }),
      [0.08333333333333333, 0.10416666666666667],
      [0, 2, 10],
    );
    expect(np.histogram(V)[0].dtype).toBe("int64");
  });

  it("refuses bins and ranges that make no sense", () => {
    expect(() => np.histogram(V, { bins: 0 })).toThrow("`bins` must be positive, when an integer");
    expect(() => np.histogram(V, { bins: [1, 0] })).toThrow(
      "`bins` must increase monotonically, when an array",
    );
    expect(() => np.histogram(V, { range: [1, 0] })).toThrow(
      "max must be larger than min in range parameter.",
    );
    expect(() => np.histogram([NaN])).toThrow("autodetected range of [nan, nan] is not finite");
    expect(() => np.histogram(V, { bins: 2.5 })).toThrow("`bins` must be an integer, a string, or an array");
    expect(() => np.histogram(V, { weights: [1] })).toThrow("weights should have the same shape as a.");
  });
});

describe("np.histogram_bin_edges", () => {
  it("gives the edges alone", () => {
    expectClose(np.histogram_bin_edges(V, { bins: 4 }), [-1, 1.75, 4.5, 7.25, 10]);
  });
});
