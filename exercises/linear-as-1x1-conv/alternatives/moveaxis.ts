export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  const out = layer.forward(np.moveaxis(x, 1, -1));
  return np.moveaxis(out, -1, 1);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  const dx = layer.backward(np.moveaxis(dout, 1, -1));
  return np.moveaxis(dx, -1, 1);
}
