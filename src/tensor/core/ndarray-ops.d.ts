/** The operations of npm's ndarray-ops that the core names. */
declare module "ndarray-ops" {
  import type { NdArray } from "ndarray";

  type View = NdArray<Float64Array>;
  type UnaryOp = (out: View, a: View) => void;
  type BinaryOp = (out: View, a: View, b: View) => void;

  export interface Operations {
    sin: UnaryOp;
    cos: UnaryOp;
    tan: UnaryOp;
    asin: UnaryOp;
    acos: UnaryOp;
    atan: UnaryOp;
    atan2: BinaryOp;
  }
  const operations: Operations;
  export default operations;
}
