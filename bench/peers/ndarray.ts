import ndarray, { type NdArray } from "ndarray";
import gemm from "ndarray-gemm";
import ops from "ndarray-ops/ndarray-ops.js";
import { inputs, LEARNING_RATE, MOVED, type Input } from "../tensor/inputs.ts";
import { DOUBLE, type Library } from "../tensor/library.ts";

type Matrix = NdArray<Float64Array>;

const from = ({ data, shape }: Input): Matrix => ndarray(data.slice(), [...shape]);

const empty = (...shape: number[]): Matrix =>
  ndarray(new Float64Array(shape.reduce((product, n) => product * n, 1)), shape);

/** A row vector seen as `rows` equal rows, since ndarray-ops does not broadcast. */
const asRows = (vector: Matrix, rows: number): Matrix =>
  ndarray(vector.data, [rows, vector.shape[0] ?? 0], [0, vector.stride[0] ?? 1], vector.offset);

function matmul(a: Matrix, b: Matrix): Matrix {
  const out = empty(a.shape[0] ?? 0, b.shape[1] ?? 0);
  gemm(out, a, b);
  return out;
}

function add(a: Matrix, b: Matrix): Matrix {
  const out = empty(...a.shape);
  ops.add(out, a, b);
  return out;
}

function sumColumns(x: Matrix): Matrix {
  const [rows = 0, columns = 0] = x.shape;
  const out = empty(columns);
  for (let i = 0; i < rows; i++) ops.addeq(out, x.pick(i, null));
  return out;
}

/** parameter - rate · gradient; overwrites the gradient. */
function updated(parameter: Matrix, gradient: Matrix): Matrix {
  ops.mulseq(gradient, -LEARNING_RATE);
  ops.addeq(gradient, parameter);
  return gradient;
}

function softmaxCrossEntropy(z: Matrix, labels: readonly number[]): [number, Matrix] {
  const dz = empty(...z.shape);
  let loss = 0;
  labels.forEach((label, i) => {
    const row = dz.pick(i, null);
    ops.subs(row, z.pick(i, null), ops.sup(z.pick(i, null)));
    const right = row.get(label);
    ops.expeq(row);
    const total = ops.sum(row);
    loss += Math.log(total) - right;
    ops.divseq(row, total);
    row.set(label, row.get(label) - 1);
  });
  ops.divseq(dz, labels.length);
  return [loss / labels.length, dz];
}

export function ndarrayLibrary(): Library<Matrix> {
  const [smallA, smallB] = inputs.small.map(from) as [Matrix, Matrix];
  const million = from(inputs.million);
  const row = from(inputs.row);
  const [a16, b16] = inputs.matrices16.map(from) as [Matrix, Matrix];
  const [a64, b64] = inputs.matrices64.map(from) as [Matrix, Matrix];
  const [a512, b512] = inputs.matrices512.map(from) as [Matrix, Matrix];
  const logits = from(inputs.logits);

  const mlp = {
    x: from(inputs.mlp.x),
    w1: from(inputs.mlp.w1),
    b1: from(inputs.mlp.b1),
    w2: from(inputs.mlp.w2),
    b2: from(inputs.mlp.b2),
  };
  function mlpStep() {
    const { x, w1, b1, w2, b2 } = mlp;
    const pre = matmul(x, w1);
    ops.addeq(pre, asRows(b1, x.shape[0] ?? 0));
    const hidden = empty(...pre.shape);
    ops.maxs(hidden, pre, 0);
    const z = matmul(hidden, w2);
    ops.addeq(z, asRows(b2, x.shape[0] ?? 0));
    const [loss, dz] = softmaxCrossEntropy(z, inputs.mlp.labels);
    const dpre = matmul(dz, w2.transpose(1, 0));
    const positive = empty(...pre.shape);
    ops.gts(positive, pre, 0);
    ops.muleq(dpre, positive);
    return [
      loss,
      updated(w1, matmul(x.transpose(1, 0), dpre)),
      updated(b1, sumColumns(dpre)),
      updated(w2, matmul(hidden.transpose(1, 0), dz)),
      updated(b2, sumColumns(dz)),
    ];
  }

  const affine = {
    x: from(inputs.affine.x),
    w: from(inputs.affine.w),
    b: from(inputs.affine.b),
    upstream: from(inputs.affine.upstream),
  };
  function finiteDifference() {
    const { x, w, b, upstream } = affine;
    const before = w.get(MOVED.row, MOVED.column);
    w.set(MOVED.row, MOVED.column, MOVED.value);
    const out = matmul(x, w);
    ops.addeq(out, asRows(b, x.shape[0] ?? 0));
    ops.muleq(out, upstream);
    const value = ops.sum(out);
    w.set(MOVED.row, MOVED.column, before);
    return value;
  }

  const images = from(inputs.images);
  const filters = from(inputs.filters);
  function convolution() {
    const [n = 0, c = 0, height = 0, width = 0] = images.shape;
    const [f = 0, , k = 0] = filters.shape;
    const [h, w] = [height - k + 1, width - k + 1];
    const columns = empty(c, k, k, n, h, w);
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        const shifted = images.lo(0, 0, i, j).hi(n, c, h, w);
        ops.assign(columns.pick(null, i, j, null, null, null), shifted.transpose(1, 0, 2, 3));
      }
    }
    const out = matmul(ndarray(filters.data, [f, c * k * k]), ndarray(columns.data, [c * k * k, n * h * w]));
    return ndarray(out.data, [f, n, h, w]).transpose(1, 0, 2, 3);
  }

  return {
    name: "ndarray",
    tolerance: DOUBLE,
    toFlat: (array) => {
      const out = empty(...array.shape);
      ops.assign(out, array);
      return out.data;
    },
    workloads: {
      add: () => add(smallA, smallB),
      exp: () => {
        const out = empty(...million.shape);
        ops.exp(out, million);
        return out;
      },
      sumColumns: () => sumColumns(million),
      addRow: () => add(million, asRows(row, million.shape[0] ?? 0)),
      matmul16: () => matmul(a16, b16),
      matmul64: () => matmul(a64, b64),
      matmul512: () => matmul(a512, b512),
      softmaxCrossEntropy: () => softmaxCrossEntropy(logits, inputs.logitLabels),
      mlpStep,
      finiteDifference,
      convolution,
    },
  };
}
