// The bias as one more weight, on an input that is always 1: out = [x 1] [W; b].
function withOnes(x: NDArray): NDArray {
  const ones = np.ones([x.shape[0], 1]);
  return np.concatenate([x, ones], 1);
}

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return withOnes(x).matmul(np.vstack([W, b]));
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): NDArray[] {
  const dWb = withOnes(x).T.matmul(dout); // (D + 1, M): dW, then db as its last row
  return [dout.matmul(W.T), dWb.at(":-1"), dWb.at(-1)];
}
