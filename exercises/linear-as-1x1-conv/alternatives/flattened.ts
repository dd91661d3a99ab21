/** (N, C, H, W) → (N·H·W, C): a row a pixel. The transpose comes first, as a reshape keeps the order. */
function toRows(images: NDArray): NDArray {
  const [N, C, H, W] = images.shape;
  return images.transpose(0, 2, 3, 1).reshape(N * H * W, C);
}

/** (N·H·W, C) → (N, C, H, W), at the size of these images. */
function toImages(rows: NDArray, like: NDArray): NDArray {
  const [N, , H, W] = like.shape;
  return rows.reshape(N, H, W, -1).transpose(0, 3, 1, 2);
}

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return toImages(layer.forward(toRows(x)), x);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  return toImages(layer.backward(toRows(dout)), dout);
}
