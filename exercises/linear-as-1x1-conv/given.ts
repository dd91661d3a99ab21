/** A linear layer on the last axis: out = x W + b. W (D, M), b (M,). */
class Linear {
  W: NDArray;
  b: NDArray;
  /** ∂L/∂W (D, M) and ∂L/∂b (M,), set by `backward`; zeros before. */
  dW: NDArray;
  db: NDArray;
  forwardCalls = 0;
  backwardCalls = 0;
  private x: NDArray | undefined;

  constructor(W: NDArray, b: NDArray) {
    this.W = W;
    this.b = b;
    this.dW = np.zeros_like(W);
    this.db = np.zeros_like(b);
  }

  /** x (…, D) → out (…, M). Keeps x for `backward`. */
  forward(x: NDArray): NDArray {
    this.forwardCalls += 1;
    this.x = x;
    return x.matmul(this.W).add(this.b);
  }

  /** dout (…, M) → dx (…, D). Sets dW and db. */
  backward(dout: NDArray): NDArray {
    if (this.x === undefined) throw new Error("Linear.backward: forward has not been called");
    this.backwardCalls += 1;
    const [D, M] = this.W.shape;
    const rows = this.x.reshape(-1, D);
    const upstream = dout.reshape(-1, M);
    this.dW = rows.T.matmul(upstream);
    this.db = upstream.sum(0);
    return dout.matmul(this.W.T);
  }
}
