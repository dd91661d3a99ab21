function softmaxOfRow(z: NDArray): NDArray {
  const weights = np.exp(z.sub(z.max()));
  return weights.div(weights.sum());
}

function rows(array: NDArray): NDArray[] {
  return Array.from({ length: array.shape[0] }, (_, n) => array.at(n));
}

export function softmax(logits: NDArray): NDArray {
  return np.stack(rows(logits).map(softmaxOfRow));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const gradients = rows(probs).map((p, n) => np.diag(p).sub(np.outer(p, p)).matmul(dprobs.at(n)));
  return np.stack(gradients);
}
