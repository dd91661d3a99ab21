import bytes from "virtual:tensor-kernels";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fallbackKernels } from "../../src/tensor/kernels/fallback.ts";
import { instantiateKernels } from "../../src/tensor/kernels/instantiate.ts";
import type { BinaryName, Kernels, UnaryName } from "../../src/tensor/kernels/kernels.ts";
import { pairwiseSum } from "../../src/tensor/core/pairwise-sum.ts";

const wasm = instantiateKernels(bytes);
if (wasm === undefined) throw new Error("no WebAssembly with vectors here");

const GUARD = 12345.678;

/** Elements for a test: written one after the other from the first free one. */
class Space {
  private readonly kernels: Kernels;
  private top: number;
  constructor(kernels: Kernels) {
    this.kernels = kernels;
    this.top = kernels.base;
  }
  put(values: ArrayLike<number>): number {
    const at = this.top;
    this.kernels.float64.set(values, at);
    this.top += values.length;
    return at;
  }
  /** Room for n results, between guards and full of what does not belong there. */
  room(n: number): number {
    return this.put(Array.from({ length: n + 2 }, () => GUARD)) + 1;
  }
  read(at: number, n: number): number[] {
    const found = Array.from(this.kernels.float64.subarray(at - 1, at + n + 1));
    expect([found.shift(), found.pop()]).toEqual([GUARD, GUARD]);
    return found;
  }
}

const ulpView = new DataView(new ArrayBuffer(8));
/** How many float64 numbers lie between two. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const order = (x: number) => {
    ulpView.setFloat64(0, x);
    const bits = ulpView.getBigInt64(0);
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
  };
  if (Number.isNaN(a) || Number.isNaN(b)) return Infinity;
  const distance = order(a) - order(b);
  return Number(distance < 0n ? -distance : distance);
}

const special = [
  0,
  -0,
  1,
  -1,
  NaN,
  Infinity,
  -Infinity,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  1.7976931348623157e308,
];
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(...special), fc.integer({ min: -9, max: 9 }));
const shape = { rows: fc.integer({ min: 0, max: 9 }), columns: fc.integer({ min: 0, max: 19 }) };

describe.each<[string, Kernels]>([
  ["in WebAssembly", wasm],
  ["in TypeScript", fallbackKernels()],
])("kernels %s", (_, kernels) => {
  const unary = (name: UnaryName, values: ArrayLike<number>): number[] => {
    const space = new Space(kernels);
    const x = space.put(values);
    const out = space.room(values.length);
    kernels.unary[name](values.length, x, out);
    return space.read(out, values.length);
  };

  describe("memory", () => {
    it("has at least 16 MiB, and a view of all of it", () => {
      expect(kernels.memory.byteLength).toBeGreaterThanOrEqual(2 ** 24);
      expect(kernels.float64.buffer).toBe(kernels.memory);
      expect(kernels.float64.byteLength).toBe(kernels.memory.byteLength);
    });

    it("leaves most elements free, on a whole element", () => {
      expect(Number.isInteger(kernels.base)).toBe(true);
      expect(kernels.base * 8).toBeLessThan(2 ** 21);
    });
  });

  describe("matmul", () => {
    interface Operand {
      rows: number;
      columns: number;
      transposed: boolean;
      flippedRows: boolean;
      flippedColumns: boolean;
    }
    const place = (space: Space, x: Operand, value: (i: number) => number) => {
      const values = Float64Array.from({ length: x.rows * x.columns }, (_, i) => value(i));
      let at = space.put(values);
      const start = at;
      let row = x.transposed ? 1 : x.columns;
      let column = x.transposed ? x.rows : 1;
      if (x.flippedRows) {
        at += row * Math.max(x.rows - 1, 0);
        row = -row;
      }
      if (x.flippedColumns) {
        at += column * Math.max(x.columns - 1, 0);
        column = -column;
      }
      const element = (i: number, j: number) => values[at - start + i * row + j * column]!;
      return { at, row, column, element };
    };
    const product = (
      rows: number,
      inner: number,
      columns: number,
      flags: boolean[],
      value: (i: number) => number,
    ) => {
      const space = new Space(kernels);
      const [t1 = false, r1 = false, c1 = false, t2 = false, r2 = false, c2 = false] = flags;
      const a = place(
        space,
        { rows, columns: inner, transposed: t1, flippedRows: r1, flippedColumns: c1 },
        value,
      );
      const b = place(
        space,
        { rows: inner, columns, transposed: t2, flippedRows: r2, flippedColumns: c2 },
        (i) => value(i + 7),
      );
      const out = space.room(rows * columns);
      kernels.matmul(rows, inner, columns, a.at, a.row, a.column, b.at, b.row, b.column, out);
      const expected: number[] = [];
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          let sum = 0;
          for (let k = 0; k < inner; k++) sum += a.element(i, k) * b.element(k, j);
          expected.push(sum);
        }
      }
      return { found: space.read(out, rows * columns), expected };
    };
    // Small integers: sums in any order are exact.
    const integers = (i: number) => ((i * 37) % 19) - 9;
    const flags = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });

    it("multiplies small matrices of every size, layout and direction", () => {
      const size = fc.integer({ min: 0, max: 21 });
      fc.assert(
        fc.property(size, size, size, flags, (rows, inner, columns, layout) => {
          const { found, expected } = product(rows, inner, columns, layout, integers);
          expect(found).toEqual(expected);
        }),
        { numRuns: 500 },
      );
    });

    it.each([
      [97, 257, 5],
      [5, 257, 513],
      [101, 3, 521],
      [1, 300, 1],
      [300, 300, 1],
      [1, 300, 300],
      [193, 515, 70],
    ])("multiplies matrices larger than a block: (%i, %i) @ (…, %i)", (rows, inner, columns) => {
      for (const layout of [0, 1, 8, 9, 0b110110, 0b111111]) {
        const bits = Array.from({ length: 6 }, (_, i) => ((layout >> i) & 1) === 1);
        const { found, expected } = product(rows, inner, columns, bits, integers);
        expect(found).toEqual(expected);
      }
    });

    it("gives zeros for an empty sum", () => {
      expect(product(2, 0, 3, [], integers).found).toEqual([0, 0, 0, 0, 0, 0]);
    });

    it("lets NaN and infinity through to the sums that they are part of, and to no others", () => {
      fc.assert(
        fc.property(
          shape.rows,
          shape.columns,
          shape.rows,
          flags,
          fc.array(anyNumber, { minLength: 5, maxLength: 30 }),
          (rows, inner, columns, layout, values) => {
            const { found, expected } = product(
              rows,
              inner,
              columns,
              layout,
              (i) => values[i % values.length]!,
            );
            expect(found.map(Number.isNaN)).toEqual(expected.map(Number.isNaN));
          },
        ),
      );
    });

    it("repeats a row or an element of stride 0", () => {
      const space = new Space(kernels);
      const a = space.put([2, 3]);
      const b = space.put([5]);
      const out = space.room(15);
      kernels.matmul(3, 2, 5, a, 0, 1, b, 0, 0, out);
      expect(space.read(out, 15)).toEqual(Array.from({ length: 15 }, () => 25));
    });

    it("works at the very end of the memory", () => {
      const { float64 } = kernels;
      const a = float64.length - 9 - 9 - 9;
      float64.fill(2, a);
      kernels.matmul(3, 3, 3, a + 18, 3, 1, a + 9, 3, 1, a);
      expect(Array.from(float64.subarray(a))).toEqual([
        ...Array.from({ length: 9 }, () => 12),
        ...Array.from({ length: 18 }, () => 2),
      ]);
      float64.fill(0, a);
    });
  });

  describe("exp, log and tanh", () => {
    const exponents = Array.from({ length: 20001 }, (_, i) => (i - 10000) * 0.0745);
    const tiny = Array.from({ length: 1000 }, (_, i) => 2 ** -(i + 1) * (i % 2 === 0 ? 1 : -1));

    const within2ulp = (name: UnaryName, f: (x: number) => number, values: number[]) => {
      const worst = unary(name, values).reduce<[number, string]>(
        (worst, y, i) => {
          const x = values[i]!;
          const distance = ulps(y, f(x));
          return distance > worst[0] ? [distance, `${name}(${x}) = ${y}`] : worst;
        },
        [0, ""],
      );
      expect(worst[0], worst[1]).toBeLessThanOrEqual(2);
    };

    it("agrees with Math.exp to 2 units in the last place, down to subnormal results", () => {
      within2ulp("exp", Math.exp, [...exponents, ...tiny]);
    });

    it("agrees with Math.log to 2 units in the last place, subnormal numbers included", () => {
      within2ulp("log", Math.log, [
        ...exponents.map((x) => Math.exp(x * 0.95)).filter((x) => x > 0 && x < Infinity),
        ...tiny.map((x) => 1 + x),
        ...Array.from({ length: 1074 }, (_, i) => 5e-324 * 2 ** i),
        ...Array.from({ length: 2000 }, (_, i) => 0.5 + i / 1000),
      ]);
    });

    it("agrees with Math.tanh to 2 units in the last place", () => {
      within2ulp("tanh", Math.tanh, [
        ...exponents.map((x) => x / 30),
        ...tiny,
        ...exponents.map((x) => x / 600),
      ]);
    });

    it("agrees with values of 60 digits to 2 units in the last place", () => {
      const references: [UnaryName, number, number][] = [
        ["exp", 1.0, 2.718281828459045],
        ["exp", -1.0, 0.36787944117144233],
        ["exp", 0.5, 1.6487212707001282],
        ["exp", 1e-10, 1.0000000001],
        ["exp", -0.3466, 0.7070881069410189],
        ["exp", 0.34657359, 1.4142135619771539],
        ["exp", 88.7, 3.325986980250579e38],
        ["exp", -700.25, 7.678723813110872e-305],
        ["exp", 709.5, 1.3549863193146328e308],
        ["exp", -708.7, 1.6424822131178934e-308],
        ["exp", -710.3, 3.316114396966885e-309],
        ["exp", -720.125, 1.79343738846e-313],
        ["exp", -744.9, 5e-324],
        ["exp", 300.7, 3.911566412479153e130],
        ["exp", 172.06237284558267, 5.317886574664318e74],
        ["exp", 338.5017849650212, 1.0220151288954941e147],
        ["exp", 413.27099179197535, 3.0290836439489635e179],
        ["exp", 619.4303972878704, 1.035627240342451e269],
        ["exp", 335.85800463590294, 7.265710949500017e145],
        ["exp", 591.2549953315838, 6.008718663741941e256],
        ["log", 2.0, 0.6931471805599453],
        ["log", 0.5, -0.6931471805599453],
        ["log", 0.99999, -1.0000050000287824e-5],
        ["log", 1.00001, 9.999950000398841e-6],
        ["log", 1.4142135623730951, 0.3465735902799727],
        ["log", 0.7071067811865476, -0.3465735902799726],
        ["log", 0.7071067811865475, -0.34657359027997275],
        ["log", 1e-310, -713.8013788281542],
        ["log", 5e-324, -744.4400719213812],
        ["log", 1e308, 709.1962086421661],
        ["log", 10.0, 2.302585092994046],
        ["log", 1.0000000000000002, 2.2204460492503128e-16],
        ["log", 0.9999999999999999, -1.1102230246251565e-16],
        ["log", 0.14502614141807368, -1.9308412671691786],
        ["log", 2.3281132718905266, 0.8450581849958752],
        ["log", 4.7167835849915685, 1.5511271234513462],
        ["log", 3.244872765684621, 1.1770761400451655],
        ["log", 4.504502458753113, 1.5050774429529457],
        ["log", 0.5660298232657218, -0.5691085108848969],
        ["tanh", 0.1, 0.09966799462495582],
        ["tanh", -0.1, -0.09966799462495582],
        ["tanh", 0.5, 0.46211715726000974],
        ["tanh", 0.625, 0.5545997223493823],
        ["tanh", 0.6249999, 0.5545996531074637],
        ["tanh", -0.63, -0.5580522155596244],
        ["tanh", 1.0, 0.7615941559557649],
        ["tanh", 5.0, 0.9999092042625951],
        ["tanh", 18.0, 0.9999999999999996],
        ["tanh", 19.1, 1.0],
        ["tanh", 22.5, 1.0],
        ["tanh", 1e-9, 1e-9],
        ["tanh", 1e-300, 1e-300],
        ["tanh", -0.18558571330701756, -0.18348401209290935],
        ["tanh", -1.520563004281018, -0.9087957221997196],
        ["tanh", 0.26256515541558256, 0.25669323984135095],
        ["tanh", 0.4436471275686049, 0.41666297275777486],
        ["tanh", -2.921314862466587, -0.9942143788247684],
        ["tanh", -1.699621197216911, -0.9353616997332715],
      ];
      for (const [name, x, y] of references)
        expect(ulps(unary(name, [x])[0]!, y), `${name}(${x})`).toBeLessThanOrEqual(2);
    });

    it("overflows and underflows where the exact exponential does", () => {
      expect(unary("exp", [709.782712893384, 709.7827128933841, 710, 1e300, Infinity])).toEqual([
        1.7976931348622732e308,
        Infinity,
        Infinity,
        Infinity,
        Infinity,
      ]);
      expect(unary("exp", [-745.1332191019411, -745.1332191019412, -746, -1e300, -Infinity])).toEqual([
        5e-324, 0, 0, 0, 0,
      ]);
    });

    it("keeps the special values of C's math library", () => {
      expect(unary("exp", [0, -0, 1, NaN])).toEqual([1, 1, Math.E, NaN]);
      expect(unary("log", [1, 0, -0, -1, -Infinity, Infinity, NaN, -5e-324])).toEqual([
        0,
        -Infinity,
        -Infinity,
        NaN,
        NaN,
        Infinity,
        NaN,
        NaN,
      ]);
      expect(unary("tanh", [0, -0, Infinity, -Infinity, NaN, 5e-324, -5e-324, 1e300])).toEqual([
        0,
        -0,
        1,
        -1,
        NaN,
        5e-324,
        -5e-324,
        1,
      ]);
    });

    it("treats an element alike wherever it stands", () => {
      for (const name of ["exp", "log", "tanh"] as const) {
        const values = special.concat([0.3, 2.5, 17.25]);
        const together = unary(name, values);
        values.forEach((x, i) => expect(unary(name, [x])[0]).toBe(together[i]));
      }
    });
  });

  describe("element-wise operations", () => {
    const functions = {
      exp: undefined,
      log: undefined,
      tanh: undefined,
      sqrt: Math.sqrt,
      square: (x: number) => x * x,
      negative: (x: number) => -x,
    } satisfies Record<UnaryName, unknown>;

    it.each(["sqrt", "square", "negative"] as const)("computes %s exactly, at any length", (name) => {
      fc.assert(
        fc.property(fc.array(anyNumber, { maxLength: 25 }), (values) => {
          expect(unary(name, values)).toEqual(values.map(functions[name]));
        }),
      );
    });

    it.each(["exp", "sqrt", "negative"] as const)("computes %s in place", (name) => {
      const space = new Space(kernels);
      const values = [0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
      const at = space.room(11);
      kernels.float64.set(values, at);
      kernels.unary[name](11, at, at);
      expect(space.read(at, 11)).toEqual(unary(name, values));
    });

    const binaries: Record<BinaryName, (a: number, b: number) => number> = {
      add: (a, b) => a + b,
      subtract: (a, b) => a - b,
      multiply: (a, b) => a * b,
      divide: (a, b) => a / b,
      maximum: Math.max,
      minimum: Math.min,
    };
    const operand = fc.record({
      column: fc.constantFrom(0, 1),
      // What the row stride is: nothing, one element, a row, more than a row, or a row backwards.
      row: fc.constantFrom(0, 1, 2, 3, -1),
      values: fc.array(anyNumber, { minLength: 10, maxLength: 10 }),
    });

    it.each(Object.keys(binaries) as BinaryName[])(
      "computes %s exactly for every layout of both operands",
      (name) => {
        fc.assert(
          fc.property(shape.rows, shape.columns, operand, operand, (rows, columns, left, right) => {
            const space = new Space(kernels);
            const place = ({ column, row, values }: typeof left) => {
              const step = [0, 1, columns, columns + 3, -columns].at(row)!;
              const size = Math.max(rows * (columns + 3), 1);
              const all = Array.from({ length: size }, (_, i) => values[(i * 7) % 10]!);
              const start = step < 0 ? -step * Math.max(rows - 1, 0) : 0;
              const at = space.put(all) + start;
              return {
                at,
                step,
                column,
                element: (i: number, j: number) => all[start + i * step + j * column]!,
              };
            };
            const a = place(left);
            const b = place(right);
            const out = space.room(rows * columns);
            kernels.binary[name](rows, columns, a.at, a.step, a.column, b.at, b.step, b.column, out);
            const expected: number[] = [];
            for (let i = 0; i < rows; i++)
              for (let j = 0; j < columns; j++)
                expected.push(binaries[name](a.element(i, j), b.element(i, j)));
            expect(space.read(out, rows * columns)).toEqual(expected);
          }),
          { numRuns: 300 },
        );
      },
    );

    it("writes over an operand of the same layout", () => {
      const space = new Space(kernels);
      const at = space.room(22);
      kernels.float64.set(
        Array.from({ length: 22 }, (_, i) => i),
        at,
      );
      kernels.binary.multiply(2, 11, at, 11, 1, at, 11, 1, at);
      expect(space.read(at, 22)).toEqual(Array.from({ length: 22 }, (_, i) => i * i));
    });
  });

  describe("copyRows", () => {
    it("moves runs of any length between any strides, and nothing else", () => {
      const space = new Space(kernels);
      const at = space.put(Array.from({ length: 120 }, (_, i) => i));
      for (const columns of [0, 1, 3, 4, 7, 8, 13]) {
        const out = space.room(3 * 20);
        kernels.copyRows(3, columns, at + 90, -30, out, 20);
        const expected = Array.from({ length: 60 }, (_, i) =>
          i % 20 < columns ? 90 - 30 * Math.floor(i / 20) + (i % 20) : GUARD,
        );
        expect(space.read(out, 60)).toEqual(expected);
      }
    });
  });

  describe("folds", () => {
    type FoldName = "sumRows" | "sumColumns" | "maxRows" | "maxColumns";
    const fold = (name: FoldName, rows: number, columns: number, values: ArrayLike<number>) => {
      const space = new Space(kernels);
      const x = space.put(values);
      const size = name.endsWith("Rows") ? rows : columns;
      const out = space.room(size);
      kernels[name](rows, columns, x, out);
      return space.read(out, size);
    };
    const matrix = fc
      .tuple(
        fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(17, 130)),
        fc.oneof(fc.integer({ min: 0, max: 17 }), fc.constantFrom(127, 128, 129, 136, 257, 300, 1100)),
        fc.array(anyNumber, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
      )
      .map(([rows, columns, values, plain]) => ({
        rows,
        columns,
        values: Float64Array.from({ length: rows * columns }, (_, i) =>
          plain ? Math.sin(i * 12.9898) * 1e3 : values[(i * 7) % values.length]!,
        ),
      }));

    it("sums rows in NumPy's pairwise order, to the last bit", () => {
      fc.assert(
        fc.property(matrix, ({ rows, columns, values }) => {
          const expected = Array.from(
            { length: rows },
            (_, i) => 0 + pairwiseSum(values, i * columns, columns),
          );
          expect(fold("sumRows", rows, columns, values)).toEqual(expected);
        }),
      );
    });

    it("sums columns row after row, to the last bit", () => {
      fc.assert(
        fc.property(matrix, ({ rows, columns, values }) => {
          const expected = Array.from({ length: columns }, (_, j) => {
            let sum = 0;
            for (let i = 0; i < rows; i++) sum += values[i * columns + j]!;
            return sum;
          });
          expect(fold("sumColumns", rows, columns, values)).toEqual(expected);
        }),
      );
    });

    it("sums negative zeros to zero, as NumPy does", () => {
      const values = new Float64Array(40).fill(-0);
      expect(fold("sumRows", 4, 10, values)).toEqual([0, 0, 0, 0]);
      expect(fold("sumColumns", 10, 4, values)).toEqual([0, 0, 0, 0]);
    });

    it("finds the largest of a row and of a column, NaN where there is one", () => {
      fc.assert(
        fc.property(matrix, ({ rows, columns, values }) => {
          const byRow = Array.from({ length: rows }, (_, i) =>
            Math.max(...values.subarray(i * columns, (i + 1) * columns)),
          );
          const byColumn = Array.from({ length: columns }, (_, j) =>
            Math.max(...Array.from({ length: rows }, (_, i) => values[i * columns + j]!)),
          );
          // Either of two zeros counts as the larger one.
          const positiveZero = (x: number) => x + 0;
          expect(fold("maxRows", rows, columns, values).map(positiveZero)).toEqual(byRow.map(positiveZero));
          expect(fold("maxColumns", rows, columns, values).map(positiveZero)).toEqual(
            byColumn.map(positiveZero),
          );
        }),
      );
    });
  });
});

describe("instantiateKernels", () => {
  it("gives nothing where the module is not understood, so that the fallback stays", () => {
    expect(instantiateKernels(btoa("\0asm\x01\0\0\0\x05\x01\xff"))).toBeUndefined();
  });
});
