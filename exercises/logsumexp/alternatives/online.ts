/** One pass over a stream of logits: the largest so far, and the sum of exp(x − largest). */
class OnlineLogsumexp {
  largest = -Infinity;
  total = 0;

  push(logit: number): void {
    if (logit === -Infinity) return;
    if (logit > this.largest) {
      // the old sum, seen from the new maximum
      this.total = this.total * Math.exp(this.largest - logit) + 1;
      this.largest = logit;
    } else {
      this.total += Math.exp(logit - this.largest);
    }
  }

  value(): number {
    return this.largest + Math.log(this.total);
  }
}

function ofRow(row: NDArray): OnlineLogsumexp {
  const online = new OnlineLogsumexp();
  for (let d = 0; d < row.size; d++) online.push(row.item(d));
  return online;
}

export function logsumexp(x: NDArray): NDArray {
  const [N] = x.shape;
  const out = np.zeros(N);
  for (let n = 0; n < N; n++) out.set([n], ofRow(x.at(n)).value());
  return out;
}

export function logsumexpBackward(dout: NDArray, x: NDArray): NDArray {
  const [N] = x.shape;
  const dx = np.zeros_like(x);
  for (let n = 0; n < N; n++) {
    const { largest, total } = ofRow(x.at(n));
    if (total > 0) dx.set([n], np.exp(x.at(n).sub(largest)).mul(dout.item(n) / total));
  }
  return dx;
}
