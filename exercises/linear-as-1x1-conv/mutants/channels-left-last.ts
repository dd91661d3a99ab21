// The input gradient is returned with channels last.
// fails: dx
// diagnosis: transposed

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  return layer.backward(dout.transpose(0, 2, 3, 1));
}
