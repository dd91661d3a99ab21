// The upstream gradient is ignored, as if the loss were the sum of the outputs.
// fails: dx, dW, db
// diagnosis: upstream-ignored

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  return layer.backward(np.ones_like(dout).transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}
