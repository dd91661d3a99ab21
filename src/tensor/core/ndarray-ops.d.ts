/** The operations of npm's ndarray-ops that the element-wise kernels may name. */
declare module "ndarray-ops" {
  import type { NdArray } from "ndarray";

  type View = NdArray<Float64Array | Uint8Array>;
  export type UnaryOp = (out: View, a: View) => View;
  export type BinaryOp = (out: View, a: View, b: View) => View;
  export type ScalarOp = (out: View, a: View, b: number) => View;

  interface Operations {
    assign: UnaryOp;
    neg: UnaryOp;
    abs: UnaryOp;
    exp: UnaryOp;
    log: UnaryOp;
    sqrt: UnaryOp;
    sin: UnaryOp;
    cos: UnaryOp;
    tan: UnaryOp;
    asin: UnaryOp;
    acos: UnaryOp;
    atan: UnaryOp;
    floor: UnaryOp;
    ceil: UnaryOp;
    add: BinaryOp;
    sub: BinaryOp;
    mul: BinaryOp;
    div: BinaryOp;
    max: BinaryOp;
    min: BinaryOp;
    atan2: BinaryOp;
    eq: BinaryOp;
    neq: BinaryOp;
    lt: BinaryOp;
    gt: BinaryOp;
    leq: BinaryOp;
    geq: BinaryOp;
    adds: ScalarOp;
    subs: ScalarOp;
    muls: ScalarOp;
    divs: ScalarOp;
    maxs: ScalarOp;
    mins: ScalarOp;
    atan2s: ScalarOp;
    eqs: ScalarOp;
    neqs: ScalarOp;
    lts: ScalarOp;
    gts: ScalarOp;
    leqs: ScalarOp;
    geqs: ScalarOp;
  }
  const operations: Operations;
  export default operations;
}
