// The upstream gradient is ignored: dx counts the windows in which a pixel wins.
// fails: dx
// diagnosis: upstream-ignored

function windowAt(p: number, q: number): string[] {
  return [":", ":", `${2 * p}:${2 * p + 3}`, `${2 * q}:${2 * q + 3}`];
}

export function maxPoolForward(x: NDArray): NDArray {
  const [N, C, H, W] = x.shape;
  const [P, Q] = [Math.floor((H - 3) / 2) + 1, Math.floor((W - 3) / 2) + 1];
  const out = np.empty([N, C, P, Q]);
  for (let p = 0; p < P; p++) {
    for (let q = 0; q < Q; q++) {
      out.set([":", ":", p, q], x.at(...windowAt(p, q)).max([2, 3]));
    }
  }
  return out;
}

export function maxPoolBackward(dout: NDArray, x: NDArray): NDArray {
  const [N, C, P, Q] = dout.shape;
  const dx = np.zeros_like(x);
  for (const [n, c, p, q] of np.ndindex(N, C, P, Q)) {
    const k = x
      .at(...windowAt(p, q))
      .at(n, c)
      .argmax();
    const [h, w] = [2 * p + Math.floor(k / 3), 2 * q + (k % 3)];
    dx.set([n, c, h, w], dx.item(n, c, h, w) + 1);
  }
  return dx;
}
