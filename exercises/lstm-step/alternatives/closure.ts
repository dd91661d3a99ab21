// The forward pass leaves the backward pass behind as a function, with all that it needs in its scope.

interface Gate {
  readonly value: NDArray;
  /** Adds what this gate contributes, for the upstream gradient of its value. */
  readonly back: (upstream: NDArray) => void;
}

export class LSTMCell {
  readonly dWx: NDArray;
  readonly dWh: NDArray;
  readonly db: NDArray;
  backward: (dhNext: NDArray, dcNext: NDArray) => NDArray[] = () => {
    throw new Error("backward before forward");
  };
  readonly #Wx: NDArray;
  readonly #Wh: NDArray;
  readonly #b: NDArray;

  constructor(Wx: NDArray, Wh: NDArray, b: NDArray) {
    this.#Wx = Wx;
    this.#Wh = Wh;
    this.#b = b;
    this.dWx = np.zeros_like(Wx);
    this.dWh = np.zeros_like(Wh);
    this.db = np.zeros_like(b);
  }

  forward(x: NDArray, h: NDArray, c: NDArray): NDArray[] {
    const [, H] = h.shape;
    const [dx, dh] = [np.zeros_like(x), np.zeros_like(h)];

    const gate = (position: number, kind: "sigmoid" | "tanh"): Gate => {
      const columns = `${position * H}:${(position + 1) * H}`;
      const Wx = this.#Wx.at(":", columns);
      const Wh = this.#Wh.at(":", columns);
      const z = x.matmul(Wx).add(h.matmul(Wh)).add(this.#b.at(columns));
      const value = kind === "tanh" ? np.tanh(z) : np.exp(np.logaddexp(0, z.neg()).neg());
      const slope = kind === "tanh" ? np.subtract(1, value.mul(value)) : value.sub(value.mul(value));
      const back = (upstream: NDArray): void => {
        const dz = upstream.mul(slope);
        dx.iadd(dz.matmul(Wx.T));
        dh.iadd(dz.matmul(Wh.T));
        this.dWx.set([":", columns], np.einsum("nd,nk->dk", x, dz));
        this.dWh.set([":", columns], np.einsum("nh,nk->hk", h, dz));
        this.db.set([columns], np.einsum("nk->k", dz));
      };
      return { value, back };
    };

    const [i, f] = [gate(0, "sigmoid"), gate(1, "sigmoid")];
    const [g, o] = [gate(2, "tanh"), gate(3, "sigmoid")];
    const cNext = f.value.mul(c).add(i.value.mul(g.value));
    const t = np.tanh(cNext);

    this.backward = (dhNext, dcNext) => {
      const state = np.subtract(1, t.mul(t)).mul(o.value).mul(dhNext).add(dcNext);
      i.back(state.mul(g.value));
      f.back(state.mul(c));
      g.back(state.mul(i.value));
      o.back(dhNext.mul(t));
      return [dx, dh, state.mul(f.value)];
    };
    return [o.value.mul(t), cNext];
  }
}
