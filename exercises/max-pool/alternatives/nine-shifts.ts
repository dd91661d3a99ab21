// A 3×3 window has nine places. One strided slice holds what lies at a place in every window at once, (N, C, P, Q):
// the output is the maximum of nine arrays, and tied entries share the gradient equally.
const every2nd = (from: number, length: number): string => {
  const count = Math.floor((length - 3) / 2) + 1;
  return `${from}:${from + 2 * count - 1}:2`;
};

/** A view of x for each place of the window. */
function slicesOf(x: NDArray): NDArray[] {
  const [, , H, W] = x.shape;
  return [0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => x.at("...", every2nd(i, H), every2nd(j, W))));
}

export function maxPoolForward(x: NDArray): NDArray {
  return slicesOf(x).reduce((most, slice) => np.maximum(most, slice));
}

export function maxPoolBackward(dout: NDArray, x: NDArray): NDArray {
  const out = maxPoolForward(x);
  const masks = np.stack(slicesOf(x)).eq(out); // (9, N, C, P, Q)
  const share = dout.div(masks.sum(0));
  const dx = np.zeros_like(x);
  slicesOf(dx).forEach((slice, k) => slice.iadd(masks.at(k).mul(share)));
  return dx;
}
