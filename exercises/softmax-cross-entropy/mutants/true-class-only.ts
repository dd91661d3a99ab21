// The gradient holds only the entries of the true classes, p − 1, and zeros elsewhere.
// fails: dlogits, stable-gradient
// diagnosis: entries-missing

function logSoftmax(logits: NDArray): NDArray {
  const shifted = logits.sub(logits.max({ axis: 1, keepdims: true }));
  return shifted.sub(np.log(np.exp(shifted).sum({ axis: 1, keepdims: true })));
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  return -logSoftmax(logits).at(np.arange(labels.size), labels).mean();
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  const rows = np.arange(labels.size);
  const dlogits = np.zeros_like(logits);
  dlogits.set([rows, labels], np.exp(logSoftmax(logits)).at(rows, labels).sub(1));
  return dlogits.div(labels.size);
}
