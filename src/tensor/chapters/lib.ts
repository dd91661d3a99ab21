/** NumPy's `np.lib`. */
export * as stride_tricks from "./strides.ts";
