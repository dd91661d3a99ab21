import { add, dotMultiply, map, matrix, multiply, sum, type Matrix } from "mathjs";
import { inputs, MOVED, type Input } from "../tensor/inputs.ts";
import { DOUBLE, type Library } from "../tensor/library.ts";

function from({ data, shape: [rows = 0, columns] }: Input): Matrix {
  if (columns === undefined) return matrix(Array.from(data));
  return matrix(
    Array.from({ length: rows }, (_, i) => Array.from(data.subarray(i * columns, (i + 1) * columns))),
  );
}

/** mathjs takes seconds for what is missing here. */
export function mathjs(): Library<Matrix> {
  const [smallA, smallB] = inputs.small.map(from) as [Matrix, Matrix];
  const million = from(inputs.million);
  const row = from(inputs.row);
  const [a16, b16] = inputs.matrices16.map(from) as [Matrix, Matrix];
  const [a64, b64] = inputs.matrices64.map(from) as [Matrix, Matrix];

  const x = from(inputs.affine.x);
  const w = from(inputs.affine.w);
  const b = from(inputs.affine.b);
  const upstream = from(inputs.affine.upstream);

  return {
    name: "mathjs",
    tolerance: DOUBLE,
    toFlat: (array) => array.valueOf().flat(),
    workloads: {
      add: () => add(smallA, smallB),
      exp: () => map(million, Math.exp),
      sumColumns: () => sum(million, 0),
      addRow: () => add(million, row),
      matmul16: () => multiply(a16, b16),
      matmul64: () => multiply(a64, b64),
      finiteDifference: () => {
        const before = w.get([MOVED.row, MOVED.column]);
        w.set([MOVED.row, MOVED.column], MOVED.value);
        const out = sum(dotMultiply(add(multiply(x, w), b), upstream));
        w.set([MOVED.row, MOVED.column], before);
        return out;
      },
    },
  };
}
