export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  const dx = dout.matmul(W.T); // ∂L/∂x = ∂L/∂out Wᵀ
  const dW = x.T.matmul(dout); // ∂L/∂W = xᵀ ∂L/∂out
  const db = dout.sum(0); // b is added to every row: its gradient is the sum over rows
  return [dx, dW, db];
}
