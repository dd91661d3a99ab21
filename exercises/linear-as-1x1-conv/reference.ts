import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

/** The given layer's fields; the convolution below is spelt out without it, and keeps its counts. */
export class Linear {
  readonly W: NDArray;
  readonly b: NDArray;
  dW: NDArray;
  db: NDArray;
  x: NDArray;
  forwardCalls = 0;
  backwardCalls = 0;

  constructor(W: NDArray, b: NDArray) {
    this.W = W;
    this.b = b;
    this.dW = np.zeros_like(W);
    this.db = np.zeros_like(b);
    this.x = np.zeros([0, 0, 0, 0]);
  }
}

/** Every [n, h, w]: the pixels, at each of which the layer is applied on its own. */
function* pixels(x: NDArray): Generator<[number, number, number]> {
  const [N, , H, W] = x.shape;
  for (let n = 0; n < N; n++) {
    for (let h = 0; h < H; h++) {
      for (let w = 0; w < W; w++) yield [n, h, w];
    }
  }
}

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  layer.forwardCalls += 1;
  layer.x = x;
  const [N, C, H, W] = x.shape;
  const K = layer.b.size;
  const out = np.zeros([N, K, H, W]);
  for (const [n, h, w] of pixels(x)) {
    for (let k = 0; k < K; k++) {
      let sum = layer.b.item(k);
      for (let c = 0; c < C; c++) sum += x.item(n, c, h, w) * layer.W.item(c, k);
      out.set([n, k, h, w], sum);
    }
  }
  return out;
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  layer.backwardCalls += 1;
  const { x, W } = layer;
  const [C, K] = W.shape;
  const dx = np.zeros(x.shape);
  layer.dW = np.zeros([C, K]);
  layer.db = np.zeros([K]);
  for (const [n, h, w] of pixels(x)) {
    for (let k = 0; k < K; k++) {
      const upstream = dout.item(n, k, h, w);
      layer.db.set([k], layer.db.item(k) + upstream);
      for (let c = 0; c < C; c++) {
        dx.set([n, c, h, w], dx.item(n, c, h, w) + upstream * W.item(c, k));
        layer.dW.set([c, k], layer.dW.item(c, k) + upstream * x.item(n, c, h, w));
      }
    }
  }
  return dx;
}
