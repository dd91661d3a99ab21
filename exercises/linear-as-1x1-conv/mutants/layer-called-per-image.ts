// The layer is called once an image, so that it keeps the input and the gradients of the last image only.
// fails: dW, db, reuse

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  const [N] = x.shape;
  const images: NDArray[] = [];
  for (let n = 0; n < N; n++) {
    images.push(layer.forward(x.at(n).transpose(1, 2, 0)).transpose(2, 0, 1));
  }
  return np.stack(images);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  const [N] = dout.shape;
  const images: NDArray[] = [];
  for (let n = 0; n < N; n++) {
    images.push(layer.backward(dout.at(n).transpose(1, 2, 0)).transpose(2, 0, 1));
  }
  return np.stack(images);
}
