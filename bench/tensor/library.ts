import type { WorkloadName } from "./workloads.ts";

export const DOUBLE = 1e-9;
export const SINGLE = 1e-4;

/** What a workload gives. */
export type Output<A> = A | number | readonly (A | number)[];

/** A library and how a user of it writes the workloads; it lacks those that it cannot do. */
export interface Library<A> {
  readonly name: string;
  /** How far its values may be from this core's, relative to them or, if they are smaller, to 1. */
  readonly tolerance: number;
  readonly workloads: Partial<Record<WorkloadName, () => Output<A>>>;
  /** The elements in row-major order. */
  toFlat(array: A): ArrayLike<number>;
  /** What an iteration runs in, if the library frees what an iteration made at its end. */
  within?(name: WorkloadName, run: () => void): void;
  /** What all iterations of a measurement run in, if their operands are to be made ready. */
  around?(name: WorkloadName, loop: () => void): void;
  /** Computes what an iteration of a lazy library gave, and frees it. */
  finish?(output: Output<A>): Promise<void>;
  /** Makes the library ready to run. */
  select?(): Promise<unknown>;
}

/** A library under measurement. */
export interface Subject {
  readonly name: string;
  readonly tolerance: number;
  readonly workloads: readonly WorkloadName[];
  /** Some elements of each output, and its size. */
  sample(name: WorkloadName): Promise<number[]>;
  /** Runs for so long; gives nanoseconds an iteration. */
  time(name: WorkloadName, milliseconds: number): Promise<number>;
}

export function subject<A>(library: Library<A>): Subject {
  const nanoseconds = new Map<WorkloadName, number>();

  function runOf(name: WorkloadName): () => Output<A> {
    const run = library.workloads[name];
    if (run === undefined) throw new Error(`${library.name} has no ${name}`);
    return run;
  }

  async function repeat(name: WorkloadName, count: number): Promise<number> {
    const run = runOf(name);
    let last: unknown; // kept, so that no compiler skips the making of it
    const step = () => {
      last = run();
    };
    let [start, end] = [0, 0];
    const loop = () => {
      start = performance.now();
      for (let i = 0; i < count; i++) {
        if (library.within === undefined) step();
        else library.within(name, step);
      }
      end = performance.now();
    };
    if (library.finish !== undefined) {
      start = performance.now();
      for (let i = 0; i < count; i++) await library.finish((last = run()));
      end = performance.now();
    } else if (library.around === undefined) loop();
    else library.around(name, loop);
    if (last === undefined) throw new Error(`${library.name}'s ${name} gave nothing`);
    return ((end - start) * 1e6) / count;
  }

  return {
    name: library.name,
    tolerance: library.tolerance,
    workloads: Object.keys(library.workloads) as WorkloadName[],

    async sample(name) {
      await library.select?.();
      const run = runOf(name);
      let values: number[] = [];
      const read = () => {
        values = sampled(library, run());
      };
      if (library.around === undefined) read();
      else library.around(name, read);
      return values;
    },

    async time(name, milliseconds) {
      await library.select?.();
      const goal = milliseconds * 1e6;
      let count = Math.max(1, Math.round(goal / (nanoseconds.get(name) ?? Infinity)));
      let each = await repeat(name, count);
      while (!nanoseconds.has(name) && each * count < goal) {
        count *= 2;
        each = await repeat(name, count);
      }
      nanoseconds.set(name, each);
      return each;
    },
  };
}

function sampled<A>(library: Library<A>, output: Output<A>): number[] {
  const outputs = (Array.isArray(output) ? output : [output]) as readonly (A | number)[];
  return outputs.flatMap((part) => {
    const flat = typeof part === "number" ? [part] : library.toFlat(part);
    const step = Math.ceil(flat.length / 997);
    const values = [flat.length];
    for (let i = 0; i < flat.length; i += step) values.push(flat[i] ?? NaN);
    return values;
  });
}
