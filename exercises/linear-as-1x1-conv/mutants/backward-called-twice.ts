// The layer's backward is called twice, the first time only for its dW and db.
// fails: reuse

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  const upstream = dout.transpose(0, 2, 3, 1);
  layer.backward(upstream);
  return layer.backward(upstream).transpose(0, 3, 1, 2);
}
