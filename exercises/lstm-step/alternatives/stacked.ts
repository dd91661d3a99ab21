// Input and hidden state side by side, and one weight matrix below them: a single linear layer.

function sigmoid(z: NDArray): NDArray {
  const e = np.exp(np.abs(z).neg());
  return np.where(z.ge(0), 1, e).div(e.add(1));
}

export class LSTMCell {
  dWx = np.zeros([]);
  dWh = np.zeros([]);
  db = np.zeros([]);
  readonly D: number;
  readonly W: NDArray;
  readonly b: NDArray;
  xh = np.zeros([]);
  c = np.zeros([]);
  cNext = np.zeros([]);
  gates: NDArray[] = [];

  constructor(Wx: NDArray, Wh: NDArray, b: NDArray) {
    this.D = Wx.shape[0];
    this.W = np.vstack([Wx, Wh]);
    this.b = b;
  }

  forward(x: NDArray, h: NDArray, c: NDArray): [NDArray, NDArray] {
    this.xh = np.hstack([x, h]);
    this.c = c;
    this.gates = np
      .split(this.xh.matmul(this.W).add(this.b), 4, 1)
      .map((z, gate) => (gate === 2 ? np.tanh(z) : sigmoid(z)));
    const [i, f, g, o] = this.gates as [NDArray, NDArray, NDArray, NDArray];
    this.cNext = np.add(f.mul(c), i.mul(g));
    return [o.mul(np.tanh(this.cNext)), this.cNext];
  }

  backward(dhNext: NDArray, dcNext: NDArray): NDArray[] {
    const [i, f, g, o] = this.gates as [NDArray, NDArray, NDArray, NDArray];
    const t = np.tanh(this.cNext);
    const ds = dhNext.mul(o).mul(t.mul(t).neg().add(1)).add(dcNext);
    const upstream = np.hstack([ds.mul(g), ds.mul(this.c), ds.mul(i), dhNext.mul(t)]);
    const slope = np.hstack([i.sub(i.pow(2)), f.sub(f.pow(2)), g.pow(2).neg().add(1), o.sub(o.pow(2))]);
    const dz = upstream.mul(slope);
    const dW = this.xh.T.matmul(dz);
    this.dWx = dW.at(`:${this.D}`);
    this.dWh = dW.at(`${this.D}:`);
    this.db = np.sum(dz, 0);
    const dxh = dz.matmul(this.W.T);
    return [dxh.at(":", `:${this.D}`), dxh.at(":", `${this.D}:`), ds.mul(f)];
  }
}
