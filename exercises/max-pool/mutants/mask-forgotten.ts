// Every pixel of a window gets its gradient: the mask that picks the winner is missing.
// fails: dx
// diagnosis: unknown

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
  const [, , P, Q] = dout.shape;
  const dx = np.zeros_like(x);
  for (let p = 0; p < P; p++) {
    for (let q = 0; q < Q; q++) {
      dx.at(...windowAt(p, q)).iadd(dout.at(":", ":", p, q, null, null));
    }
  }
  return dx;
}
