/** What WebAssembly exports: `Kernels` in ../kernels.ts says what each does. Positions and strides are in elements. */
export { add, divide, maximum, minimum, multiply, subtract } from "./binary";
export { copyRows } from "./copying";
export { exp, log, tanh } from "./exponentials";
export { maxColumns, maxRows, sumColumns, sumRows } from "./folds";
export { base, matmul } from "./matmul";
export { negative, sqrt, square } from "./unary";
