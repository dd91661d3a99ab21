export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return np.add(np.einsum("nd,dm->nm", x, W), b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  return [np.einsum("nm,dm->nd", dout, W), np.einsum("nd,nm->dm", x, dout), np.einsum("nm->m", dout)];
}
