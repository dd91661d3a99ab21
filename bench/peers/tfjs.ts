import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import wasm from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import threaded from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url";
import * as tf from "@tensorflow/tfjs-core";
import { inputs, LEARNING_RATE, movedWeights, oneHot, type Input } from "../tensor/inputs.ts";
import { SINGLE, type Library } from "../tensor/library.ts";

type Tensor = tf.Tensor;

setWasmPaths({
  "tfjs-backend-wasm.wasm": wasm,
  "tfjs-backend-wasm-simd.wasm": simd,
  "tfjs-backend-wasm-threaded-simd.wasm": threaded,
});

const from = ({ data, shape }: Input): Tensor => tf.tensor(Float32Array.from(data), [...shape]);

function softmaxCrossEntropy(z: Tensor, y: Tensor): [Tensor, Tensor] {
  const shifted = tf.sub(z, tf.max(z, 1, true));
  const e = tf.exp(shifted);
  const total = tf.sum(e, 1, true);
  const [n = 0] = z.shape;
  const loss = tf.div(tf.sub(tf.sum(tf.log(total)), tf.sum(tf.mul(shifted, y))), n);
  return [loss, tf.div(tf.sub(tf.div(e, total), y), n)];
}

const updated = (parameter: Tensor, gradient: Tensor) => tf.sub(parameter, tf.mul(gradient, LEARNING_RATE));

/** Where the 3×3 windows' corners are. */
const windows = [0, 1, 2].flatMap((i) => [0, 1, 2].map((j): [number, number] => [i, j]));

/** For each offset in a window and each channel, where in a flat image the 30×30 pixels at that offset are. */
function columnIndices(): Int32Array {
  const indices = new Int32Array(27 * 900);
  windows.forEach(([i, j], window) => {
    for (let c = 0; c < 3; c++) {
      for (let y = 0; y < 30; y++) {
        for (let x = 0; x < 30; x++) {
          indices[((window * 3 + c) * 30 + y) * 30 + x] = (c * 32 + y + i) * 32 + x + j;
        }
      }
    }
  });
  return indices;
}

export async function tfjs(backend: "cpu" | "wasm"): Promise<Library<Tensor>> {
  await tf.setBackend(backend);
  const [smallA, smallB] = inputs.small.map(from) as [Tensor, Tensor];
  const million = from(inputs.million);
  const row = from(inputs.row);
  const [a16, b16] = inputs.matrices16.map(from) as [Tensor, Tensor];
  const [a64, b64] = inputs.matrices64.map(from) as [Tensor, Tensor];
  const [a512, b512] = inputs.matrices512.map(from) as [Tensor, Tensor];
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
  function mlpStep() {
    const { x, w1, b1, w2, b2, labels } = mlp;
    const pre = tf.add(tf.matMul(x, w1), b1);
    const hidden = tf.relu(pre);
    const [loss, dz] = softmaxCrossEntropy(tf.add(tf.matMul(hidden, w2), b2), labels);
    const dpre = tf.mul(tf.matMul(dz, w2, false, true), tf.step(pre));
    return [
      loss,
      updated(w1, tf.matMul(x, dpre, true)),
      updated(b1, tf.sum(dpre, 0)),
      updated(w2, tf.matMul(hidden, dz, true)),
      updated(b2, tf.sum(dz, 0)),
    ];
  }

  const affine = {
    x: from(inputs.affine.x),
    b: from(inputs.affine.b),
    upstream: from(inputs.affine.upstream),
  };
  const movedW = movedWeights();
  function finiteDifference() {
    const out = tf.add(tf.matMul(affine.x, from(movedW)), affine.b);
    return tf.sum(tf.mul(out, affine.upstream)).dataSync()[0] ?? NaN;
  }

  const images = from(inputs.images);
  const filters = tf.reshape(tf.transpose(from(inputs.filters), [0, 2, 3, 1]), [1, 16, 27]);
  const gathered = tf.tensor(columnIndices(), [27 * 900], "int32");
  // Each backend's faster way: the cpu's slices take ten times as long as its gather, and the wasm's a third.
  const columns = {
    cpu: () => tf.gather(tf.reshape(images, [8, 3072]), gathered, 1),
    wasm: () =>
      tf.concat(
        windows.map(([i, j]) => tf.slice(images, [0, 0, i, j], [8, 3, 30, 30])),
        1,
      ),
  };
  const convolution = () =>
    tf.reshape(tf.matMul(filters, tf.reshape(columns[backend](), [8, 27, 900])), [8, 16, 30, 30]);

  return {
    name: `tfjs ${backend}`,
    tolerance: SINGLE,
    toFlat: (array) => array.dataSync(),
    select: () => tf.setBackend(backend),
    within: (_, run) => tf.tidy(run),
    workloads: {
      add: () => tf.add(smallA, smallB),
      exp: () => tf.exp(million),
      sumColumns: () => tf.sum(million, 0),
      addRow: () => tf.add(million, row),
      matmul16: () => tf.matMul(a16, b16),
      matmul64: () => tf.matMul(a64, b64),
      matmul512: () => tf.matMul(a512, b512),
      softmaxCrossEntropy: () => softmaxCrossEntropy(logits, logitLabels),
      mlpStep,
      finiteDifference,
      convolution,
    },
  };
}
