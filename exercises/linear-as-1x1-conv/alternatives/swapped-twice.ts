// Channels and width change places: (N, W, H, C). A pixel is a row in any order of the pixels,
// and swapping two axes is its own inverse.
const swapped = (images: NDArray): NDArray => images.swapaxes(1, 3);

export const conv1x1Forward = (layer: Linear, x: NDArray): NDArray => swapped(layer.forward(swapped(x)));

export const conv1x1Backward = (layer: Linear, dout: NDArray): NDArray =>
  swapped(layer.backward(swapped(dout)));
