// The bias is added once more, though the layer has added it.
// fails: forward, db
// diagnosis: forward-disagrees

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return layer
    .forward(x.transpose(0, 2, 3, 1))
    .add(layer.b)
    .transpose(0, 3, 1, 2);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  return layer.backward(dout.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2);
}
