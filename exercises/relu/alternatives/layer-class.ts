/** Keeps one bit an entry for the backward pass. */
class ReLU {
  readonly out: NDArray;
  readonly active: NDArray;

  constructor(x: NDArray) {
    this.out = x.clip(0);
    this.active = this.out.ne(0);
  }

  backward(dout: NDArray): NDArray {
    return np.where(this.active, dout, 0);
  }
}

export function relu(x: NDArray): NDArray {
  return new ReLU(x).out;
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  return new ReLU(x).backward(dout);
}
