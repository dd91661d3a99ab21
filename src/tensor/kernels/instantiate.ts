import { useKernels } from "./kernels.ts";
import type { BinaryKernel, BinaryName, Kernels, UnaryKernel, UnaryName } from "./kernels.ts";
import { allocateFirst } from "./memory-size.ts";

type Exports = Record<UnaryName, UnaryKernel> &
  Record<BinaryName, BinaryKernel> &
  Pick<Kernels, "matmul" | "copyRows" | "sumRows" | "sumColumns" | "maxRows" | "maxColumns"> & {
    base: () => number;
  };

const PAGE = 2 ** 16;

/**
 * The kernels in WebAssembly, over a memory of their own, from the module in base 64 ("virtual:tensor-kernels"); undefined
 * where the realm has no WebAssembly, or none with 128-bit vectors, or does not let the module in.
 */
export function instantiateKernels(base64: string): Kernels | undefined {
  const module = compile(base64);
  if (module === undefined) return undefined;
  const memory = allocateFirst(
    (bytes) => new WebAssembly.Memory({ initial: bytes / PAGE, maximum: bytes / PAGE }),
  );
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const { base, matmul, copyRows, sumRows, sumColumns, maxRows, maxColumns, ...elementwise } =
    instance.exports as unknown as Exports;
  const { exp, log, tanh, sqrt, square, negative, ...binary } = elementwise;
  return {
    memory: memory.buffer,
    float64: new Float64Array(memory.buffer),
    base: base(),
    unary: { exp, log, tanh, sqrt, square, negative },
    binary,
    matmul,
    copyRows,
    sumRows,
    sumColumns,
    maxRows,
    maxColumns,
  };
}

/** Sets the kernels in WebAssembly, where the realm has them; elsewhere those in TypeScript stay. */
export function useCompiledKernels(base64: string): void {
  const compiled = instantiateKernels(base64);
  if (compiled !== undefined) useKernels(compiled);
}

function compile(base64: string): WebAssembly.Module | undefined {
  if (typeof WebAssembly === "undefined") return undefined;
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  }
}
