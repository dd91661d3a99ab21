// The input gradient is computed by hand and the layer's backward is never called, so that its dW and db stay zero.
// fails: dW, db, reuse
// diagnosis: zero

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  return dout.transpose(0, 2, 3, 1).matmul(layer.W.T).transpose(0, 3, 1, 2);
}
