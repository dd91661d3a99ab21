// The gradient is the softmax alone: one-hot is never subtracted.
// fails: dlogits, stable-gradient
// diagnosis: residual-proportional

function logSoftmax(logits: NDArray): NDArray {
  const shifted = logits.sub(logits.max({ axis: 1, keepdims: true }));
  return shifted.sub(np.log(np.exp(shifted).sum({ axis: 1, keepdims: true })));
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  return -logSoftmax(logits).at(np.arange(labels.size), labels).mean();
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  return np.exp(logSoftmax(logits)).div(labels.size);
}
