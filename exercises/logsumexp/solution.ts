/** Each row's maximum, (N, 1), and 0 for a row that is all −∞, as −∞ − (−∞) would be NaN. */
function rowShift(x: NDArray): NDArray {
  const largest = x.max({ axis: -1, keepdims: true });
  return np.where(np.isfinite(largest), largest, 0);
}

export function logsumexp(x: NDArray): NDArray {
  // log Σ exp(x) = m + log Σ exp(x − m) for every finite m
  const m = rowShift(x);
  const total = np.exp(x.sub(m)).sum(-1);
  return np.log(total).add(m.squeeze(-1));
}

export function logsumexpBackward(dout: NDArray, x: NDArray): NDArray {
  // ∂lse/∂x = exp(x − m) / Σ exp(x − m) = softmax(x)
  const weights = np.exp(x.sub(rowShift(x)));
  const total = weights.sum({ axis: -1, keepdims: true });
  const softmax = weights.div(np.where(total.eq(0), 1, total)); // all −∞: 0 / 1, not 0 / 0
  return softmax.mul(np.expand_dims(dout, -1));
}
