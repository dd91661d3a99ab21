import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/np.ts";

const { linalg } = np;
const a = np.array([
  [2, -1, 0],
  [1, 3, 2],
  [4, 0, 5],
]);

function expectNear(actual: np.ArrayLike, expected: np.ArrayLike, atol = 1e-13): void {
  expect(np.asarray(actual).shape).toEqual(np.asarray(expected).shape);
  np.testing.assert_allclose(actual, expected, { rtol: 1e-12, atol });
}

const tiny = Number.MIN_VALUE;
const huge = Number.MAX_VALUE;

/** Matrices of all shapes up to 7 by 7, and of scales at which squares over- or underflow. */
const matrices = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 1, max: 7 }),
    fc.constantFrom(1e-200, 1e-145, 1, 1e200),
  )
  .chain(([rows, columns, scale]) =>
    fc
      .array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1, max: 1, noNaN: true })), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map((elements) => ({
        scale,
        matrix: np.array(elements, "float64").reshape(rows, columns).mul(scale),
      })),
  );

/** Matrices in which some elements are subnormal: a few digits are left of those. */
const partlySubnormal = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.constantFrom(0, 0, tiny, -tiny, 3 * tiny, -1e-310, 1, -0.5), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map((elements) => np.array(elements, "float64").reshape(rows, columns)),
  );

function expectOrthonormal(columns: NDArray): void {
  expectNear(columns.T.matmul(columns), np.eye(columns.shape[1]));
}

describe("np.linalg.svd", () => {
  it("has LAPACK's signs", () => {
    const [U, S, Vh] = linalg.svd(a);
    expectNear(U, [
      [-0.16120023845752485, 0.5094016862206319, -0.8452954543807825],
      [-0.3708943523068863, -0.8249819604045601, -0.4264295304430785],
      [-0.9145774229380979, 0.24477476806776066, 0.32192149721520835],
    ]);
    expectNear(S, [6.934519487685661, 3.2347527915491496, 1.2036668361605716]);
    expectNear(Vh, [
      [-0.6275279100018278, -0.1372096250003738, -0.7664086644708517],
      [0.3625997286012159, -0.9225890693196015, -0.13172261001937569],
      [-0.6890066465478129, -0.36055918790019587, 0.6287025632472711],
    ]);
  });

  it("gives square U and Vh, or as many vectors as values", () => {
    const wide = np.arange(8).reshape(2, 4).pow(2);
    const [U, S, Vh] = linalg.svd(wide, { full_matrices: false });
    expectNear(S, [68.26106315298566, 4.053055294972328]);
    expectNear(U, [
      [-0.13254592694282163, -0.9911768647677711],
      [-0.9911768647677711, 0.13254592694282152],
    ]);
    expectNear(
      Vh.at(0),
      [-0.23232614764205714, -0.36495135580154636, -0.5305008326379568, -0.7289745781512883],
    );
    expect(linalg.svd(wide.T).map(({ shape }) => shape)).toEqual([[4, 4], [2], [2, 2]]);
    expectNear(linalg.svd(wide, { compute_uv: false }), S);
    expectNear(linalg.svdvals(wide.T), S);
  });

  it("multiplies back to the matrix, at any scale", () => {
    fc.assert(
      fc.property(matrices, ({ scale, matrix }) => {
        const [U, S, Vh] = linalg.svd(matrix, { full_matrices: false });
        expectOrthonormal(U);
        expectOrthonormal(Vh.T);
        expectNear(U.mul(S.div(scale)).matmul(Vh), matrix.div(scale));
        expect(np.all(np.less_equal(S.at("1:"), S.at(":-1")))).toBe(true);
      }),
    );
  });

  it("keeps tiny singular values exact beside large ones", () => {
    expectNear(linalg.svdvals(np.diag([1e-30, 1, 1e-10]).add(0)), [1, 1e-10, 1e-30], 0);
    expectNear(linalg.svdvals(np.diag([1e-100, 1e300])), [1e300, 1e-100], 0);
    expectNear(linalg.svdvals(np.diag([1, huge])), [huge, 1], 0);
  });

  it("multiplies back to matrices with subnormal elements", () => {
    fc.assert(
      fc.property(partlySubnormal, (matrix) => {
        const [U, S, Vh] = linalg.svd(matrix, { full_matrices: false });
        expectOrthonormal(U);
        expectOrthonormal(Vh.T);
        expectNear(U.mul(S).matmul(Vh), matrix);
      }),
    );
  });

  it("takes stacks and matrices without elements", () => {
    const stack = np.stack([a, a.T]);
    const [U, S, Vh] = linalg.svd(stack);
    expectNear(np.matmul(U.mul(np.expand_dims(S, 1)), Vh), stack);
    const [none, , identity] = linalg.svd(np.zeros([0, 3]));
    expect(none.shape).toEqual([0, 0]);
    expectNear(identity, np.eye(3));
  });

  it("refuses nan and vectors", () => {
    expect(() => linalg.svd([[NaN]])).toThrow(new np.LinAlgError("SVD did not converge"));
    expect(() => linalg.svd([1, 2])).toThrow(
      "1-dimensional array given. Array must be at least two-dimensional",
    );
    expect(() => linalg.svd(a, { hermitian: true } as object)).toThrow(
      new TypeError("svd() got an unexpected keyword argument 'hermitian'"),
    );
  });
});

describe("np.linalg.qr", () => {
  it("has LAPACK's signs, the last diagonal element's included", () => {
    const [Q, R] = linalg.qr(a);
    expectNear(Q.at(0), [-0.4364357804719847, 0.34717228318632337, -0.8300573566392895]);
    expectNear(R, [
      [-4.58257569495584, -0.21821789023599236, -4.800793585191832],
      [0, -3.154739442867026, -1.5698224978859834],
      [0, 0, 1.8676290524384016],
    ]);
    expectNear(linalg.qr(a, { mode: "r" }), R);
  });

  it("is reduced or complete", () => {
    const tall = np.ones([2, 4, 3]).add(np.eye(4, 3));
    expect(linalg.qr(tall).map(({ shape }) => shape)).toEqual([
      [2, 4, 3],
      [2, 3, 3],
    ]);
    const [Q, R] = linalg.qr(tall, "complete");
    expect(R.shape).toEqual([2, 4, 3]);
    expectNear(np.matmul(Q, R), tall);
    expect(() => linalg.qr(a, "full" as "r")).toThrow(new np.ValueError("Unrecognized mode 'full'"));
  });

  it("multiplies back to the matrix", () => {
    fc.assert(
      fc.property(matrices, ({ scale, matrix }) => {
        const [Q, R] = linalg.qr(matrix);
        expectOrthonormal(Q);
        expectNear(Q.matmul(R.div(scale)), matrix.div(scale));
      }),
    );
  });

  it("multiplies back to matrices with subnormal elements", () => {
    fc.assert(
      fc.property(partlySubnormal, (matrix) => {
        const [Q, R] = linalg.qr(matrix, "complete");
        expectOrthonormal(Q);
        expectNear(Q.matmul(R), matrix);
      }),
    );
  });

  it("of elements near the largest number has an orthonormal Q", () => {
    const [Q, R] = linalg.qr(np.full([2, 2], 1.2e308));
    expectOrthonormal(Q);
    expectNear(R.at(0), [-1.2e308 * Math.SQRT2, -1.2e308 * Math.SQRT2]);
  });
});

describe("np.linalg.eigh", () => {
  it("orders eigenvalues and has LAPACK's signs", () => {
    const [values, vectors] = linalg.eigh(a.add(a.T));
    expectNear(values, [1.7944499018067188, 5.707269021934182, 12.498281076259099]);
    expectNear(vectors, [
      [0.8534899703004225, 0.3213151599357802, -0.4102577709099826],
      [0.22380126783078488, -0.9369890102865122, -0.2682621611775241],
      [-0.4706037219507693, 0.1371428547090463, -0.8716214627281366],
    ]);
  });

  it("reads one triangle", () => {
    const lower = np.array([
      [2, 99],
      [1, 2],
    ]);
    expectNear(linalg.eigvalsh(lower), [1, 3]);
    expectNear(linalg.eigvalsh(lower.T, { UPLO: "U" }), [1, 3]);
    expect(() => linalg.eigh(lower, "X" as "L")).toThrow("UPLO argument must be 'L' or 'U'");
  });

  it("diagonalizes at any scale, repeated eigenvalues included", () => {
    fc.assert(
      fc.property(matrices, ({ scale, matrix }) => {
        const symmetric = matrix.div(scale).matmul(matrix.div(scale).T).mul(scale);
        const [values, vectors] = linalg.eigh(symmetric);
        expectOrthonormal(vectors);
        expectNear(vectors.mul(values.div(scale)).matmul(vectors.T), symmetric.div(scale), 1e-12);
      }),
    );
  });

  it("has orthonormal vectors where a column of the matrix is subnormal", () => {
    const [values, vectors] = linalg.eigh([
      [0, tiny, 0, tiny],
      [tiny, 0.25, 0, 0.5],
      [0, 0, 0, 0],
      [tiny, 0.5, 0, 1],
    ]);
    expectOrthonormal(vectors);
    expectNear(values, [0, 0, 0, 1.25]);
  });

  it("diagonalizes matrices with subnormal elements", () => {
    fc.assert(
      fc.property(partlySubnormal, (matrix) => {
        const symmetric = matrix.matmul(matrix.T);
        const [values, vectors] = linalg.eigh(symmetric);
        expectOrthonormal(vectors);
        expectNear(vectors.mul(values).matmul(vectors.T), symmetric, 1e-12);
      }),
    );
  });

  it("keeps what is tiny beside other elements or beside the range of numbers", () => {
    const block = np.array([
      [2, 1],
      [1, 2],
    ]);
    expectNear(linalg.eigvalsh(np.kron(np.diag([1, 1e-200]), block)), [1e-200, 3e-200, 1, 3], 0);
    expectNear(linalg.eigvalsh(np.diag([huge, 1])), [1, huge], 0);
    const nearlyRepeated = np.eye(2).add(np.eye(2).at("::-1").mul(1e-10));
    expectNear(linalg.eigvalsh(nearlyRepeated.mul(1e-145)).div(1e-145), [1 - 1e-10, 1 + 1e-10]);
  });
});

describe("np.linalg.eig", () => {
  it("has LAPACK's order and signs", () => {
    const [values, vectors] = linalg.eig([
      [4, 1, 0],
      [2, 3, 1],
      [0, 1, 1],
    ]);
    expectNear(values, [5.086130197651492, 2.4280067316837988, 0.485863070664709]);
    expectNear(vectors, [
      [-0.6666173043265631, 0.4621025474498663, 0.12902777233686977],
      [-0.7240331845061166, -0.7264220938629583, -0.45342125967886027],
      [-0.17719288164685884, -0.5086965472539591, 0.8819075888306102],
    ]);
  });

  it("of a triangular matrix reads the diagonal", () => {
    expectNear(linalg.eigvals(np.triu(np.arange(9).reshape(3, 3))), [0, 4, 8]);
  });

  it("has finite eigenvectors of a defective matrix of huge elements", () => {
    const [values, vectors] = linalg.eig(np.diag([1e300, 1e300], 1));
    expectNear(values, [0, 0, 0]);
    expectNear(np.abs(vectors), [
      [1, 1, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("has no complex eigenvalues, no nan and no infinity", () => {
    expect(() =>
      linalg.eig([
        [0, 1],
        [-1, 0],
      ]),
    ).toThrow("the matrix has complex eigenvalues, such as 0+1j, and this np has no complex dtype");
    expect(() =>
      linalg.eigvals([
        [0, 1e300],
        [-1e300, 0],
      ]),
    ).toThrow("such as 0+1e+300j");
    expect(() => linalg.eigvals([[Infinity]])).toThrow("Array must not contain infs or NaNs");
  });

  it("of a symmetric matrix finds no complex eigenvalues in rounding errors", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 4, maxLength: 6 }),
        (v) => {
          const symmetric = np.multiply.outer(v, v);
          const [values, vectors] = linalg.eig(symmetric);
          expectNear(symmetric.matmul(vectors), vectors.mul(values));
        },
      ),
    );
  });
});

describe("np.linalg.solve, inv, det, slogdet and cholesky", () => {
  it("solve for one column, several, and stacks", () => {
    expectNear(linalg.solve(a, [1, 2, 3]), linalg.inv(a).matmul([1, 2, 3]));
    const many = np.arange(12).reshape(2, 3, 2);
    expectNear(np.matmul(a, linalg.solve(a, many)), many);
  });

  it("say why they cannot", () => {
    expect(() => linalg.inv(np.ones([2, 2]))).toThrow(new np.LinAlgError("Singular matrix"));
    expect(() => linalg.det(np.ones([2, 3]))).toThrow("Last 2 dimensions of the array must be square");
    expect(() => linalg.inv(np.ones([1, 1], "float16"))).toThrow(
      "array type float16 is unsupported in linalg",
    );
    expect(() => linalg.solve(np.eye(2), np.ones(3))).toThrow(
      "solve1: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m)->(m) " +
        "(size 3 is different from 2)",
    );
    expect(() => linalg.cholesky([[-1]])).toThrow(new np.LinAlgError("Matrix is not positive definite"));
  });

  it("det and slogdet of stacks, of singular and of empty matrices", () => {
    expectNear(linalg.det(np.stack([a, a.at("::-1"), np.ones([3, 3])])), [27, -27, 0]);
    expect(linalg.slogdet(np.zeros([2, 2])).map((part) => part.item())).toEqual([0, -Infinity]);
    expect(linalg.det(np.zeros([0, 0])).item()).toBe(1);
    expectNear(linalg.slogdet(np.eye(400).mul(10))[1], 400 * Math.log(10));
    expectNear(linalg.det(np.diag([1e-200, 1e-200, 1e200, 1e200])), 1, 1e-10);
    expectNear(linalg.det(np.diag([1e-200, 1.2345e-120, 1e200])).mul(1e120), 1.2345, 1e-10);
  });

  it("keep float32 and make whole numbers float64", () => {
    expect(linalg.inv(a.astype("float32")).dtype).toBe("float32");
    expect(linalg.inv(a.astype("int32")).dtype).toBe("float64");
  });

  it("cholesky reads one triangle", () => {
    const factor = [
      [2, 0, 0],
      [1, 2, 0],
      [1, 1, 2],
    ];
    const lower = np.tril(np.matmul(factor, np.transpose(factor)));
    expectNear(linalg.cholesky(lower), factor);
    expectNear(linalg.cholesky(lower.T, { upper: true }), np.transpose(factor));
  });
});

describe("np.linalg.lstsq, pinv and matrix_rank", () => {
  const line = np.array([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 1],
  ]);

  it("fit a line", () => {
    const [x, residuals, rank, s] = linalg.lstsq(line, [-1, 0.2, 0.9, 2.1]);
    expectNear(x, [1, -0.95]);
    expectNear(residuals, [0.05]);
    expect(rank).toBe(2);
    expectNear(s, [4.10003044816824, 1.0907567666961073]);
    expectNear(linalg.pinv(line).matmul([-1, 0.2, 0.9, 2.1]), x);
  });

  it("fit at scales where squares over- or underflow", () => {
    for (const scale of [tiny, 1e-200, 1e200, huge / 8]) {
      const [x, , rank, s] = linalg.lstsq(line.mul(scale), np.array([1, 2, 3, 4]).mul(scale));
      expectNear(x, [1, 1]);
      expect(rank).toBe(2);
      expectNear(s, np.array([4.10003044816824, 1.0907567666961073]).mul(scale), 0);
    }
    expectNear(linalg.lstsq(np.full([3, 2], huge), np.full(3, huge))[0], [0.5, 0.5]);
  });

  it("take the shortest solution of what is rank deficient", () => {
    const [x, residuals, rank] = linalg.lstsq(np.ones([3, 2]), np.ones(3));
    expectNear(x, [0.5, 0.5]);
    expect(residuals.shape).toEqual([0]);
    expect(rank).toBe(1);
    expect(linalg.matrix_rank(np.ones([4, 3, 2])).tolist()).toEqual([1, 1, 1, 1]);
    expect(linalg.matrix_rank(np.eye(3), { tol: 2 }).item()).toBe(0);
    expect(linalg.matrix_rank([0, 1]).item()).toBe(1);
    expect(() => linalg.lstsq(line, [1])).toThrow(new np.LinAlgError("Incompatible dimensions"));
    expect(() => linalg.pinv(line, { rcond: 1, rtol: 1 })).toThrow("`rtol` and `rcond` can't be both set.");
  });
});

describe("np.linalg.norm and cond", () => {
  const m = np.array([
    [1, -2, 3],
    [4, 5, -6],
  ]);

  it.each([
    ["fro", 9.539392014169456],
    ["nuc", 11.653785350898488],
    [1, 9],
    [-1, 5],
    [2, 9.225027715260929],
    [-2, 2.4287576356375586],
    [Infinity, 15],
    [-Infinity, 6],
  ] as const)("of a matrix, ord %s", (ord, expected) => {
    expect(linalg.norm(m, ord)).toBeCloseTo(expected, 12);
    expectNear(linalg.norm(np.stack([m, m]), { ord, axis: [1, 2] }), [expected, expected]);
    expectNear(linalg.norm(np.stack([m, m], 1).T, { ord, axis: [2, 0] }), [expected, expected]);
    expect(linalg.matrix_norm(np.stack([m, m]), { ord, keepdims: true }).shape).toEqual([2, 1, 1]);
  });

  it.each([
    [0, 3],
    [1, 6],
    [2, 3.7416573867739413],
    [3, 3.3019272488946263],
    [0.5, 17.191508225450303],
    [-1, 0.5454545454545455],
    [-2, 0.8571428571428571],
    [Infinity, 3],
    [-Infinity, 1],
  ])("of a vector, ord %s", (ord, expected) => {
    expect(linalg.norm([1, -2, 3], ord)).toBeCloseTo(expected, 13);
    expectNear(linalg.norm([[1, -2, 3]], ord, { axis: 1, keepdims: true }), [[expected]]);
    expectNear(linalg.vector_norm([[1], [-2], [3]], { ord }), expected);
  });

  it("keep dtypes of floats and refuse other orders", () => {
    expect(linalg.norm(m.astype("float32"), { axis: 0 }).dtype).toBe("float32");
    expect(() => linalg.norm([1, 2], "fro")).toThrow("Invalid norm order 'fro' for vectors");
    expect(() => linalg.norm(m, 3)).toThrow("Invalid norm order for matrices.");
    expect(() => linalg.norm(np.ones([1, 1, 1]), 1)).toThrow("Improper number of dimensions to norm.");
    expect(() => linalg.norm(m, { axis: [0, 0] })).toThrow("Duplicate axes given.");
  });

  it("cond by singular values or by norms", () => {
    expectNear(linalg.cond(a), 5.761161875827058);
    expectNear(linalg.cond(a, 1), 7.777777777777779);
    expect(linalg.cond(np.zeros([2, 2, 2])).tolist()).toEqual([Infinity, Infinity]);
    expect(linalg.cond(np.ones([2, 2]), 1).item()).toBe(Infinity);
    expect(() => linalg.cond(np.zeros([0, 0]))).toThrow("cond is not defined on empty arrays");
  });
});

describe("np.linalg.matrix_power, multi_dot, matrix_transpose, trace and outer", () => {
  it("matrix_power counts on, and backwards", () => {
    const step = [
      [1, 1],
      [0, 1],
    ];
    expect(linalg.matrix_power(step, 5).tolist()).toEqual([
      [1, 5],
      [0, 1],
    ]);
    expect(linalg.matrix_power(step, 0).dtype).toBe("int64");
    expectNear(linalg.matrix_power(step, -3), [
      [1, -3],
      [0, 1],
    ]);
    expect(() => linalg.matrix_power(step, 0.5)).toThrow(new TypeError("exponent must be an integer"));
  });

  it("multi_dot takes vectors at its ends", () => {
    expectNear(linalg.multi_dot([[1, 2, 3], a, a, [1, 0, 1]]), np.dot([1, 2, 3], a).dot(a).dot([1, 0, 1]));
    expect(() => linalg.multi_dot([a])).toThrow("Expecting at least two arrays.");
  });

  it("the others are of the last two axes", () => {
    const x = np.arange(8).reshape(2, 2, 2);
    expect(linalg.trace(x).tolist()).toEqual([3, 11]);
    expect(linalg.matrix_transpose(x).at(1, 0).tolist()).toEqual([4, 6]);
    expect(() => linalg.outer(a, [1])).toThrow(
      "Input arrays must be one-dimensional, but they are x1.ndim=2 and x2.ndim=1.",
    );
  });
});
