// The backward pass uses the softmax kept by the last forward call, whatever x it is given.
// fails: dx, stable-gradient, masked-gradient

let kept = np.zeros([1, 1]);

/** Each row's maximum, (N, 1), and 0 for a row that is all −∞. */
function rowShift(x: NDArray): NDArray {
  const largest = x.max({ axis: -1, keepdims: true });
  return np.where(np.isfinite(largest), largest, 0);
}

export function logsumexp(x: NDArray): NDArray {
  const m = rowShift(x);
  const weights = np.exp(x.sub(m));
  const total = weights.sum({ axis: -1, keepdims: true });
  kept = weights.div(np.where(total.eq(0), 1, total));
  return np.log(total).add(m).squeeze(-1);
}

export function logsumexpBackward(dout: NDArray, x: NDArray): NDArray {
  return kept.mul(np.expand_dims(dout, -1));
}
