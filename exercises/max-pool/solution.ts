/** The index of window (p, q), for all images and channels: 3 rows from 2p, 3 columns from 2q. */
function windowAt(p: number, q: number): string[] {
  return [":", ":", `${2 * p}:${2 * p + 3}`, `${2 * q}:${2 * q + 3}`];
}

export function maxPoolForward(x: NDArray): NDArray {
  const [N, C, H, W] = x.shape;
  const P = Math.floor((H - 3) / 2) + 1;
  const Q = Math.floor((W - 3) / 2) + 1;
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
  for (let p = 0; p < P; p++) {
    for (let q = 0; q < Q; q++) {
      const winner = x
        .at(...windowAt(p, q))
        .reshape(N, C, 9)
        .argmax(-1); // of equals the first
      const isWinner = np.expand_dims(winner, -1).eq(np.arange(9)); // (N, C, 9)
      const share = isWinner.mul(dout.at(":", ":", p, q, null));
      // A pixel may win in several windows: its gradients add up.
      dx.at(...windowAt(p, q)).iadd(share.reshape(N, C, 3, 3));
    }
  }
  return dx;
}
