/** A 1×1 convolution. layer: Linear from C to K features, x (N, C, H, W) → out (N, K, H, W). */
export function conv1x1Forward(layer: Linear, x: NDArray): NDArray {
  throw new Error("TODO: return the images with K channels");
}

/** After conv1x1Forward; sets layer.dW and layer.db. dout (N, K, H, W) → dx (N, C, H, W). */
export function conv1x1Backward(layer: Linear, dout: NDArray): NDArray {
  throw new Error("TODO: return dx");
}
