import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Expected } from "../../graders/comparison.ts";
import type { Program } from "../../graders/exercise-programs.ts";
import { parseProgram } from "../../graders/program.ts";
import { parseType } from "../../graders/signature.ts";
import type { DType, PlainArray, Value } from "../../graders/values.ts";
import { number } from "./local-candidate.ts";

function plain(shape: readonly number[], data: readonly number[], dtype: DType = "float64"): PlainArray {
  return { dtype, shape, data: Float64Array.from(data) };
}

function array(shape: readonly number[], data: readonly number[], dtype: DType = "float64"): Value {
  return { kind: "array", ...plain(shape, data, dtype) };
}

function expected(name: string, text: string, given: PlainArray): Expected {
  const type = parseType(text);
  if (type.kind !== "array") throw new Error(text);
  return { name, type, array: given, tolerance: new Float64Array(given.data.length).fill(1e-9) };
}

const program: Program = {
  language: "typescript",
  steps: parseProgram([
    "[dW, db] = linearBackward(dout, x, W)",
    "out = linearForward(x, W)",
    "l = Linear(W)",
    "g = l.g",
  ]),
  inputs: ["dout", "x", "W"],
  outputs: ["dW", "db"],
};
const values = Array.from({ length: 12 }, (_, i) => i * i + 0.5);
const dW = expected("dW", "float[D, M]", plain([3, 4], values));
const db = expected("db", "float[M]", plain([3], [1, 2, 3]));
const loss = expected("loss", "float[]", plain([], [0.4312]));

function messageFor(asked: Expected, value: Value): string | undefined {
  return compare(asked, value, program)?.message;
}

describe("compare", () => {
  it("passes what is equal, or equal to rounding", () => {
    expect(messageFor(dW, array([3, 4], values))).toBeUndefined();
    expect(
      messageFor(
        dW,
        array(
          [3, 4],
          values.map((v) => v + 5e-10),
        ),
      ),
    ).toBeUndefined();
    expect(
      messageFor(
        dW,
        array(
          [3, 4],
          values.map((v) => v + 2e-9),
        ),
      ),
    ).toBeDefined();
  });

  it("passes a list of numbers, a list of arrays, whole numbers for floats, a number for a 0-d array", () => {
    expect(messageFor(db, { kind: "list", items: [number(1), number(2), number(3)] })).toBeUndefined();
    expect(messageFor(db, array([3], [1, 2, 3], "int64"))).toBeUndefined();
    expect(messageFor(loss, number(0.4312))).toBeUndefined();
    const rows = [0, 1, 2].map((row) => array([4], values.slice(4 * row, 4 * row + 4)));
    expect(messageFor(dW, { kind: "list", items: rows })).toBeUndefined();
    expect(messageFor(expected("n", "int[]", plain([], [2], "int64")), number(2))).toBeUndefined();
  });

  it("says that the values are right and only the shape is not", () => {
    expect(messageFor(db, array([1, 3], [1, 2, 3]))).toBe(
      "db should be (M,) = (3,); you returned (1, 3). The values are right, only the shape is not",
    );
    expect(messageFor(loss, array([1], [0.4312]))).toBe(
      "loss should be a scalar; you returned (1,). The values are right, only the shape is not",
    );
  });

  it("says only the shapes where the values are wrong too", () => {
    expect(messageFor(db, array([1, 3], [1, 2, 4]))).toBe("db should be (M,) = (3,); you returned (1, 3)");
    expect(
      messageFor(
        db,
        array(
          [5, 3],
          Array.from({ length: 15 }, () => 1),
        ),
      ),
    ).toBe("db should be (M,) = (3,); you returned (5, 3)");
    expect(messageFor(db, number(6))).toBe("db should be (M,) = (3,); you returned a number");
  });

  it("knows a transpose", () => {
    const turned = Array.from(
      { length: 12 },
      (_, flat) => values[(flat % 3) * 4 + Math.floor(flat / 3)] ?? 0,
    );
    expect(messageFor(dW, array([4, 3], turned))).toBe(
      "dW should be (D, M) = (3, 4); you returned (4, 3), the transpose; the values are right",
    );
    expect(messageFor(dW, array([4, 3], values))).toBe(
      "dW should be (D, M) = (3, 4); you returned (4, 3). The values are right, only the shape is not",
    );
    expect(
      messageFor(
        dW,
        array(
          [4, 3],
          values.map((v) => -v),
        ),
      ),
    ).toBe("dW should be (D, M) = (3, 4); you returned (4, 3), the transposed shape");
  });

  it("knows axes in another order", () => {
    const images = expected(
      "x",
      "float[N, C, W]",
      plain(
        [2, 3, 4],
        Array.from({ length: 24 }, (_, i) => i),
      ),
    );
    const moved = Array.from({ length: 24 }, (_, flat) => {
      const [n, w, c] = [Math.floor(flat / 12), Math.floor(flat / 3) % 4, flat % 3];
      return n * 12 + c * 4 + w;
    });
    expect(messageFor(images, array([2, 4, 3], moved))).toBe(
      "x should be (N, C, W) = (2, 3, 4); you returned (2, 4, 3), with its axes in another order; the values are right",
    );
  });

  it("says where a wrong value is, and that of the largest error", () => {
    const wrong = values.map((v, i) => (i === 6 ? v + 3 : i === 2 ? v + 1 : v));
    expect(compare(dW, array([3, 4], wrong), program)).toMatchObject({
      kind: "values",
      message: "dW differs at 2 of 12 entries, most at dW[1, 2]: it should be 36.5000, and is 39.5000",
      worst: 6,
    });
    expect(messageFor(loss, number(0.43120001))).toBe("loss should be 0.43120000; it is 0.43120001");
  });

  it("wants NaN and infinities in the same places", () => {
    const lse = expected("lse", "float[N]", plain([3], [1, -Infinity, NaN]));
    expect(messageFor(lse, array([3], [1, -Infinity, NaN]))).toBeUndefined();
    expect(messageFor(lse, array([3], [1, NaN, NaN]))).toBe("lse[1] should be −∞; it is NaN");
    expect(messageFor(lse, array([3], [NaN, Infinity, 0]))).toBe(
      "lse[0] should be 1; it is NaN, and 2 more entries are wrong like it",
    );
  });

  it("wants booleans for a mask", () => {
    const mask = expected("mask", "bool[N]", plain([2], [1, 0], "bool"));
    expect(messageFor(mask, array([2], [1, 0], "bool"))).toBeUndefined();
    expect(messageFor(mask, array([2], [1, 0], "int64"))).toBe(
      "mask should hold booleans; you returned whole numbers (int64), which select by position",
    );
  });

  it("says what came that is no array", () => {
    const out = expected("out", "float[D, M]", plain([3, 4], values));
    const nothing: Value = { kind: "other", type: "undefined", text: "undefined" };
    expect(messageFor(out, nothing)).toBe("linearForward returned nothing (undefined): is a return missing?");
    expect(messageFor(dW, nothing)).toBe(
      "dW should be an array (D, M) = (3, 4); you returned nothing (undefined)",
    );
    expect(messageFor(expected("g", "float[]", plain([], [1])), nothing)).toBe(
      "l.g is not set (undefined); it should be a scalar",
    );
    expect(messageFor(out, { kind: "other", type: "promise", text: "Promise" })).toBe(
      "linearForward returned a promise: remove async and await, the checks call it directly",
    );
    expect(messageFor(out, { kind: "other", type: "string", text: "abc" })).toBe(
      'out should be an array (D, M) = (3, 4); you returned a string, "abc"',
    );
    expect(messageFor(loss, { kind: "list", items: [array([3], [1, 2, 3]), array([2], [1, 2])] })).toBe(
      "loss should be a scalar; you returned a list of 2 arrays",
    );
    expect(
      messageFor(db, { kind: "array", dtype: "float64", shape: [3], data: Float64Array.of(1) }),
    ).toContain("db should be");
  });

  it("never matches what holds a wrong entry, whatever it is", () => {
    const wrong = fc.oneof(
      fc.constantFrom(NaN, Infinity, -Infinity),
      fc.double({ min: 1e-8, max: 1e9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), wrong, (at, by) => {
        const data = values.map((value, index) => (index === at ? value + by : value));
        expect(compare(dW, array([3, 4], data), program)).toMatchObject({ worst: at });
      }),
    );
  });

  it("ends on any value that a transport lets through", () => {
    const { value } = fc.letrec<{ value: Value; list: Value; array: Value; other: Value }>((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, tie("array"), tie("other"), tie("list")),
      list: fc.record({
        kind: fc.constant("list" as const),
        items: fc.array(tie("value"), { maxLength: 4 }),
      }),
      other: fc.record({ kind: fc.constant("other" as const), type: fc.string(), text: fc.string() }),
      array: fc.record({
        kind: fc.constant("array" as const),
        dtype: fc.constantFrom("float64" as const, "int64" as const, "bool" as const),
        shape: fc.array(fc.nat({ max: 5 }), { maxLength: 4 }),
        data: fc.float64Array({ maxLength: 12 }),
      }),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const mismatch = compare(dW, given, program);
        if (mismatch !== undefined) expect(mismatch.message).not.toBe("");
      }),
    );
    const deep = Array.from({ length: 5000 }).reduce<Value>(
      (inner) => ({ kind: "list", items: [inner] }),
      number(1),
    );
    expect(messageFor(loss, deep)).toBe("loss should be a scalar; you returned a list of 1 list");
  });
});
