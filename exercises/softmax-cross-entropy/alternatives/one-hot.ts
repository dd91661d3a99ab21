function oneHot(labels: NDArray, classes: number): NDArray {
  return np.eye(classes).at(labels);
}

function logsumexp(z: NDArray): NDArray {
  const m = z.max({ axis: -1, keepdims: true });
  return np.log(np.exp(z.sub(m)).sum({ axis: -1, keepdims: true })).add(m);
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): NDArray {
  const [N, C] = logits.shape;
  const trueLogit = oneHot(labels, C).mul(logits).sum({ axis: -1, keepdims: true });
  return np.squeeze(logsumexp(logits).sub(trueLogit).sum({ axis: 0 }).div(N));
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  const [N, C] = logits.shape;
  const softmax = np.exp(logits.sub(logsumexp(logits)));
  return softmax.sub(oneHot(labels, C)).div(N);
}
