import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DOUBLE, type Subject } from "./library.ts";
import { workloadNames } from "./workloads.ts";

const SCRIPT = fileURLToPath(new URL("numpy_workloads.py", import.meta.url));
const ONE_THREAD = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };

/** Native NumPy in a process of its own, asked line by line; undefined where there is no python3 with NumPy. */
export async function numpy(): Promise<(Subject & { readonly version: string; end(): void }) | undefined> {
  const python = spawn("python3", [SCRIPT], {
    env: { ...process.env, ...ONE_THREAD },
    stdio: ["pipe", "pipe", "ignore"],
  });
  python.on("error", () => undefined); // not installed: its output ends without a line
  python.stdin.on("error", () => undefined);
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();

  async function answer(): Promise<unknown> {
    const line = await lines.next();
    return line.done === true ? undefined : JSON.parse(line.value);
  }
  async function ask(...words: readonly (string | number)[]): Promise<unknown> {
    python.stdin.write(`${words.join(" ")}\n`);
    const value = await answer();
    if (value === undefined) throw new Error(`NumPy ended at: ${words.join(" ")}`);
    return value;
  }

  const version = await answer();
  if (version === undefined) return undefined;
  return {
    name: "numpy",
    tolerance: DOUBLE,
    version: version as string,
    workloads: workloadNames,
    sample: async (name) => (await ask("sample", name)) as number[],
    time: async (name, milliseconds) => (await ask("time", name, milliseconds)) as number,
    end: () => python.stdin.end(),
  };
}
