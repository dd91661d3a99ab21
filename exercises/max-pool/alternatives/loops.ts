const WINDOW = 3;
const STRIDE = 2;

/** The places of window (p, q), row by row. */
function* pixelsOf(p: number, q: number): Generator<[h: number, w: number]> {
  for (let h = STRIDE * p; h < STRIDE * p + WINDOW; h++) {
    for (let w = STRIDE * q; w < STRIDE * q + WINDOW; w++) yield [h, w];
  }
}

export function maxPoolForward(x: NDArray): NDArray {
  const [N, C, H, W] = x.shape;
  const P = Math.floor((H - WINDOW) / STRIDE) + 1;
  const Q = Math.floor((W - WINDOW) / STRIDE) + 1;
  const out = np.full([N, C, P, Q], -Infinity);
  for (let n = 0; n < N; n++) {
    for (let c = 0; c < C; c++) {
      for (let p = 0; p < P; p++) {
        for (let q = 0; q < Q; q++) {
          for (const [h, w] of pixelsOf(p, q)) {
            out.set([n, c, p, q], Math.max(out.item(n, c, p, q), x.item(n, c, h, w)));
          }
        }
      }
    }
  }
  return out;
}

export function maxPoolBackward(dout: NDArray, x: NDArray): NDArray {
  const [N, C, P, Q] = dout.shape;
  const dx = np.zeros_like(x);
  for (let n = 0; n < N; n++) {
    for (let c = 0; c < C; c++) {
      for (let p = 0; p < P; p++) {
        for (let q = 0; q < Q; q++) {
          let [top, left] = [STRIDE * p, STRIDE * q];
          for (const [h, w] of pixelsOf(p, q)) {
            if (x.item(n, c, h, w) > x.item(n, c, top, left)) [top, left] = [h, w];
          }
          dx.set([n, c, top, left], dx.item(n, c, top, left) + dout.item(n, c, p, q));
        }
      }
    }
  }
  return dx;
}
