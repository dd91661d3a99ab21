// The layer's dW is turned to (K, C), the order of a convolution kernel, where (C, K) is asked.
// fails: dW
// diagnosis: transposed

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  const dx = layer.backward(dout.transpose(0, 2, 3, 1));
  layer.dW = layer.dW.T;
  return dx.transpose(0, 3, 1, 2);
}
