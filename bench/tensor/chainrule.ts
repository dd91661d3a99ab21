import { NDArray } from "../../src/tensor/ndarray.ts";
import * as np from "../../src/tensor/np.ts";
import { scope } from "../../src/tensor/scope.ts";
import { inputs, LEARNING_RATE, movedWeights, type Input } from "./inputs.ts";
import { DOUBLE, type Library } from "./library.ts";
import { ADDS_IN_SCOPE } from "./workloads.ts";

const from = ({ data, shape }: Input) => NDArray.fromData(data, shape);

function softmaxCrossEntropy(z: NDArray, y: NDArray): [number, NDArray] {
  const rows = np.arange(y.size);
  const shifted = z.sub(z.max({ axis: 1, keepdims: true }));
  const e = np.exp(shifted);
  const total = e.sum({ axis: 1, keepdims: true });
  const loss = np.log(total).at(":", 0).sub(shifted.at(rows, y)).mean();
  const dz = e.div(total);
  dz.set([rows, y], dz.at(rows, y).sub(1));
  return [loss, dz.div(y.size)];
}

export function chainrule(): Library<NDArray> {
  const [smallA, smallB] = inputs.small.map(from) as [NDArray, NDArray];
  const million = from(inputs.million);
  const row = from(inputs.row);
  const [a16, b16] = inputs.matrices16.map(from) as [NDArray, NDArray];
  const [a64, b64] = inputs.matrices64.map(from) as [NDArray, NDArray];
  const [a512, b512] = inputs.matrices512.map(from) as [NDArray, NDArray];
  const logits = from(inputs.logits);
  const logitLabels = np.array(inputs.logitLabels, "int64");

  const mlp = {
    x: from(inputs.mlp.x),
    w1: from(inputs.mlp.w1),
    b1: from(inputs.mlp.b1),
    w2: from(inputs.mlp.w2),
    b2: from(inputs.mlp.b2),
    labels: np.array(inputs.mlp.labels, "int64"),
  };
  function mlpStep() {
    const { x, w1, b1, w2, b2, labels } = mlp;
    const pre = x.matmul(w1).add(b1);
    const hidden = np.maximum(pre, 0);
    const [loss, dz] = softmaxCrossEntropy(hidden.matmul(w2).add(b2), labels);
    const dpre = dz.matmul(w2.T).mul(pre.gt(0));
    return [
      loss,
      w1.sub(x.T.matmul(dpre).mul(LEARNING_RATE)),
      b1.sub(dpre.sum(0).mul(LEARNING_RATE)),
      w2.sub(hidden.T.matmul(dz).mul(LEARNING_RATE)),
      b2.sub(dz.sum(0).mul(LEARNING_RATE)),
    ];
  }

  const affine = {
    x: from(inputs.affine.x),
    b: from(inputs.affine.b),
    upstream: from(inputs.affine.upstream),
  };
  const movedW = movedWeights();
  // As in the graders, the input that was moved is made anew from its elements.
  const finiteDifference = () => affine.x.matmul(from(movedW)).add(affine.b).mul(affine.upstream).sum();

  const images = from(inputs.images);
  const filters = from(inputs.filters);
  function convolution() {
    const [n, c, height, width] = images.shape;
    const [f, , k] = filters.shape;
    const [h, w] = [height - k + 1, width - k + 1];
    const columns = np.empty([c, k, k, n, h, w]);
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        const shifted = images.at(":", ":", `${i}:${i + h}`, `${j}:${j + w}`);
        columns.set([":", i, j], shifted.transpose(1, 0, 2, 3));
      }
    }
    const out = filters.reshape(f, -1).matmul(columns.reshape(c * k * k, -1));
    return out.reshape(f, n, h, w).transpose(1, 0, 2, 3);
  }

  return {
    name: "chainrule",
    tolerance: DOUBLE,
    toFlat: (array) => array.toFlat(),
    // As the graders run a learner's function; the row without a scope is what the learner's own loop sees.
    within: (name, run) => {
      if (name === "add") run();
      else scope(run);
    },
    workloads: {
      add: () => smallA.add(smallB),
      addInScope: () => {
        let out = smallA;
        for (let i = 0; i < ADDS_IN_SCOPE; i++) out = smallA.add(smallB);
        return out;
      },
      exp: () => np.exp(million),
      sumColumns: () => million.sum(0),
      addRow: () => million.add(row),
      matmul16: () => a16.matmul(b16),
      matmul64: () => a64.matmul(b64),
      matmul512: () => a512.matmul(b512),
      softmaxCrossEntropy: () => softmaxCrossEntropy(logits, logitLabels),
      mlpStep,
      finiteDifference,
      convolution,
    },
  };
}
