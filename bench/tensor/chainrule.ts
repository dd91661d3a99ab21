import { NDArray } from "../../src/tensor/ndarray.ts";
import * as np from "../../src/tensor/np.ts";
import { scope } from "../../src/tensor/core/scope.ts";
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

const makeOperands = () => ({
  small: pair(inputs.small),
  million: from(inputs.million),
  row: from(inputs.row),
  matrices16: pair(inputs.matrices16),
  matrices64: pair(inputs.matrices64),
  matrices512: pair(inputs.matrices512),
  logits: from(inputs.logits),
  logitLabels: np.array(inputs.logitLabels, "int64"),
  x: from(inputs.mlp.x),
  w1: from(inputs.mlp.w1),
  b1: from(inputs.mlp.b1),
  w2: from(inputs.mlp.w2),
  b2: from(inputs.mlp.b2),
  labels: np.array(inputs.mlp.labels, "int64"),
  affine: { x: from(inputs.affine.x), b: from(inputs.affine.b), upstream: from(inputs.affine.upstream) },
  images: from(inputs.images),
  filters: from(inputs.filters),
});

const pair = (two: readonly Input[]) => two.map(from) as [NDArray, NDArray];

export function chainrule(): Library<NDArray> {
  const lasting = makeOperands();
  let operands = lasting;

  function mlpStep() {
    const { x, w1, b1, w2, b2, labels } = operands;
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

  const movedW = movedWeights();
  // As in the graders, the input that was moved is made anew from its elements.
  const finiteDifference = () => {
    const { x, b, upstream } = operands.affine;
    return x.matmul(from(movedW)).add(b).mul(upstream).sum();
  };

  function convolution() {
    const { images, filters } = operands;
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

  const product = ([a, b]: [NDArray, NDArray]) => a.matmul(b);

  return {
    name: "chainrule",
    tolerance: DOUBLE,
    toFlat: (array) => array.toFlat(),
    // As the graders run a learner's function: operands and results in a scope's memory. The row without a scope is what
    // the learner's own loop sees.
    around: (name, loop) => {
      if (name === "add") loop();
      else
        scope(() => {
          operands = makeOperands();
          loop();
          operands = lasting;
        });
    },
    within: (name, run) => {
      if (name === "add") run();
      else scope(run);
    },
    workloads: {
      add: () => operands.small[0].add(operands.small[1]),
      addInScope: () => {
        const [a, b] = operands.small;
        let out = a;
        for (let i = 0; i < ADDS_IN_SCOPE; i++) out = a.add(b);
        return out;
      },
      exp: () => np.exp(operands.million),
      sumColumns: () => operands.million.sum(0),
      addRow: () => operands.million.add(operands.row),
      matmul16: () => product(operands.matrices16),
      matmul64: () => product(operands.matrices64),
      matmul512: () => product(operands.matrices512),
      softmaxCrossEntropy: () => softmaxCrossEntropy(operands.logits, operands.logitLabels),
      mlpStep,
      finiteDifference,
      convolution,
    },
  };
}
