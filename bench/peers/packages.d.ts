// What the workloads call of each peer. The packages are there only once the benchmark has installed them, and types
// are checked without.

declare module "ndarray-ops/ndarray-ops.js" {
  import type { NdArray } from "ndarray";
  type View = NdArray<Float64Array>;
  const ops: {
    assign: (out: View, a: View) => void;
    add: (out: View, a: View, b: View) => void;
    exp: (out: View, a: View) => void;
    subs: (out: View, a: View, b: number) => void;
    maxs: (out: View, a: View, b: number) => void;
    gts: (out: View, a: View, b: number) => void;
    addeq: (out: View, a: View) => void;
    muleq: (out: View, a: View) => void;
    mulseq: (out: View, a: number) => void;
    divseq: (out: View, a: number) => void;
    expeq: (out: View) => void;
    sum: (a: View) => number;
    sup: (a: View) => number;
  };
  export default ops;
}

declare module "ndarray-gemm" {
  import type { NdArray } from "ndarray";
  export default function gemm(out: NdArray, a: NdArray, b: NdArray): void;
}

declare module "numjs/src/ndarray.js" {
  export default class NdArray {
    constructor(data: Float64Array, shape: number[]);
    readonly selection: { readonly data: Float64Array };
    add(other: NdArray, copy?: boolean): NdArray;
    multiply(other: NdArray, copy?: boolean): NdArray;
    dot(other: NdArray): NdArray;
    exp(): NdArray;
    sum(): number;
    reshape(shape: number[]): NdArray;
    get(...index: number[]): number;
    set(...indexAndValue: number[]): void;
  }
}

declare module "ml-matrix" {
  export class Matrix {
    static from1DArray(rows: number, columns: number, data: number[]): Matrix;
    static zeros(rows: number, columns: number): Matrix;
    static rowVector(data: ArrayLike<number>): Matrix;
    static add(a: Matrix, b: Matrix): Matrix;
    static sub(a: Matrix, b: Matrix): Matrix;
    static max(a: Matrix, b: Matrix): Matrix;
    static exp(a: Matrix): Matrix;
    readonly rows: number;
    readonly columns: number;
    get(row: number, column: number): number;
    set(row: number, column: number, value: number): this;
    clone(): Matrix;
    mmul(other: Matrix): Matrix;
    transpose(): Matrix;
    maxRowIndex(row: number): [number, number];
    sum(): number;
    sum(by: "row" | "column"): number[];
    exp(): this;
    mul(other: Matrix | number): this;
    div(other: number): this;
    addRowVector(vector: readonly number[]): this;
    subColumnVector(vector: readonly number[]): this;
    divColumnVector(vector: readonly number[]): this;
    to1DArray(): number[];
  }
}

declare module "mathjs" {
  export interface Matrix {
    valueOf(): number[] | number[][];
    get(index: number[]): number;
    set(index: number[], value: number): this;
  }
  export function matrix(values: number[] | number[][]): Matrix;
  export function add(a: Matrix, b: Matrix): Matrix;
  export function dotMultiply(a: Matrix, b: Matrix): Matrix;
  export function multiply(a: Matrix, b: Matrix): Matrix;
  export function map(a: Matrix, f: (value: number) => number): Matrix;
  export function sum(a: Matrix): number;
  export function sum(a: Matrix, axis: number): Matrix;
}

declare module "@tensorflow/tfjs-core" {
  export interface Tensor {
    readonly shape: readonly number[];
    dataSync(): Float32Array;
  }
  export function setBackend(name: string): Promise<boolean>;
  export function tidy(run: () => void): void;
  export function tensor(data: Float32Array | Int32Array, shape: number[], dtype?: "int32"): Tensor;
  export function add(a: Tensor, b: Tensor): Tensor;
  export function sub(a: Tensor, b: Tensor): Tensor;
  export function mul(a: Tensor, b: Tensor | number): Tensor;
  export function div(a: Tensor, b: Tensor | number): Tensor;
  export function exp(a: Tensor): Tensor;
  export function log(a: Tensor): Tensor;
  export function relu(a: Tensor): Tensor;
  export function step(a: Tensor): Tensor;
  export function sum(a: Tensor, axis?: number, keepDims?: boolean): Tensor;
  export function max(a: Tensor, axis: number, keepDims: boolean): Tensor;
  export function matMul(a: Tensor, b: Tensor, transposeA?: boolean, transposeB?: boolean): Tensor;
  export function gather(a: Tensor, indices: Tensor, axis: number): Tensor;
  export function slice(a: Tensor, begin: number[], size: number[]): Tensor;
  export function concat(parts: readonly Tensor[], axis: number): Tensor;
  export function reshape(a: Tensor, shape: number[]): Tensor;
  export function transpose(a: Tensor, axes: number[]): Tensor;
}

declare module "@tensorflow/tfjs-backend-cpu";

declare module "@tensorflow/tfjs-backend-wasm" {
  export function setWasmPaths(paths: Readonly<Record<string, string>>): void;
}

declare module "@jax-js/jax" {
  export interface Array {
    /** The same array, to be owned once more. */
    readonly ref: Array;
    readonly shape: readonly number[];
    dataSync(): Float32Array | Float64Array;
    dispose(): void;
    add(other: Array): Array;
    sub(other: Array): Array;
    mul(other: Array | number): Array;
    div(other: Array | number): Array;
    greater(other: number): Array;
    sum(axis?: number): Array;
    reshape(shape: number[]): Array;
    transpose(axes?: number[]): Array;
    slice(...index: ([] | [number, number])[]): Array;
  }
  interface NumPy {
    readonly float32: unique symbol;
    readonly float64: unique symbol;
    array(
      data: Float32Array | Float64Array,
      options: { shape: number[]; dtype: NumPy["float32"] | NumPy["float64"] },
    ): Array;
    add(a: Array, b: Array): Array;
    exp(a: Array): Array;
    log(a: Array): Array;
    matmul(a: Array, b: Array): Array;
    max(a: Array, axis: number, options: { keepdims: boolean }): Array;
    maximum(a: Array, b: number): Array;
    concatenate(parts: readonly Array[], axis: number): Array;
    sum(a: Array, axis: number, options?: { keepdims: boolean }): Array;
    where(condition: Array, a: Array, b: number): Array;
  }
  export const numpy: NumPy;
  export function init(device: "wasm"): Promise<unknown>;
  export function defaultDevice(device: "wasm"): void;
  export function blockUntilReady(arrays: readonly Array[]): Promise<unknown>;
  export function jit<A extends readonly Array[], R extends Array | readonly Array[]>(
    run: (...args: A) => R,
  ): (...args: A) => R;
}
