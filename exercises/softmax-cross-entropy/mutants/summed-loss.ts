// The loss is the sum over the batch where the mean is asked.
// fails: loss, stable, dlogits
// diagnosis: forward-disagrees

function logSoftmax(logits: NDArray): NDArray {
  const shifted = logits.sub(logits.max({ axis: 1, keepdims: true }));
  return shifted.sub(np.log(np.exp(shifted).sum({ axis: 1, keepdims: true })));
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  return -logSoftmax(logits).at(np.arange(labels.size), labels).sum();
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  const rows = np.arange(labels.size);
  const dlogits = np.exp(logSoftmax(logits));
  dlogits.set([rows, labels], dlogits.at(rows, labels).sub(1));
  return dlogits.div(labels.size);
}
