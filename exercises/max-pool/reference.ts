import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

const WINDOW = 3;
const STRIDE = 2;

interface Winner {
  readonly index: readonly [n: number, c: number, p: number, q: number];
  readonly h: number;
  readonly w: number;
}

/** The place of each window's maximum, of equals the first in row-major order. */
function winners(x: NDArray): Winner[] {
  const [N, C, H, W] = x.shape;
  const found: Winner[] = [];
  for (let n = 0; n < N; n++) {
    for (let c = 0; c < C; c++) {
      for (let p = 0; STRIDE * p + WINDOW <= H; p++) {
        for (let q = 0; STRIDE * q + WINDOW <= W; q++) {
          let [top, left] = [STRIDE * p, STRIDE * q];
          for (let i = 0; i < WINDOW; i++) {
            for (let j = 0; j < WINDOW; j++) {
              const [h, w] = [STRIDE * p + i, STRIDE * q + j];
              if (x.item(n, c, h, w) > x.item(n, c, top, left)) [top, left] = [h, w];
            }
          }
          found.push({ index: [n, c, p, q], h: top, w: left });
        }
      }
    }
  }
  return found;
}

export function maxPoolForward(x: NDArray): NDArray {
  const [N, C, H, W] = x.shape;
  const sizeOf = (length: number): number => Math.floor((length - WINDOW) / STRIDE) + 1;
  const out = np.zeros([N, C, sizeOf(H), sizeOf(W)]);
  for (const { index, h, w } of winners(x)) out.set(index, x.item(index[0], index[1], h, w));
  return out;
}

export function maxPoolBackward(dout: NDArray, x: NDArray): NDArray {
  const dx = np.zeros(x.shape);
  for (const { index, h, w } of winners(x)) {
    const [n, c] = index;
    dx.set([n, c, h, w], dx.item(n, c, h, w) + dout.item(...index));
  }
  return dx;
}
