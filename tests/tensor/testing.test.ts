import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

const thrown = (body: () => void): string => {
  try {
    body();
  } catch (error) {
    expect(error).toBeInstanceOf(np.AssertionError);
    return (error as Error).message;
  }
  return "nothing";
};

describe("np.testing.assert_allclose", () => {
  it("says where and by how much elements differ", () => {
    expect(thrown(() => np.testing.assert_allclose([1, 2, 3], [1, 2, 4]))).toBe(
      "\nNot equal to tolerance rtol=1e-07, atol=0\n\nMismatched elements: 1 / 3 (33.3%)\nMismatch at index:\n [2]: 3 (ACTUAL), 4 (DESIRED)\nMax absolute difference among violations: 1\nMax relative difference among violations: 0.25\n ACTUAL: array([1, 2, 3])\n DESIRED: array([1, 2, 4])",
    );
    expect(
      thrown(() =>
        np.testing.assert_allclose(
          [
            [1.5, 2],
            [3, 4],
          ],
          [
            [1, 2],
            [3, 5],
          ],
          { rtol: 0.1, atol: 1e-8 },
        ),
      ),
    ).toBe(
      "\nNot equal to tolerance rtol=0.1, atol=1e-08\n\nMismatched elements: 2 / 4 (50%)\nMismatch at indices:\n [0, 0]: 1.5 (ACTUAL), 1 (DESIRED)\n [1, 1]: 4.0 (ACTUAL), 5 (DESIRED)\nMax absolute difference among violations: 1.\nMax relative difference among violations: 0.5\n ACTUAL: array([[1.5, 2. ],\n       [3. , 4. ]])\n DESIRED: array([[1, 2],\n       [3, 5]])",
    );
    expect(thrown(() => np.testing.assert_allclose(np.arange(8, "float64"), np.zeros(8)))).toBe(
      "\nNot equal to tolerance rtol=1e-07, atol=0\n\nMismatched elements: 7 / 8 (87.5%)\nFirst 5 mismatches are at indices:\n [1]: 1.0 (ACTUAL), 0.0 (DESIRED)\n [2]: 2.0 (ACTUAL), 0.0 (DESIRED)\n [3]: 3.0 (ACTUAL), 0.0 (DESIRED)\n [4]: 4.0 (ACTUAL), 0.0 (DESIRED)\n [5]: 5.0 (ACTUAL), 0.0 (DESIRED)\nMax absolute difference among violations: 7.\nMax relative difference among violations: inf\n ACTUAL: array([0., 1., 2., 3., 4., 5., 6., 7.])\n DESIRED: array([0., 0., 0., 0., 0., 0., 0., 0.])",
    );
    expect(thrown(() => np.testing.assert_allclose(0.5, 0.25))).toBe(
      "\nNot equal to tolerance rtol=1e-07, atol=0\n\nMismatched elements: 1 / 1 (100%)\nMax absolute difference among violations: 0.25\nMax relative difference among violations: 1.\n ACTUAL: array(0.5)\n DESIRED: array(0.25)",
    );
  });

  it("shows the first lines of large arrays", () => {
    expect(
      thrown(() => np.testing.assert_allclose(np.ones([9, 2]), np.zeros([9, 2]), { err_msg: "weights" })),
    ).toBe(
      "\nNot equal to tolerance rtol=1e-07, atol=0\nweights\nMismatched elements: 18 / 18 (100%)\nFirst 5 mismatches are at indices:\n [0, 0]: 1.0 (ACTUAL), 0.0 (DESIRED)\n [0, 1]: 1.0 (ACTUAL), 0.0 (DESIRED)\n [1, 0]: 1.0 (ACTUAL), 0.0 (DESIRED)\n [1, 1]: 1.0 (ACTUAL), 0.0 (DESIRED)\n [2, 0]: 1.0 (ACTUAL), 0.0 (DESIRED)\nMax absolute difference among violations: 1.\nMax relative difference among violations: inf\n ACTUAL: array([[1., 1.],\n       [1., 1.],\n       [1., 1.],...\n DESIRED: array([[0., 0.],\n       [0., 0.],\n       [0., 0.],...",
    );
    expect(thrown(() => np.testing.assert_allclose([1.5], [2.5], { verbose: false }))).toBe(
      "\nNot equal to tolerance rtol=1e-07, atol=0\n\nMismatched elements: 1 / 1 (100%)\nMismatch at index:\n [0]: 1.5 (ACTUAL), 2.5 (DESIRED)\nMax absolute difference among violations: 1.\nMax relative difference among violations: 0.4",
    );
  });

  it("says when shapes, nan or infinities differ", () => {
    expect(thrown(() => np.testing.assert_allclose([1, 2], [[1, 2]]))).toBe(
      "\nNot equal to tolerance rtol=1e-07, atol=0\n\n(shapes (2,), (1, 2) mismatch)\n ACTUAL: array([1, 2])\n DESIRED: array([[1, 2]])",
    );
    expect(thrown(() => np.testing.assert_allclose([1, NaN], [1, 2.5]))).toBe(
      "\nNot equal to tolerance rtol=1e-07, atol=0\n\nnan location mismatch:\n ACTUAL: array([ 1., nan])\n DESIRED: array([1. , 2.5])",
    );
    expect(thrown(() => np.testing.assert_allclose([0.5, Infinity], [0.5, -Infinity]))).toBe(
      "\nNot equal to tolerance rtol=1e-07, atol=0\n\ninf values mismatch:\n ACTUAL: array([inf])\n DESIRED: array([-inf])",
    );
    expect(thrown(() => np.testing.assert_allclose([0.5, Infinity], [0.5, 1]))).toBe(
      "\nNot equal to tolerance rtol=1e-07, atol=0\n\ninf location mismatch:\n ACTUAL: array([0.5, inf])\n DESIRED: array([0.5, 1. ])",
    );
  });

  it("lets near elements and nan pass", () => {
    np.testing.assert_allclose([1, NaN, Infinity], [1 + 1e-9, NaN, Infinity]);
    np.testing.assert_allclose([1, 1], 1);
  });
});

describe("np.testing.assert_array_equal", () => {
  it("says where elements differ", () => {
    expect(thrown(() => np.testing.assert_array_equal([1, 2, 3], [1, 3, 3]))).toBe(
      "\nArrays are not equal\n\nMismatched elements: 1 / 3 (33.3%)\nMismatch at index:\n [1]: 2 (ACTUAL), 3 (DESIRED)\nMax absolute difference among violations: 1\nMax relative difference among violations: 0.33333333\n ACTUAL: array([1, 2, 3])\n DESIRED: array([1, 3, 3])",
    );
    expect(thrown(() => np.testing.assert_array_equal([true, false], [true, true]))).toBe(
      "\nArrays are not equal\n\nMismatched elements: 1 / 2 (50%)\nMismatch at index:\n [1]: False (ACTUAL), True (DESIRED)\n ACTUAL: array([ True, False])\n DESIRED: array([ True,  True])",
    );
    expect(
      thrown(() => np.testing.assert_array_equal(np.zeros(2, "float32"), np.zeros(2), { strict: true })),
    ).toBe(
      "\nArrays are not equal\n\n(dtypes float32, float64 mismatch)\n ACTUAL: array([0., 0.], dtype=float32)\n DESIRED: array([0., 0.])",
    );
    np.testing.assert_array_equal([1, NaN], [1, NaN]);
  });
});

describe("np.testing.assert_array_almost_equal", () => {
  it("counts decimals", () => {
    expect(thrown(() => np.testing.assert_array_almost_equal([1, 2.5], [1, 2.6], 2))).toBe(
      "\nArrays are not almost equal to 2 decimals\n\nMismatched elements: 1 / 2 (50%)\nMismatch at index:\n [1]: 2.5 (ACTUAL), 2.6 (DESIRED)\nMax absolute difference among violations: 0.1\nMax relative difference among violations: 0.03846154\n ACTUAL: array([1. , 2.5])\n DESIRED: array([1. , 2.6])",
    );
    np.testing.assert_array_almost_equal([1.0001], [1.0002], 3);
  });
});

describe("np.testing.assert_almost_equal", () => {
  it("counts decimals of numbers", () => {
    expect(thrown(() => np.testing.assert_almost_equal(2.5, 2.6, 3))).toBe(
      "\nArrays are not almost equal to 3 decimals\n ACTUAL: 2.5\n DESIRED: 2.6",
    );
    np.testing.assert_almost_equal(1, 1 + 1e-8);
  });
});

describe("np.testing.assert_equal", () => {
  it("compares numbers and lists", () => {
    expect(thrown(() => np.testing.assert_equal(1, 2))).toBe(
      "\nItems are not equal:\n ACTUAL: 1\n DESIRED: 2",
    );
    expect(thrown(() => np.testing.assert_equal([1, [2, 3]], [1, [2, 4]]))).toBe(
      "\nItems are not equal:\nitem=1\nitem=1\n\n ACTUAL: 3\n DESIRED: 4",
    );
    expect(thrown(() => np.testing.assert_equal(0, -0))).toBe(
      "\nItems are not equal:\n ACTUAL: 0\n DESIRED: -0.0",
    );
    np.testing.assert_equal(NaN, NaN);
    np.testing.assert_equal(np.array([1, 2]), [1, 2]);
  });
});

describe("np.testing.assert_array_less", () => {
  it("wants strict order", () => {
    expect(thrown(() => np.testing.assert_array_less([1, 5], [2, 5]))).toBe(
      "\nArrays are not strictly ordered `x < y`\n\nMismatched elements: 1 / 2 (50%)\nMismatch at index:\n [1]: 5 (x), 5 (y)\nMax absolute difference among violations: 0\nMax relative difference among violations: 0.\n x: array([1, 5])\n y: array([2, 5])",
    );
    np.testing.assert_array_less([1, 2], 3);
  });
});

describe("np.testing.assert_", () => {
  it("throws its message", () => {
    expect(thrown(() => np.testing.assert_(false, "no"))).toBe("no");
    np.testing.assert_(true);
  });
});
