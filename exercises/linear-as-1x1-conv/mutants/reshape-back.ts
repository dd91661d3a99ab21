// The input gradient is reshaped to channels first where it should be transposed.
// fails: dx
// diagnosis: transposed

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  const [N, , H, W] = dout.shape;
  return layer.backward(dout.transpose(0, 2, 3, 1)).reshape(N, -1, H, W);
}
