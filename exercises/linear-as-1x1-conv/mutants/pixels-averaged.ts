// The upstream gradient is divided by the number of pixels, as if the convolution took their mean.
// fails: dx, dW, db
// diagnosis: factor

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  const [, , H, W] = dout.shape;
  return layer.backward(dout.transpose(0, 2, 3, 1).div(H * W)).transpose(0, 3, 1, 2);
}
