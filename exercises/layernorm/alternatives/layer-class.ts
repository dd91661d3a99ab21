/** Holds its input, and works everything else out again when the gradient comes back. */
class LayerNorm {
  readonly x: NDArray;
  readonly gamma: NDArray;

  constructor(x: NDArray, gamma: NDArray) {
    this.x = x;
    this.gamma = gamma;
  }

  get std(): NDArray {
    return np.sqrt(np.var(this.x, { axis: -1, keepdims: true }).add(1e-5));
  }

  get xhat(): NDArray {
    return this.x.sub(np.mean(this.x, { axis: -1, keepdims: true })).div(this.std);
  }

  backward(dout: NDArray): NDArray[] {
    const { xhat, std } = this;
    const [, D] = xhat.shape;
    // the components along 1 and along x̂ are taken out, one after the other
    let g = dout.mul(this.gamma);
    g = g.sub(g.mean(-1).reshape(-1, 1));
    const along = np.einsum("nd,nd->n", g, xhat).div(D);
    g = g.sub(np.expand_dims(along, 1).mul(xhat));
    return [g.div(std), np.einsum("nd,nd->d", dout, xhat), np.einsum("nd->d", dout)];
  }
}

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, LayerNorm] {
  const layer = new LayerNorm(x, gamma);
  return [gamma.mul(layer.xhat).add(beta), layer];
}

export function layernormBackward(dout: NDArray, layer: LayerNorm): NDArray[] {
  return layer.backward(dout);
}
