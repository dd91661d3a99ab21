/** Log-probabilities once, with what the loss and its gradient each read from them. */
class Categorical {
  readonly logP: NDArray;

  constructor(logits: NDArray) {
    const shifted = logits.sub(np.max(logits, { axis: -1, keepdims: true }));
    this.logP = shifted.sub(np.log(np.sum(np.exp(shifted), { axis: -1, keepdims: true })));
  }

  meanNegativeLogLikelihood(labels: NDArray): number {
    return -np.take_along_axis(this.logP, np.expand_dims(labels, 1), 1).mean();
  }

  score(labels: NDArray): NDArray {
    const dlogits = np.exp(this.logP);
    np.subtract.at(dlogits, [np.arange(labels.size), labels], 1);
    return dlogits;
  }
}

export const softmaxCrossEntropy = (logits: NDArray, labels: NDArray): number =>
  new Categorical(logits).meanNegativeLogLikelihood(labels);

export const softmaxCrossEntropyBackward = (logits: NDArray, labels: NDArray): NDArray =>
  new Categorical(logits).score(labels).div(labels.size);
