// The error is multiplied by p(1 − p), as if the derivative of a sigmoid were still to come.
// fails: dlogits, stable-gradient

function logSoftmax(logits: NDArray): NDArray {
  const shifted = logits.sub(logits.max({ axis: 1, keepdims: true }));
  return shifted.sub(np.log(np.exp(shifted).sum({ axis: 1, keepdims: true })));
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  return -logSoftmax(logits).at(np.arange(labels.size), labels).mean();
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  const rows = np.arange(labels.size);
  const p = np.exp(logSoftmax(logits));
  const error = p.copy();
  error.set([rows, labels], error.at(rows, labels).sub(1));
  return error.mul(p).mul(np.subtract(1, p)).div(labels.size);
}
