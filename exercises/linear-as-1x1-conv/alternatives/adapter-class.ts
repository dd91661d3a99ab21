/** A layer on (…, features), seen as one on (N, features, H, W): flattened pixels, channels as columns. */
class ChannelsFirst {
  readonly layer: Linear;

  constructor(layer: Linear) {
    this.layer = layer;
  }

  forward(x: NDArray): NDArray {
    return this.through(x, (pixels) => this.layer.forward(pixels));
  }

  backward(dout: NDArray): NDArray {
    return this.through(dout, (pixels) => this.layer.backward(pixels));
  }

  private through(images: NDArray, apply: (pixels: NDArray) => NDArray): NDArray {
    const [N, C, ...size] = images.shape;
    const pixels = images.reshape(N, C, -1).swapaxes(1, 2); // (N, H·W, C)
    return apply(pixels)
      .swapaxes(1, 2)
      .reshape([N, -1, ...size]);
  }
}

export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  return new ChannelsFirst(layer).forward(x);
}

export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  return new ChannelsFirst(layer).backward(dout);
}
