// The upstream gradient is ignored: the gradient is the softmax alone.
// fails: dx, stable-gradient, masked-gradient
// diagnosis: upstream-ignored

/** Each row's maximum, (N, 1), and 0 for a row that is all −∞. */
function rowShift(x: NDArray): NDArray {
  const largest = x.max({ axis: -1, keepdims: true });
  return np.where(np.isfinite(largest), largest, 0);
}

export function logsumexp(x: NDArray): NDArray {
  const m = rowShift(x);
  return np.log(np.exp(x.sub(m)).sum(-1)).add(m.squeeze(-1));
}

export function logsumexpBackward(dout: NDArray, x: NDArray): NDArray {
  const weights = np.exp(x.sub(rowShift(x)));
  const total = weights.sum({ axis: -1, keepdims: true });
  return weights.div(np.where(total.eq(0), 1, total));
}
