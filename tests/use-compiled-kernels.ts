import compiledKernels from "virtual:tensor-kernels";
import { instantiateKernels } from "../src/tensor/kernels/instantiate.ts";
import { useKernels } from "../src/tensor/kernels/kernels.ts";

const kernels = instantiateKernels(compiledKernels);
if (kernels === undefined)
  throw new Error("these tests are to run on WebAssembly, which this Node does not have");
useKernels(kernels);
