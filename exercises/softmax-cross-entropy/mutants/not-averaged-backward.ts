// The gradient is not divided by N, though the loss is a mean.
// fails: dlogits, stable-gradient
// diagnosis: factor

function logSoftmax(logits: NDArray): NDArray {
  const shifted = logits.sub(logits.max({ axis: 1, keepdims: true }));
  return shifted.sub(np.log(np.exp(shifted).sum({ axis: 1, keepdims: true })));
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  return -logSoftmax(logits).at(np.arange(labels.size), labels).mean();
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  const rows = np.arange(labels.size);
  const dlogits = np.exp(logSoftmax(logits));
  dlogits.set([rows, labels], dlogits.at(rows, labels).sub(1));
  return dlogits;
}
