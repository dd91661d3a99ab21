export function softmax(logits: NDArray): NDArray {
  const [N, C] = logits.shape;
  const probs = np.zeros([N, C]);
  for (let n = 0; n < N; n++) {
    const largest = logits.at(n).max();
    let total = 0;
    for (let c = 0; c < C; c++) total += Math.exp(logits.item(n, c) - largest);
    for (let c = 0; c < C; c++) probs.set([n, c], Math.exp(logits.item(n, c) - largest) / total);
  }
  return probs;
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const [N, C] = probs.shape;
  const dlogits = np.zeros([N, C]);
  for (let n = 0; n < N; n++) {
    for (let i = 0; i < C; i++) {
      let sum = 0;
      for (let j = 0; j < C; j++) {
        sum += dprobs.item(n, j) * probs.item(n, j) * ((i === j ? 1 : 0) - probs.item(n, i));
      }
      dlogits.set([n, i], sum);
    }
  }
  return dlogits;
}
