declare module "virtual:tensor-kernels" {
  /** The WebAssembly of the kernels, in base 64. */
  const base64: string;
  export default base64;
}
