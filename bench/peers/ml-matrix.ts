import { Matrix } from "ml-matrix";
import { inputs, LEARNING_RATE, MOVED, type Input } from "../tensor/inputs.ts";
import { DOUBLE, type Library } from "../tensor/library.ts";

const from = ({ data, shape: [rows = 0, columns = 0] }: Input) =>
  Matrix.from1DArray(rows, columns, Array.from(data));

const affine = (x: Matrix, w: Matrix, b: readonly number[]) => x.mmul(w).addRowVector(b);

function softmaxCrossEntropy(z: Matrix, labels: readonly number[]): [number, Matrix] {
  const dz = z.clone().subColumnVector(labels.map((_, i) => z.get(i, z.maxRowIndex(i)[1])));
  const right = labels.map((label, i) => dz.get(i, label));
  dz.exp();
  const totals = dz.sum("row");
  dz.divColumnVector(totals);
  let loss = 0;
  labels.forEach((label, i) => {
    loss += Math.log(totals[i] ?? NaN) - (right[i] ?? NaN);
    dz.set(i, label, dz.get(i, label) - 1);
  });
  return [loss / labels.length, dz.div(labels.length)];
}

const updated = (parameter: Matrix, gradient: Matrix) => Matrix.sub(parameter, gradient.mul(LEARNING_RATE));

const updatedRow = (parameter: readonly number[], gradient: readonly number[]) =>
  Matrix.rowVector(parameter.map((value, i) => value - LEARNING_RATE * (gradient[i] ?? NaN)));

/** ml-matrix has matrices only: no 1-D arrays, and no 4-D images to convolve. */
export function mlMatrix(): Library<Matrix> {
  const [smallA, smallB] = inputs.small.map(from) as [Matrix, Matrix];
  const million = from(inputs.million);
  const row = Array.from(inputs.row.data);
  const [a16, b16] = inputs.matrices16.map(from) as [Matrix, Matrix];
  const [a64, b64] = inputs.matrices64.map(from) as [Matrix, Matrix];
  const [a512, b512] = inputs.matrices512.map(from) as [Matrix, Matrix];
  const logits = from(inputs.logits);

  const x = from(inputs.mlp.x);
  const w1 = from(inputs.mlp.w1);
  const b1 = Array.from(inputs.mlp.b1.data);
  const w2 = from(inputs.mlp.w2);
  const b2 = Array.from(inputs.mlp.b2.data);
  function mlpStep() {
    const pre = affine(x, w1, b1);
    const hidden = Matrix.max(pre, Matrix.zeros(pre.rows, pre.columns));
    const [loss, dz] = softmaxCrossEntropy(affine(hidden, w2, b2), inputs.mlp.labels);
    const dpre = dz.mmul(w2.transpose());
    for (let i = 0; i < pre.rows; i++) {
      for (let j = 0; j < pre.columns; j++) if (pre.get(i, j) <= 0) dpre.set(i, j, 0);
    }
    return [
      loss,
      updated(w1, x.transpose().mmul(dpre)),
      updatedRow(b1, dpre.sum("column")),
      updated(w2, hidden.transpose().mmul(dz)),
      updatedRow(b2, dz.sum("column")),
    ];
  }

  const affineX = from(inputs.affine.x);
  const affineW = from(inputs.affine.w);
  const affineB = Array.from(inputs.affine.b.data);
  const upstream = from(inputs.affine.upstream);
  function finiteDifference() {
    const before = affineW.get(MOVED.row, MOVED.column);
    affineW.set(MOVED.row, MOVED.column, MOVED.value);
    const out = affine(affineX, affineW, affineB).mul(upstream).sum();
    affineW.set(MOVED.row, MOVED.column, before);
    return out;
  }

  return {
    name: "ml-matrix",
    tolerance: DOUBLE,
    toFlat: (array) => array.to1DArray(),
    workloads: {
      add: () => Matrix.add(smallA, smallB),
      exp: () => Matrix.exp(million),
      sumColumns: () => Matrix.rowVector(million.sum("column")),
      addRow: () => million.clone().addRowVector(row),
      matmul16: () => a16.mmul(b16),
      matmul64: () => a64.mmul(b64),
      matmul512: () => a512.mmul(b512),
      softmaxCrossEntropy: () => softmaxCrossEntropy(logits, inputs.logitLabels),
      mlpStep,
      finiteDifference,
    },
  };
}
