import { blockUntilReady, defaultDevice, init, jit, numpy as np, type Array as JaxArray } from "@jax-js/jax";
import { inputs, LEARNING_RATE, movedWeights, oneHot, type Input } from "../tensor/inputs.ts";
import { SINGLE, type Library, type Output } from "../tensor/library.ts";

// A function owns its arguments: `.ref` is for an array that is used again.
const softmaxCrossEntropy = (z: JaxArray, y: JaxArray): [JaxArray, JaxArray] => {
  const [n = 0] = z.shape;
  const shifted = z.ref.sub(np.max(z, 1, { keepdims: true }));
  const e = np.exp(shifted.ref);
  const total = np.sum(e.ref, 1, { keepdims: true });
  const loss = np.log(total.ref).sum().sub(shifted.mul(y.ref).sum()).div(n);
  return [loss, e.div(total).sub(y).div(n)];
};

const updated = (parameter: JaxArray, gradient: JaxArray) => parameter.sub(gradient.mul(LEARNING_RATE));

function mlpStep(
  x: JaxArray,
  w1: JaxArray,
  b1: JaxArray,
  w2: JaxArray,
  b2: JaxArray,
  labels: JaxArray,
): JaxArray[] {
  const pre = np.matmul(x.ref, w1.ref).add(b1.ref);
  const hidden = np.maximum(pre.ref, 0);
  const [loss, dz] = softmaxCrossEntropy(np.matmul(hidden.ref, w2.ref).add(b2.ref), labels);
  const dpre = np.where(pre.greater(0), np.matmul(dz.ref, w2.ref.transpose()), 0);
  return [
    loss,
    updated(w1, np.matmul(x.transpose(), dpre.ref)),
    updated(b1, dpre.sum(0)),
    updated(w2, np.matmul(hidden.transpose(), dz.ref)),
    updated(b2, dz.sum(0)),
  ];
}

const affineLoss = (x: JaxArray, w: JaxArray, b: JaxArray, upstream: JaxArray): JaxArray =>
  np.matmul(x, w).add(b).mul(upstream).sum();

/** Channels last, which jax-js computes fastest. */
function convolve(images: JaxArray, filters: JaxArray): JaxArray {
  const [n = 0, height = 0, width = 0, c = 0] = images.shape;
  const [h, w] = [height - 2, width - 2];
  const shifted: JaxArray[] = [];
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) shifted.push(images.ref.slice([], [i, i + h], [j, j + w], []));
  }
  images.dispose();
  const columns = np.concatenate(shifted, 3).reshape([n * h * w, 9 * c]);
  return np.matmul(columns, filters).reshape([n, h, w, 16]).transpose([0, 3, 1, 2]);
}

export async function jaxJs(precision: "float32" | "float64"): Promise<Library<JaxArray>> {
  await init("wasm");
  defaultDevice("wasm");
  const typed = (data: Float64Array) => (precision === "float32" ? Float32Array.from(data) : data.slice());
  const from = ({ data, shape }: Input) => np.array(typed(data), { shape: [...shape], dtype: np[precision] });

  const [smallA, smallB] = inputs.small.map(from) as [JaxArray, JaxArray];
  const million = from(inputs.million);
  const row = from(inputs.row);
  const [a16, b16] = inputs.matrices16.map(from) as [JaxArray, JaxArray];
  const [a64, b64] = inputs.matrices64.map(from) as [JaxArray, JaxArray];
  const [a512, b512] = inputs.matrices512.map(from) as [JaxArray, JaxArray];
  const logits = from(inputs.logits);
  const logitLabels = from(oneHot(128, 1000));
  const mlp = {
    x: from(inputs.mlp.x),
    w1: from(inputs.mlp.w1),
    b1: from(inputs.mlp.b1),
    w2: from(inputs.mlp.w2),
    b2: from(inputs.mlp.b2),
    labels: from(oneHot(64, 10)),
  };
  const affine = {
    x: from(inputs.affine.x),
    b: from(inputs.affine.b),
    upstream: from(inputs.affine.upstream),
  };
  const movedW = movedWeights();
  const images = from(inputs.images).transpose([0, 2, 3, 1]);
  const filters = from(inputs.filters).transpose([2, 3, 1, 0]).reshape([27, 16]);

  const softmaxCrossEntropyJit = jit(softmaxCrossEntropy);
  const mlpStepJit = jit(mlpStep);
  const affineLossJit = jit(affineLoss);
  const convolveJit = jit(convolve);

  return {
    name: `jax-js ${precision}`,
    // Its float64 exp has the precision of float32.
    tolerance: precision === "float32" ? SINGLE : 1e-6,
    toFlat: (array) => array.dataSync(),
    finish: async (output) => {
      const arrays = arraysOf(output);
      await blockUntilReady(arrays);
      for (const array of arrays) array.dispose();
    },
    workloads: {
      add: () => np.add(smallA.ref, smallB.ref),
      exp: () => np.exp(million.ref),
      sumColumns: () => np.sum(million.ref, 0),
      addRow: () => np.add(million.ref, row.ref),
      matmul16: () => np.matmul(a16.ref, b16.ref),
      matmul64: () => np.matmul(a64.ref, b64.ref),
      matmul512: () => np.matmul(a512.ref, b512.ref),
      softmaxCrossEntropy: () => softmaxCrossEntropyJit(logits.ref, logitLabels.ref),
      mlpStep: () => mlpStepJit(mlp.x.ref, mlp.w1.ref, mlp.b1.ref, mlp.w2.ref, mlp.b2.ref, mlp.labels.ref),
      finiteDifference: () => affineLossJit(affine.x.ref, from(movedW), affine.b.ref, affine.upstream.ref),
      convolution: () => convolveJit(images.ref, filters.ref),
    },
  };
}

const arraysOf = (output: Output<JaxArray>): readonly JaxArray[] =>
  [output].flat().filter((part) => typeof part !== "number");
