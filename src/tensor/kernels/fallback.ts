/** The kernels in plain TypeScript, for realms without WebAssembly: simple loops, the same results. */
import { pairwiseSum } from "../core/pairwise-sum.ts";
import type { BinaryKernel, Kernels, UnaryKernel } from "./kernels.ts";
import { allocateFirst } from "./memory-size.ts";

export function fallbackKernels(): Kernels {
  const memory = allocateFirst((bytes) => new ArrayBuffer(bytes));
  const x = new Float64Array(memory);

  const unary =
    (f: (value: number) => number): UnaryKernel =>
    (n, from, out) => {
      for (let i = 0; i < n; i++) x[out + i] = f(x[from + i]!);
    };

  const binary =
    (f: (a: number, b: number) => number): BinaryKernel =>
    (rows, columns, a, aRow, aColumn, b, bRow, bColumn, out) => {
      for (let i = 0; i < rows; i++, a += aRow, b += bRow, out += columns)
        for (let j = 0; j < columns; j++) x[out + j] = f(x[a + j * aColumn]!, x[b + j * bColumn]!);
    };

  const foldColumns =
    (initial: number, f: (a: number, b: number) => number): Kernels["sumColumns"] =>
    (rows, columns, from, out) => {
      x.fill(initial, out, out + columns);
      for (let i = 0; i < rows; i++, from += columns)
        for (let j = 0; j < columns; j++) x[out + j] = f(x[out + j]!, x[from + j]!);
    };

  return {
    memory,
    float64: x,
    base: 0,
    unary: {
      exp: unary(Math.exp),
      log: unary(Math.log),
      tanh: unary(Math.tanh),
      sqrt: unary(Math.sqrt),
      square: unary((value) => value * value),
      negative: unary((value) => -value),
    },
    binary: {
      add: binary((a, b) => a + b),
      subtract: binary((a, b) => a - b),
      multiply: binary((a, b) => a * b),
      divide: binary((a, b) => a / b),
      maximum: binary(Math.max),
      minimum: binary(Math.min),
    },
    matmul(rows, inner, columns, a, aRow, aColumn, b, bRow, bColumn, out) {
      x.fill(0, out, out + rows * columns);
      for (let i = 0; i < rows; i++, out += columns) {
        for (let k = 0; k < inner; k++) {
          const factor = x[a + i * aRow + k * aColumn]!;
          const row = b + k * bRow;
          for (let j = 0; j < columns; j++) x[out + j]! += factor * x[row + j * bColumn]!;
        }
      }
    },
    copyRows(rows, columns, from, fromRow, out, outRow) {
      for (let i = 0; i < rows; i++, from += fromRow, out += outRow) x.copyWithin(out, from, from + columns);
    },
    sumRows(rows, columns, from, out) {
      // NumPy adds to its identity, which makes the sum of negative zeros a positive one.
      for (let i = 0; i < rows; i++) x[out + i] = 0 + pairwiseSum(x, from + i * columns, columns);
    },
    sumColumns: foldColumns(0, (a, b) => a + b),
    maxRows(rows, columns, from, out) {
      for (let i = 0; i < rows; i++, from += columns) {
        let largest = -Infinity;
        for (let j = 0; j < columns; j++) largest = Math.max(largest, x[from + j]!);
        x[out + i] = largest;
      }
    },
    maxColumns: foldColumns(-Infinity, Math.max),
  };
}
