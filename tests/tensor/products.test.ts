import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

const rng = new np.random.RandomState(0);

describe("np.matmul", () => {
  it("multiplies matrices, views included", () => {
    const a = np.array([
      [1, 2],
      [3, 4],
    ]);
    expect(a.matmul(a.T).tolist()).toEqual([
      [5, 11],
      [11, 25],
    ]);
    expect(a.matmul(a).dtype).toBe("int64");
    expect(a.at("::-1", "::-1").matmul(np.eye(2)).dtype).toBe("float64");
  });

  it("takes vectors on either side", () => {
    const a = np.array([
      [1, 2],
      [3, 4],
    ]);
    expect(a.matmul([1, 1]).tolist()).toEqual([3, 7]);
    expect(np.matmul([1, 1], a).tolist()).toEqual([4, 6]);
    expect(np.matmul([1, 2], [3, 4]).shape).toEqual([]);
    expect(np.matmul([1, 2], [3, 4]).item()).toBe(11);
  });

  it("broadcasts the axes before the last two", () => {
    const a = rng.randn(2, 1, 3, 4);
    const b = rng.randn(5, 4, 2);
    const out = np.matmul(a, b);
    expect(out.shape).toEqual([2, 5, 3, 2]);
    expectClose(out.at(1, 3), a.at(1, 0).matmul(b.at(3)));
    expect(a.matmul(np.ones(4)).shape).toEqual([2, 1, 3]);
    expect(np.matmul(np.ones(4), b).shape).toEqual([5, 2]);
  });

  it("agrees with a sum of products at every size and layout", () => {
    for (const n of [1, 7, 33]) {
      const a = rng.randn(n, n + 1);
      const b = rng.randn(n, n + 1);
      const naive = a
        .at(":", null, ":")
        .mul(b.at(null, ":", ":"))
        .sum(-1);
      np.testing.assert_allclose(a.matmul(b.T), naive, { rtol: 1e-9, atol: 1e-12 });
      np.testing.assert_allclose(a.T.copy().T.matmul(b.T.copy()), naive, { rtol: 1e-9, atol: 1e-12 });
    }
  });

  it("of bools is bool, however many products are true", () => {
    const a = np.ones([1, 256], "bool");
    expect(a.matmul(a.T).tolist()).toEqual([[true]]);
  });

  it("of no inner elements is 0", () => {
    expect(
      np
        .zeros([2, 0])
        .matmul(np.zeros([0, 2]))
        .sum(),
    ).toBe(0);
  });

  it("says which sizes differ", () => {
    expect(() => np.zeros([2, 3]).matmul(np.zeros([4, 5]))).toThrow(
      "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) " +
        "(size 4 is different from 3): shapes (2,3) and (4,5)",
    );
    expect(() => np.zeros([2, 3]).matmul(3)).toThrow(
      "matmul: Input operand 1 does not have enough dimensions " +
        "(has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)",
    );
  });
});

describe("np.dot, np.outer, np.inner and np.tensordot", () => {
  it("dot follows its operands' axes", () => {
    expect(np.dot([1, 2], [3, 4]).item()).toBe(11);
    expect(np.dot([1, 2], 3).tolist()).toEqual([3, 6]);
    expect(np.dot(np.ones([2, 3, 4]), np.ones([5, 4, 6])).shape).toEqual([2, 3, 5, 6]);
    expect(() => np.zeros([2, 3]).dot(np.zeros([2, 3]))).toThrow(
      "shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)",
    );
  });

  it("outer, inner and tensordot", () => {
    expect(np.outer([1, 2], [3, 4]).tolist()).toEqual([
      [3, 4],
      [6, 8],
    ]);
    expect(
      np
        .inner(
          [[1, 2]],
          [
            [3, 4],
            [5, 6],
          ],
        )
        .tolist(),
    ).toEqual([[11, 17]]);
    expect(
      np
        .tensordot(np.ones([2, 3, 4]), np.ones([4, 3]), [
          [1, 2],
          [1, 0],
        ])
        .tolist(),
    ).toEqual([12, 12]);
  });
});

describe("diagonals and triangles", () => {
  const x = np.arange(9).reshape(3, 3);

  it("trace, diag, tril and triu", () => {
    expect(x.trace().item()).toBe(12);
    expect(np.diag(x, 1).tolist()).toEqual([1, 5]);
    expect(np.diag([1, 2], -1).tolist()).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [0, 2, 0],
    ]);
    expect(np.tril(x).tolist()).toEqual([
      [0, 0, 0],
      [3, 4, 0],
      [6, 7, 8],
    ]);
    expect(np.triu(np.ones([2, 3, 3]), 1).sum()).toBe(6);
  });
});

describe("np.linalg.norm", () => {
  it("counts what is not zero for ord 0, and takes the smallest for -Infinity", () => {
    expect(np.linalg.norm([3, 0, -4], 0)).toBe(2);
    expect(np.linalg.norm([3, 1, -4], -Infinity)).toBe(1);
  });

  it("of everything, or along an axis", () => {
    expect(np.linalg.norm([3, 4])).toBe(5);
    expect(np.linalg.norm([3, -4], 1)).toBe(7);
    expect(np.linalg.norm([3, -4], Infinity)).toBe(4);
    expectClose(
      np.linalg.norm(
        [
          [3, 4],
          [6, 8],
        ],
        null,
        { axis: 1, keepdims: true },
      ),
      [[5], [10]],
    );
  });
});

describe("np.einsum", () => {
  const a = rng.randn(2, 3);
  const b = rng.randn(3, 4);
  const close = { rtol: 1e-12, atol: 1e-14 };

  it("multiplies, transposes, sums and takes diagonals", () => {
    np.testing.assert_allclose(np.einsum("ij,jk->ik", a, b), a.matmul(b), close);
    np.testing.assert_allclose(np.einsum("ij,jk", a, b), a.matmul(b), close);
    np.testing.assert_allclose(np.einsum("ij->ji", a), a.T, close);
    np.testing.assert_allclose(np.einsum("ij->", a), a.sum(), close);
    np.testing.assert_allclose(np.einsum("ij->j", a), a.sum(0), close);
    np.testing.assert_allclose(np.einsum("ii->i", a.matmul(a.T)), np.diag(a.matmul(a.T)), close);
    np.testing.assert_allclose(np.einsum("ba", a), a.T, close);
  });

  it("broadcasts ... and handles the 1x1 convolution", () => {
    const x = rng.randn(2, 3, 4, 5);
    const w = rng.randn(6, 3);
    const conv = x.transpose(0, 2, 3, 1).matmul(w.T).transpose(0, 3, 1, 2);
    np.testing.assert_allclose(np.einsum("nchw,oc->nohw", x, w), conv, close);
    np.testing.assert_allclose(np.einsum("...w,ow->...o", x, rng.randn(7, 5)).shape, [2, 3, 4, 7]);
  });

  it("refuses what does not fit", () => {
    expect(() => np.einsum("ij,jk->ik", np.zeros([2, 3]), np.zeros([4, 5]))).toThrow(/\(2,3\).*\(4,5\)/);
    expect(() => np.einsum("ijk->i", a)).toThrow("contains too many subscripts for operand 0");
    expect(() => np.einsum("i->i", a)).toThrow("operand has more dimensions than subscripts");
    expect(() => np.einsum("ij->k", a)).toThrow("included output subscript 'k' which never appeared");
    expect(() => np.einsum("ij,jk", a)).toThrow("fewer operands provided");
  });
});

describe("np.diagonal and its like", () => {
  const x = np.arange(24).reshape(2, 3, 4);

  it("take any two axes, by position or by name", () => {
    expect(np.diagonal(x, { offset: 1, axis1: 1, axis2: 2 }).tolist()).toEqual([
      [1, 6, 11],
      [13, 18, 23],
    ]);
    expect(np.diagonal(x).shape).toEqual([4, 2]);
    expect(np.trace(x, 0, 1, 2).tolist()).toEqual([15, 51]);
    expect(np.diag([1, 2], { k: 1 }).tolist()).toEqual([
      [0, 1, 0],
      [0, 0, 2],
      [0, 0, 0],
    ]);
    expect(np.triu(np.ones([2, 2]), { k: 1 }).tolist()).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  it("refuse what has no such axes", () => {
    expect(() => np.diagonal([1, 2])).toThrow("diag requires an array of at least two dimensions");
    expect(() => np.diagonal(x, 0, 1, 1)).toThrow("axis1 and axis2 cannot be the same");
    expect(() => np.diagonal(x, 0, 0, 3)).toThrow("axis 3 is out of bounds for array of dimension 3");
  });
});
