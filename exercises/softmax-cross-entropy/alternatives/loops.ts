function softmax(row: NDArray): NDArray {
  const weights = np.exp(row.sub(row.max()));
  return weights.div(weights.sum());
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  const N = labels.size;
  let total = 0;
  for (let n = 0; n < N; n++) {
    const row = logits.at(n);
    const gaps = row.sub(row.item(labels.item(n))); // z − z_y: the loss is their logsumexp
    const largest = gaps.max();
    total += largest + Math.log(np.exp(gaps.sub(largest)).sum());
  }
  return total / N;
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  const N = labels.size;
  const dlogits = np.zeros_like(logits);
  for (let n = 0; n < N; n++) {
    const p = softmax(logits.at(n));
    const y = labels.item(n);
    p.set([y], p.item(y) - 1);
    dlogits.set([n], p.div(N));
  }
  return dlogits;
}
