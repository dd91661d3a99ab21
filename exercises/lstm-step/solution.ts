/** (1 + tanh(z/2)) / 2 is the same function as 1 / (1 + e⁻ᶻ), and has nothing that overflows. */
function sigmoid(z: NDArray): NDArray {
  return np.tanh(z.mul(0.5)).add(1).mul(0.5);
}

export class LSTMCell {
  Wx: NDArray;
  Wh: NDArray;
  b: NDArray;
  dWx: NDArray;
  dWh: NDArray;
  db: NDArray;
  private cache: Record<"x" | "h" | "c" | "i" | "f" | "g" | "o" | "tanhC", NDArray> | undefined;

  constructor(Wx: NDArray, Wh: NDArray, b: NDArray) {
    this.Wx = Wx;
    this.Wh = Wh;
    this.b = b;
    this.dWx = np.zeros_like(Wx);
    this.dWh = np.zeros_like(Wh);
    this.db = np.zeros_like(b);
  }

  forward(x: NDArray, h: NDArray, c: NDArray): [NDArray, NDArray] {
    const [, H] = h.shape;
    const z = x.matmul(this.Wx).add(h.matmul(this.Wh)).add(this.b);
    const part = (gate: number): NDArray => z.at(":", `${gate * H}:${(gate + 1) * H}`);
    const i = sigmoid(part(0));
    const f = sigmoid(part(1));
    const g = np.tanh(part(2));
    const o = sigmoid(part(3));
    const cNext = f.mul(c).add(i.mul(g));
    const tanhC = np.tanh(cNext);
    this.cache = { x, h, c, i, f, g, o, tanhC };
    return [o.mul(tanhC), cNext];
  }

  backward(dhNext: NDArray, dcNext: NDArray): [NDArray, NDArray, NDArray] {
    if (this.cache === undefined) throw new Error("LSTMCell.backward: forward has not been called");
    const { x, h, c, i, f, g, o, tanhC } = this.cache;
    // h' = o tanh(c'): the new cell state is used here and handed on, so that its two gradients add up.
    const dcTotal = dcNext.add(dhNext.mul(o).mul(np.subtract(1, tanhC.pow(2))));
    // c' = f c + i g, then σ′ = σ (1 − σ), tanh′ = 1 − tanh²
    const dz = np.hstack([
      dcTotal.mul(g).mul(i).mul(np.subtract(1, i)),
      dcTotal.mul(c).mul(f).mul(np.subtract(1, f)),
      dcTotal.mul(i).mul(np.subtract(1, g.pow(2))),
      dhNext.mul(tanhC).mul(o).mul(np.subtract(1, o)),
    ]);
    // From here on it is a linear layer with two inputs.
    this.dWx = x.T.matmul(dz);
    this.dWh = h.T.matmul(dz);
    this.db = dz.sum(0);
    return [dz.matmul(this.Wx.T), dz.matmul(this.Wh.T), dcTotal.mul(f)];
  }
}
