import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

/** One unit of one example: the gates, the tanh of the new cell state, and what they were made from. */
interface Unit {
  readonly n: number;
  readonly j: number;
  readonly i: number;
  readonly f: number;
  readonly g: number;
  readonly o: number;
  readonly tanhC: number;
}

const sigmoid = (z: number): number => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

const addTo = (array: NDArray, at: number[], amount: number): void => {
  array.set(at, array.item(...at) + amount);
};

export class LSTMCell {
  readonly Wx: NDArray;
  readonly Wh: NDArray;
  readonly b: NDArray;
  dWx: NDArray;
  dWh: NDArray;
  db: NDArray;
  x: NDArray;
  h: NDArray;
  c: NDArray;
  units: Unit[] = [];

  constructor(Wx: NDArray, Wh: NDArray, b: NDArray) {
    this.Wx = Wx;
    this.Wh = Wh;
    this.b = b;
    this.dWx = np.zeros(Wx.shape);
    this.dWh = np.zeros(Wh.shape);
    this.db = np.zeros(b.shape);
    this.x = this.h = this.c = np.zeros([0, 0]);
  }

  forward(x: NDArray, h: NDArray, c: NDArray): [NDArray, NDArray] {
    const [N, H] = h.shape;
    const [hNext, cNext] = [np.zeros([N, H]), np.zeros([N, H])];
    this.x = x;
    this.h = h;
    this.c = c;
    this.units = [];
    for (let n = 0; n < N; n++) {
      for (let j = 0; j < H; j++) {
        const i = sigmoid(this.preActivation(n, j));
        const f = sigmoid(this.preActivation(n, H + j));
        const g = Math.tanh(this.preActivation(n, 2 * H + j));
        const o = sigmoid(this.preActivation(n, 3 * H + j));
        const state = f * c.item(n, j) + i * g;
        const tanhC = Math.tanh(state);
        cNext.set([n, j], state);
        hNext.set([n, j], o * tanhC);
        this.units.push({ n, j, i, f, g, o, tanhC });
      }
    }
    return [hNext, cNext];
  }

  backward(dhNext: NDArray, dcNext: NDArray): [NDArray, NDArray, NDArray] {
    const [N, H] = dhNext.shape;
    const [dx, dh, dc] = [np.zeros(this.x.shape), np.zeros([N, H]), np.zeros([N, H])];
    this.dWx = np.zeros(this.Wx.shape);
    this.dWh = np.zeros(this.Wh.shape);
    this.db = np.zeros(this.b.shape);
    for (const { n, j, i, f, g, o, tanhC } of this.units) {
      const upstream = dhNext.item(n, j);
      const state = dcNext.item(n, j) + upstream * o * (1 - tanhC ** 2);
      dc.set([n, j], state * f);
      const gates = [
        state * g * i * (1 - i),
        state * this.c.item(n, j) * f * (1 - f),
        state * i * (1 - g ** 2),
        upstream * tanhC * o * (1 - o),
      ];
      gates.forEach((dz, gate) => this.backThrough(n, gate * H + j, dz, dx, dh));
    }
    return [dx, dh, dc];
  }

  private preActivation(n: number, column: number): number {
    let z = this.b.item(column);
    for (let d = 0; d < this.x.shape[1]; d++) z += this.x.item(n, d) * this.Wx.item(d, column);
    for (let d = 0; d < this.h.shape[1]; d++) z += this.h.item(n, d) * this.Wh.item(d, column);
    return z;
  }

  private backThrough(n: number, column: number, dz: number, dx: NDArray, dh: NDArray): void {
    addTo(this.db, [column], dz);
    for (let d = 0; d < this.x.shape[1]; d++) {
      addTo(dx, [n, d], dz * this.Wx.item(d, column));
      addTo(this.dWx, [d, column], dz * this.x.item(n, d));
    }
    for (let d = 0; d < this.h.shape[1]; d++) {
      addTo(dh, [n, d], dz * this.Wh.item(d, column));
      addTo(this.dWh, [d, column], dz * this.h.item(n, d));
    }
  }
}
