const toChannelsLast = [0, 2, 3, 1]; // (N, C, H, W) → (N, H, W, C)
const toChannelsFirst = [0, 3, 1, 2]; // its inverse

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer.forward(x.transpose(toChannelsLast)).transpose(toChannelsFirst);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  // The gradient of a transpose is the inverse transpose.
  return layer.backward(dout.transpose(toChannelsLast)).transpose(toChannelsFirst);
}
