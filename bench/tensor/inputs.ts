/** What the workloads are given. numpy_workloads.py makes the same numbers. */
export interface Input {
  readonly data: Float64Array;
  readonly shape: readonly number[];
}

/** Scattered numbers in [-0.5, 0.5), exactly the same in every language. */
function input(shape: readonly number[], seed: number): Input {
  const size = shape.reduce((product, n) => product * n, 1);
  const data = Float64Array.from(
    { length: size },
    (_, i) => ((i * 7919 + seed * 104729) % 2003) / 2003 - 0.5,
  );
  return { data, shape };
}

/** Scattered labels of `count` examples. */
function labels(count: number, classes: number): number[] {
  return Array.from({ length: count }, (_, i) => (i * 7919) % classes);
}

/** The labels as rows with a single 1, for libraries that cannot index by an array. */
export function oneHot(count: number, classes: number): Input {
  const data = new Float64Array(count * classes);
  labels(count, classes).forEach((label, i) => (data[i * classes + label] = 1));
  return { data, shape: [count, classes] };
}

export const LEARNING_RATE = 0.1;
/** The finite difference moves this entry of W to this value. */
export const MOVED = { row: 2, column: 3, value: 0.25 };

export const inputs = {
  small: [input([8, 8], 1), input([8, 8], 2)],
  million: input([1000, 1000], 3),
  row: input([1000], 4),
  matrices16: [input([16, 16], 5), input([16, 16], 6)],
  matrices64: [input([64, 64], 5), input([64, 64], 6)],
  matrices512: [input([512, 512], 5), input([512, 512], 6)],
  logits: input([128, 1000], 7),
  logitLabels: labels(128, 1000),
  mlp: {
    x: input([64, 784], 8),
    w1: input([784, 128], 9),
    b1: input([128], 10),
    w2: input([128, 10], 11),
    b2: input([10], 12),
    labels: labels(64, 10),
  },
  affine: { x: input([4, 6], 13), w: input([6, 5], 14), b: input([5], 15), upstream: input([4, 5], 16) },
  images: input([8, 3, 32, 32], 17),
  filters: input([16, 3, 3, 3], 18),
} as const;

/** W of the affine map after the move, for libraries whose arrays are made anew rather than written to. */
export function movedWeights(): Input {
  const { data, shape } = inputs.affine.w;
  const moved = data.slice();
  moved[MOVED.row * 5 + MOVED.column] = MOVED.value;
  return { data: moved, shape };
}
