// The gradients of the hidden and the cell state are returned in each other's place.
// fails: dh, dc
// diagnosis: dh swapped, dc unknown

function sigmoid(z: NDArray): NDArray {
  return np.tanh(z.mul(0.5)).add(1).mul(0.5);
}

export class LSTMCell {
  dWx: NDArray;
  dWh: NDArray;
  db: NDArray;
  private cache: NDArray[] = [];

  constructor(
    readonly Wx: NDArray,
    readonly Wh: NDArray,
    readonly b: NDArray,
  ) {
    this.dWx = np.zeros_like(Wx);
    this.dWh = np.zeros_like(Wh);
    this.db = np.zeros_like(b);
  }

  forward(x: NDArray, h: NDArray, c: NDArray): NDArray[] {
    const z = x.matmul(this.Wx).add(h.matmul(this.Wh)).add(this.b);
    const [zi, zf, zg, zo] = np.split(z, 4, 1);
    const [i, f, g, o] = [sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)];
    const cNext = f.mul(c).add(i.mul(g));
    const hNext = o.mul(np.tanh(cNext));
    this.cache = [x, h, c, cNext, i, f, g, o];
    return [hNext, cNext];
  }

  backward(dhNext: NDArray, dcNext: NDArray): NDArray[] {
    const [x, h, c, cNext, i, f, g, o] = this.cache;
    const tanhC = np.tanh(cNext);
    const dcTotal = dcNext.add(dhNext.mul(o).mul(np.subtract(1, tanhC.pow(2))));
    const dc = dcTotal.mul(f);
    const dz = np.hstack([
      dcTotal.mul(g).mul(i).mul(np.subtract(1, i)),
      dcTotal.mul(c).mul(f).mul(np.subtract(1, f)),
      dcTotal.mul(i).mul(np.subtract(1, g.pow(2))),
      dhNext.mul(tanhC).mul(o).mul(np.subtract(1, o)),
    ]);
    this.dWx = x.T.matmul(dz);
    this.dWh = h.T.matmul(dz);
    this.db = dz.sum(0);
    return [dz.matmul(this.Wx.T), dc, dz.matmul(this.Wh.T)];
  }
}
