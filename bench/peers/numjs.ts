// Only numjs's array: its index also loads image functions, which need native modules.
import NdArray from "numjs/src/ndarray.js";
import { inputs, MOVED, type Input } from "../tensor/inputs.ts";
import { DOUBLE, type Library } from "../tensor/library.ts";

const from = ({ data, shape }: Input) => new NdArray(data.slice(), [...shape]);

/** numjs neither broadcasts nor reduces along an axis, which leaves it out of most workloads. */
export function numjs(): Library<NdArray> {
  const [smallA, smallB] = inputs.small.map(from) as [NdArray, NdArray];
  const million = from(inputs.million);
  const [a16, b16] = inputs.matrices16.map(from) as [NdArray, NdArray];
  const [a64, b64] = inputs.matrices64.map(from) as [NdArray, NdArray];
  const [a512, b512] = inputs.matrices512.map(from) as [NdArray, NdArray];

  const x = from(inputs.affine.x);
  const w = from(inputs.affine.w);
  const b = from(inputs.affine.b).reshape([1, 5]);
  const ones = from({ data: new Float64Array(4).fill(1), shape: [4, 1] });
  const upstream = from(inputs.affine.upstream);

  return {
    name: "numjs",
    tolerance: DOUBLE,
    toFlat: (array) => array.selection.data,
    workloads: {
      add: () => smallA.add(smallB),
      exp: () => million.exp(),
      matmul16: () => a16.dot(b16),
      matmul64: () => a64.dot(b64),
      matmul512: () => a512.dot(b512),
      finiteDifference: () => {
        const before = w.get(MOVED.row, MOVED.column);
        w.set(MOVED.row, MOVED.column, MOVED.value);
        const out = x.dot(w).add(ones.dot(b), false).multiply(upstream, false).sum();
        w.set(MOVED.row, MOVED.column, before);
        return out;
      },
    },
  };
}
