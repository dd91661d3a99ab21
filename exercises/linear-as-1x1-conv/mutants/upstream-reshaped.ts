// The upstream gradient is reshaped to channels last where it should be transposed.
// fails: dx, dW, db

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  const [N, K, H, W] = dout.shape;
  return layer.backward(dout.reshape(N, H, W, K)).transpose(0, 3, 1, 2);
}
