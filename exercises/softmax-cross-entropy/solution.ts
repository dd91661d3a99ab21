/** log softmax of each row: z − lse(z), with the row's maximum taken out so that exp cannot overflow. */
function logSoftmax(logits: NDArray): NDArray {
  const shifted = logits.sub(logits.max({ axis: 1, keepdims: true }));
  return shifted.sub(np.log(np.exp(shifted).sum({ axis: 1, keepdims: true })));
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  const rows = np.arange(labels.size);
  return -logSoftmax(logits).at(rows, labels).mean();
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  // ∂L/∂z = (softmax(z) − onehot(y)) / N
  const rows = np.arange(labels.size);
  const dlogits = np.exp(logSoftmax(logits));
  dlogits.set([rows, labels], dlogits.at(rows, labels).sub(1));
  return dlogits.div(labels.size);
}
