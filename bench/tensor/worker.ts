import kernelBytes from "virtual:tensor-kernels";
import { jaxJs } from "../peers/jax-js.ts";
import { mathjs } from "../peers/mathjs.ts";
import { mlMatrix } from "../peers/ml-matrix.ts";
import { ndarrayLibrary } from "../peers/ndarray.ts";
import { numjs } from "../peers/numjs.ts";
import { tfjs } from "../peers/tfjs.ts";
import { instantiateKernels } from "../../src/tensor/kernels/instantiate.ts";
import { useKernels } from "../../src/tensor/kernels/kernels.ts";
import { chainrule } from "./chainrule.ts";
import { subject, type Subject } from "./library.ts";
import type { WorkloadName } from "./workloads.ts";

const kernels = instantiateKernels(kernelBytes);
if (kernels === undefined) throw new Error("this browser cannot run the kernels");
useKernels(kernels);

const subjects = [
  subject(chainrule()),
  subject(ndarrayLibrary()),
  subject(numjs()),
  subject(mlMatrix()),
  subject(mathjs()),
  subject(await tfjs("cpu")),
  subject(await tfjs("wasm")),
  subject(await jaxJs("float32")),
  subject(await jaxJs("float64")),
];

function named(name: string): Subject {
  const found = subjects.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no library ${name}`);
  return found;
}

declare global {
  /** What the driver calls. */
  var tensorBench: {
    list(): Pick<Subject, "name" | "tolerance" | "workloads">[];
    sample(library: string, workload: WorkloadName): Promise<number[]>;
    time(library: string, workload: WorkloadName, milliseconds: number): Promise<number>;
  };
}

globalThis.tensorBench = {
  list: () => subjects.map(({ name, tolerance, workloads }) => ({ name, tolerance, workloads })),
  sample: (library, workload) => named(library).sample(workload),
  time: (library, workload, milliseconds) => named(library).time(workload, milliseconds),
};
postMessage("ready");
