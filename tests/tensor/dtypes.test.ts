import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { castValue, DTYPES, toHalf } from "../../src/tensor/core/dtype.ts";
import type { DType } from "../../src/tensor/core/dtype.ts";
import * as np from "../../src/tensor/np.ts";
import { binary, unary } from "../../src/tensor/core/operations.ts";
import * as reductions from "../../src/tensor/core/reduction-arrays.ts";
import { applyBinary, applyUnary } from "../../src/tensor/core/ufunc.ts";
import { FloatScalar } from "../../src/tensor/core/weak.ts";

const lines = readFileSync(new URL("./golden/result-dtypes.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const [, , ...columns] = lines[0]!;
const rows = lines.slice(1);

const ones = (dtype: string): np.NDArray => np.ones(2, dtype as DType);

function secondOperand(column: string): unknown {
  if (column === "1") return 1;
  if (column === "1.5") return new FloatScalar(1.5);
  return column === "True" ? true : ones(column);
}

/** The dtype of a result, or the name of NumPy's error. */
function dtypeOf(compute: () => np.NDArray): string {
  try {
    return compute().dtype;
  } catch (error) {
    return error instanceof TypeError
      ? "TypeError"
      : error instanceof np.ValueError
        ? "ValueError"
        : String(error);
  }
}

describe("the dtype of a result is NumPy's", () => {
  const ofTwo = rows.filter(([, first]) => first !== "");
  it.each([...new Set(ofTwo.map(([operation]) => operation!))])(
    "np.%s of every pair of dtypes",
    (operation) => {
      const row = binary[operation as keyof typeof binary];
      for (const [, first = "", ...expected] of ofTwo.filter(([name]) => name === operation)) {
        const got = columns.map((column) =>
          dtypeOf(() => applyBinary(row, ones(first), secondOperand(column))),
        );
        expect([first, ...got]).toEqual([first, ...expected]);
      }
    },
  );

  it.each(rows.filter(([, first]) => first === ""))(
    "np.%s of every dtype",
    (operation, _none, ...expected) => {
      const row = operation in unary ? unary[operation as keyof typeof unary] : undefined;
      const reduce = operation in reductions ? reductions[operation as keyof typeof reductions] : undefined;
      const got = DTYPES.map((dtype) =>
        dtypeOf(() => {
          if (row !== undefined) return applyUnary(row, ones(dtype));
          return reduce === undefined ? np.cumsum(ones(dtype)) : reduce(ones(dtype), null);
        }),
      );
      expect(got).toEqual(expected);
    },
  );
});

describe("a bare number beside an array", () => {
  it("takes on the array's dtype, as a float in single precision", () => {
    const x = np.ones(1, "float32");
    expect(x.mul(0.1).dtype).toBe("float32");
    expect(x.mul(0.1).item()).toBe(Math.fround(0.1));
    expect(np.where([true], x, 0.5).dtype).toBe("float32");
  });

  it("is refused where the array's whole numbers end", () => {
    expect(() => np.ones(1, "uint8").add(300)).toThrow("Python integer 300 out of bounds for uint8");
    expect(() => np.ones(1, "int8").mul(-129)).toThrow("Python integer -129 out of bounds for int8");
  });

  it("is compared whatever its size", () => {
    expect(np.ones(1, "uint8").lt(300).tolist()).toEqual([true]);
  });
});

describe("whole numbers of a fixed width", () => {
  it("wrap around as NumPy's do", () => {
    expect(
      np
        .array([200], "uint8")
        .add(np.array([100], "uint8"))
        .tolist(),
    ).toEqual([44]);
    expect(np.array([0], "uint8").sub(1).tolist()).toEqual([255]);
    expect(np.array([127], "int8").add(1).tolist()).toEqual([-128]);
    expect(
      np
        .array([65536], "int32")
        .mul(np.array([65537], "int32"))
        .tolist(),
    ).toEqual([65536]);
    expect(np.array([1000000], "int32").pow(2).tolist()).toEqual([-727379968]);
  });

  it("take no bare number out of range, wherever it is written", () => {
    const x = np.zeros(2, "uint8");
    const writes = [
      () => x.fill(300),
      () => x.flat.set(0, 300),
      () => x.set(0, 300),
      () => np.array([300], "uint8"),
    ];
    for (const write of writes) expect(write).toThrow("Python integer 300 out of bounds for uint8");
    expect(() => x.set(0, NaN)).toThrow("cannot convert float NaN to integer");
    expect(x.clip(0, 300).tolist()).toEqual([0, 0]);
  });

  it("drop the fraction and wrap when they are made of floats", () => {
    expect(np.array([3.9, -3.9, 300.5]).astype("uint8").tolist()).toEqual([3, 253, 44]);
    expect(np.array([NaN]).astype("int64").item()).toBe(-(2 ** 63));
  });
});

describe("float16", () => {
  it("rounds to the nearest half, ties to even", () => {
    expect(toHalf(0.1)).toBe(0.0999755859375);
    expect(toHalf(2049)).toBe(2048);
    expect(toHalf(2051)).toBe(2052);
    expect(toHalf(65519)).toBe(65504);
    expect(toHalf(65520)).toBe(Infinity);
    expect(toHalf(2 ** -24)).toBe(2 ** -24);
    expect(toHalf(2 ** -26)).toBe(0);
    expect(Object.is(toHalf(-0), -0)).toBe(true);
    expect(toHalf(NaN)).toBeNaN();
  });

  it("keeps every half, and gives one of the two around any number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        const half = toHalf(x);
        expect(toHalf(half)).toBe(half);
        if (Math.abs(x) < 65504)
          expect(Math.abs(half - x)).toBeLessThanOrEqual(Math.max(Math.abs(x) * 2 ** -11, 2 ** -25));
      }),
    );
  });

  it("is what a sum gives, rounded once and printed", () => {
    const x = np.array(
      [
        [2048, 1.5],
        [1, 2],
      ],
      "float16",
    );
    expect(x.sum(1).tolist()).toEqual([2050, 3]);
    expect(String(np.array([2048, 1, 0.5], "float16").sum(0))).toBe("2.05e+03");
  });

  it("is what an operation between halves gives", () => {
    const x = np.array([1, 3], "float16");
    expect(x.div(3).toFlat()).toEqual(Float64Array.of(toHalf(1 / 3), 1));
    expect(np.exp(x).toFlat()).toEqual(Float64Array.of(toHalf(Math.E), toHalf(Math.exp(3))));
  });
});

describe("every dtype", () => {
  it.each(DTYPES)("%s keeps what it is cast to, in copies, views and nested lists", (dtype) => {
    const values = [0, 1, -2, 3.75, 1000.3, -70000].map((value) => castValue(value, dtype));
    const x = np.array([0, 1, -2, 3.75, 1000.3, -70000]).astype(dtype);
    expect([...x.toFlat()]).toEqual(values);
    expect([...x.at("::-1").copy().toFlat()]).toEqual([...values].reverse());
    expect([...x.astype("float64").astype(dtype).toFlat()]).toEqual(values);
    expect(x.tolist()).toEqual(dtype === "bool" ? values.map((value) => value !== 0) : values);
  });
});
