// The losses are stored in an array made like the labels, of whole numbers, and lose their fractions.
// fails: loss, stable, dlogits
// diagnosis: forward-disagrees

function logSoftmax(logits: NDArray): NDArray {
  const shifted = logits.sub(logits.max({ axis: 1, keepdims: true }));
  return shifted.sub(np.log(np.exp(shifted).sum({ axis: 1, keepdims: true })));
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  const logP = logSoftmax(logits);
  const losses = np.zeros_like(labels);
  for (let n = 0; n < labels.size; n++) {
    losses.set([n], -logP.item(n, labels.item(n)));
  }
  return losses.mean();
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  const rows = np.arange(labels.size);
  const dlogits = np.exp(logSoftmax(logits));
  dlogits.set([rows, labels], dlogits.at(rows, labels).sub(1));
  return dlogits.div(labels.size);
}
