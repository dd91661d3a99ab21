/** What is measured: each library's file, and numpy_workloads.py, has a function under each of these names. */
interface Workload {
  readonly title: string;
  readonly unit: "ns" | "µs" | "ms" | "GFLOP/s";
  readonly lowerIsBetter: boolean;
  /** From the nanoseconds that an iteration took. */
  readonly inUnit: (ns: number) => number;
}

const NS = { ns: 1, µs: 1e3, ms: 1e6 };

const time = (title: string, unit: keyof typeof NS, timesPerIteration = 1): Workload => ({
  title,
  unit,
  lowerIsBetter: true,
  inUnit: (ns) => ns / NS[unit] / timesPerIteration,
});

const rate = (title: string, operations: number): Workload => ({
  title,
  unit: "GFLOP/s",
  lowerIsBetter: false,
  inUnit: (ns) => operations / ns,
});

/** How many additions an iteration of `addInScope` does. */
export const ADDS_IN_SCOPE = 100;

export const workloads = {
  add: time("add 8×8", "ns"),
  addInScope: time("add 8×8, in a scope", "ns", ADDS_IN_SCOPE),
  exp: time("exp 1e6", "ms"),
  sumColumns: time("sum axis 0 of 1000×1000", "µs"),
  addRow: time("(1000,1000)+(1000,)", "ms"),
  matmul16: rate("matmul 16", 2 * 16 ** 3),
  matmul64: rate("matmul 64", 2 * 64 ** 3),
  matmul512: rate("matmul 512", 2 * 512 ** 3),
  softmaxCrossEntropy: time("softmax-CE forward+backward (128,1000)", "ms"),
  mlpStep: time("MLP step, batch 64, 784-128-10", "ms"),
  finiteDifference: time("one finite-difference evaluation, affine 4×6×5", "µs"),
  convolution: time("im2col conv 8×3×32×32, 16 3×3", "ms"),
} satisfies Record<string, Workload>;

export type WorkloadName = keyof typeof workloads;
export const workloadNames = Object.keys(workloads) as WorkloadName[];
