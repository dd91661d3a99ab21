/** One step of an LSTM, for a batch. Gates lie side by side in F = 4H columns, in the order i, f, g, o. */
export class LSTMCell {
  Wx: NDArray;
  Wh: NDArray;
  b: NDArray;
  /** Set by `backward`, afresh each time. */
  dWx: NDArray;
  dWh: NDArray;
  db: NDArray;

  /** Wx (D, F), Wh (H, F), b (F,) */
  constructor(Wx: NDArray, Wh: NDArray, b: NDArray) {
    this.Wx = Wx;
    this.Wh = Wh;
    this.b = b;
    this.dWx = np.zeros_like(Wx);
    this.dWh = np.zeros_like(Wh);
    this.db = np.zeros_like(b);
  }

  /** x (N, D), h (N, H), c (N, H) → [hNext, cNext], each (N, H). */
  forward(x: NDArray, h: NDArray, c: NDArray): [NDArray, NDArray] {
    throw new Error("TODO: return [hNext, cNext], and keep what backward needs");
  }

  /** dhNext (N, H), dcNext (N, H) → [dx, dh, dc], after `forward`. Sets dWx, dWh and db. */
  backward(dhNext: NDArray, dcNext: NDArray): [NDArray, NDArray, NDArray] {
    throw new Error("TODO: set this.dWx, this.dWh, this.db, and return [dx, dh, dc]");
  }
}
