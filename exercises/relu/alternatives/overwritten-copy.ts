export function relu(x: NDArray): NDArray {
  const out = x.copy();
  out.set(x.lt(0), 0);
  return out;
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  const dx = np.zeros_like(dout);
  const active = x.gt(0);
  dx.set(active, dout.at(active));
  return dx;
}
