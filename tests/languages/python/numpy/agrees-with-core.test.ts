import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binary, unary } from "../../../../src/tensor/core/operations.ts";
import type { BinaryOperation } from "../../../../src/tensor/core/operation.ts";
import { applyBinary, applyInPlace, applyUnary } from "../../../../src/tensor/core/ufunc.ts";
import { FloatScalar } from "../../../../src/tensor/core/weak.ts";
import * as np from "../../../../src/tensor/np.ts";
import type { NDArray } from "../../../../src/tensor/ndarray.ts";
import { startPython, textOf } from "../start-python.ts";

const python = await startPython();

/** A snippet whose last line is an expression, and the core's own answer. */
interface Case {
  readonly code: string;
  readonly answer: () => NDArray;
}

/** Runs all snippets in one program; each prints its dtype, shape and elements, or the name of its error. */
function told(cases: readonly Case[]): string[] {
  const program = `
import json, warnings
import numpy as np
warnings.simplefilter("ignore")

def element(x):
    return "nan" if x != x else "inf" if x == float("inf") else "-inf" if x == -float("inf") else float(x)

def told(code):
    *before, last = code.split("\\n")
    names = {"np": np}
    try:
        exec("\\n".join(before), names)
        out = np.asarray(eval(last, names))
    except Exception as error:
        return type(error).__name__
    return f"{out.dtype.name} {list(out.shape)} " + json.dumps([element(x) for x in out.ravel().tolist()])

print(json.dumps([told(code) for code in json.loads(${JSON.stringify(JSON.stringify(cases.map(({ code }) => code)))})]))
`;
  const loaded = python.runner.load(program);
  const prints = python.takePrints();
  expect(loaded, textOf(prints, "error")).toEqual({ kind: "loaded" });
  return JSON.parse(textOf(prints, "log")) as string[];
}

/** What `told` prints of the core's answer, elements parsed. */
function own({ answer }: Case): { dtype: string; shape: number[]; elements: (number | string)[] } | string {
  try {
    const out = np.asarray(answer());
    const elements = Array.from(out.toFlat(), (x) =>
      Number.isNaN(x) ? "nan" : x === Infinity ? "inf" : x === -Infinity ? "-inf" : x + 0,
    );
    return { dtype: out.dtype, shape: [...out.shape], elements };
  } catch (error) {
    return (error as Error).name;
  }
}

function parsed(text: string): ReturnType<typeof own> {
  const [, dtype, shape, elements] = /^(\w+) (\[.*?\]) (\[.*\])$/.exec(text) ?? [];
  if (dtype === undefined) return text;
  return {
    dtype,
    shape: JSON.parse(shape!) as number[],
    elements: (JSON.parse(elements!) as (number | string)[]).map((x) => (typeof x === "number" ? x + 0 : x)),
  };
}

/** Draws cases, and compares them all at once: a call into Python for each would take a minute. */
function agree(cases: fc.Arbitrary<Case>, count: number): void {
  const drawn = fc.sample(cases, { numRuns: count, seed: 7 });
  const answers = told(drawn).map(parsed);
  let errors = 0;
  drawn.forEach((one, i) => {
    const wanted = own(one);
    if (typeof wanted === "string") errors++;
    expect(answers[i], one.code).toEqual(wanted);
  });
  // What only fails compares nothing.
  expect(errors).toBeLessThan(count * 0.8);
}

const DTYPES = ["float64", "float32", "int64", "int32", "uint8", "bool"] as const;
type Name = (typeof DTYPES)[number];

/** An array, and the text that makes it. */
interface Made {
  readonly text: string;
  readonly array: () => NDArray;
  readonly shape: readonly number[];
}

const NUMBERS = {
  float64: [-2.5, 0, 0.5, 1, 3],
  int64: [-3, -1, 0, 2, 7],
  uint8: [0, 1, 2, 5, 9],
  bool: [0, 1, 1, 0, 1],
};
const numbersOf = (dtype: Name): number[] =>
  dtype === "bool" || dtype === "uint8"
    ? NUMBERS[dtype]
    : dtype.startsWith("float")
      ? NUMBERS.float64
      : NUMBERS.int64;

const shapes = fc.array(fc.constantFrom(1, 2, 3), { minLength: 0, maxLength: 3 });
const made = (shape: fc.Arbitrary<number[]> = shapes): fc.Arbitrary<Made> =>
  fc
    .tuple(shape, fc.constantFrom(...DTYPES), fc.nat(4), fc.boolean())
    .map(([sizes, dtype, shift, transposed]) => {
      const numbers = numbersOf(dtype);
      const size = sizes.reduce((product, length) => product * length, 1);
      const elements = Array.from({ length: size }, (_, i) => numbers[(i * 2 + shift) % numbers.length]!);
      const flat = `np.array([${elements.join(", ")}], dtype=np.${dtype}).reshape(${JSON.stringify(sizes)})`;
      return {
        text: transposed ? `${flat}.T` : flat,
        shape: transposed ? sizes.toReversed() : sizes,
        array: () => {
          const array = np.array(elements, dtype).reshape(sizes);
          return transposed ? array.T : array;
        },
      };
    });

/** Python's own operands. */
const PLAIN: readonly { text: string; value: unknown }[] = [
  { text: "2", value: 2 },
  { text: "(-1)", value: -1 },
  { text: "2.0", value: new FloatScalar(2) },
  { text: "0.5", value: new FloatScalar(0.5) },
  { text: "True", value: true },
  { text: "[1, 2, 3]", value: [1, 2, 3] },
  { text: "[[1.5], [2.5]]", value: [[1.5], [2.5]] },
  { text: "np.float32(1.5)", value: np.array(1.5, "float32") },
  { text: "np.int64(3)", value: np.array(3, "int64") },
];

const OPERATORS: readonly [string, BinaryOperation][] = [
  ["+", binary.add],
  ["-", binary.subtract],
  ["*", binary.multiply],
  ["/", binary.divide],
  ["//", binary.floor_divide],
  ["%", binary.remainder],
  ["**", binary.power],
  ["&", binary.bitwise_and],
  ["|", binary.bitwise_or],
  ["^", binary.bitwise_xor],
  ["<", binary.less],
  ["<=", binary.less_equal],
  ["==", binary.equal],
  ["!=", binary.not_equal],
];
const operators = fc.constantFrom(...OPERATORS);
const inPlaceOperators = fc.constantFrom(...OPERATORS.slice(0, 10));

type Reduce = (x: NDArray, options: { axis: number; keepdims: boolean }) => NDArray;

describe("Python's numpy and the core agree", { timeout: 60_000 }, () => {
  it("on operators between arrays, broadcast or not", () => {
    const cases = fc.tuple(made(), made(), operators).map(([a, b, [sign, row]]): Case => ({
      code: `${a.text} ${sign} ${b.text}`,
      answer: () => applyBinary(row, a.array(), b.array()),
    }));
    agree(cases, 400);
  });

  it("on operators with Python's numbers, booleans and lists, on either side", () => {
    const cases = fc
      .tuple(made(), fc.constantFrom(...PLAIN), operators, fc.boolean())
      .map(([a, plain, [sign, row], reflected]): Case => {
        // Python turns a comparison around.
        const swaps = reflected && sign !== "<" && sign !== "<=";
        return swaps
          ? {
              code: `(${plain.text}) ${sign} ${a.text}`,
              answer: () => applyBinary(row, plain.value, a.array()),
            }
          : {
              code: `${a.text} ${sign} ${plain.text}`,
              answer: () =>
                // x ** 2 is np.square(x), which keeps a bool small.
                row === binary.power && plain.value === 2
                  ? applyUnary(unary.square, a.array())
                  : applyBinary(row, a.array(), plain.value),
            };
      });
    agree(cases, 400);
  });

  it("on operators in place", () => {
    const cases = fc
      .tuple(made(), fc.oneof(made(), fc.constantFrom(...PLAIN)), inPlaceOperators)
      .map(([a, b, [sign, row]]): Case => ({
        code: `x = ${a.text}\nx ${sign}= ${b.text}\nx`,
        answer: () => {
          const x = a.array();
          applyInPlace(row, x, "array" in b ? b.array() : b.value);
          return x;
        },
      }));
    agree(cases, 300);
  });

  it("on unary operators and functions", () => {
    const names = [
      "exp",
      "negative",
      "absolute",
      "sqrt",
      "sign",
      "isnan",
      "floor",
      "tanh",
      "square",
    ] as const;
    const cases = fc.tuple(made(), fc.constantFrom(...names)).map(([a, name]): Case => ({
      code: `np.${name}(${a.text})`,
      answer: () => applyUnary(unary[name], a.array()),
    }));
    agree(cases, 200);
  });

  it("on reductions, by method and by function", () => {
    const names = [
      "sum",
      "mean",
      "max",
      "min",
      "prod",
      "std",
      "var",
      "any",
      "all",
      "argmax",
      "argmin",
    ] as const;
    const cases = fc
      .tuple(made(), fc.constantFrom(...names), fc.constantFrom(0, 1, -1, 2), fc.boolean(), fc.boolean())
      .map(([a, name, axis, keepdims, method]): Case => {
        const words = `axis=${axis}${keepdims ? ", keepdims=True" : ""}`;
        return {
          code: method ? `(${a.text}).${name}(${words})` : `np.${name}(${a.text}, ${words})`,
          answer: () => (np[name] as Reduce)(a.array(), { axis, keepdims }),
        };
      });
    agree(cases, 400);
  });

  it("on reading and writing by index", () => {
    const ENTRIES: readonly { text: string; entry: unknown }[] = [
      { text: "0", entry: 0 },
      { text: "-1", entry: -1 },
      { text: ":", entry: ":" },
      { text: "1:", entry: "1:" },
      { text: "::-1", entry: "::-1" },
      { text: ":-1", entry: ":-1" },
      { text: "None", entry: null },
      { text: "...", entry: "..." },
      { text: "[0, -1]", entry: [0, -1] },
      { text: "np.array([[0], [1]])", entry: np.array([[0], [1]]) },
      { text: "2", entry: 2 },
    ];
    const cases = fc
      .tuple(
        made(fc.array(fc.constantFrom(2, 3), { minLength: 1, maxLength: 3 })),
        fc.array(fc.constantFrom(...ENTRIES), { minLength: 1, maxLength: 3 }),
        fc.constantFrom("read", "write", "add"),
      )
      .map(([a, entries, kind]): Case => {
        const key = entries.map(({ text }) => text).join(", ");
        const index = entries.map(({ entry }) => entry) as Parameters<NDArray["at"]>;
        if (kind === "read") return { code: `(${a.text})[${key}]`, answer: () => a.array().at(...index) };
        const isSum = kind === "add";
        return {
          code: `x = (${a.text}).copy()\nx[${key}] ${isSum ? "+" : ""}= 1\nx`,
          answer: () => {
            const x = a.array().copy();
            const part = x.at(...index);
            // A single element is a scalar, which is not written into.
            const isElement = part.ndim === 0 && !index.includes("...");
            if (isSum && !isElement) applyInPlace(binary.add, part, 1);
            x.set(index, isSum ? (isElement ? applyBinary(binary.add, part, 1) : part) : 1);
            return x;
          },
        };
      });
    agree(cases, 400);
  });

  it("on shapes: reshape, transpose, concatenate, stack, where, products", () => {
    const cases = fc
      .tuple(
        made(),
        made(),
        fc.constantFrom("ravel", "T", "concatenate", "stack", "where", "matmul", "dot", "outer", "repeat"),
      )
      .map(([a, b, name]): Case => {
        const [x, y] = [a.array, b.array];
        const CASES: Record<typeof name, Case> = {
          ravel: { code: `(${a.text}).reshape(-1)`, answer: () => x().reshape(-1) },
          T: { code: `np.transpose(${a.text})`, answer: () => np.transpose(x()) },
          concatenate: {
            code: `np.concatenate([${a.text}, ${b.text}])`,
            answer: () => np.concatenate([x(), y()]),
          },
          stack: {
            code: `np.stack([${a.text}, ${a.text}], axis=-1)`,
            answer: () => np.stack([x(), x()], -1),
          },
          where: {
            code: `np.where(${a.text} > 0, ${a.text}, ${b.text})`,
            answer: () => np.where(x().gt(0), x(), y()),
          },
          matmul: { code: `${a.text} @ ${b.text}`, answer: () => np.matmul(x(), y()) },
          dot: { code: `np.dot(${a.text}, ${b.text})`, answer: () => np.dot(x(), y()) },
          outer: { code: `np.outer(${a.text}, ${b.text})`, answer: () => np.outer(x(), y()) },
          repeat: { code: `np.repeat(${a.text}, 2)`, answer: () => np.repeat(x(), 2) },
        };
        return CASES[name];
      });
    agree(cases, 300);
  });
});
