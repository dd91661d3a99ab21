/** Where the large parts of Python are fetched from, and their size when unpacked: see build/python.ts. */
declare module "virtual:python-assets" {
  interface Asset {
    readonly address: string;
    readonly bytes: number;
  }
  export const wasm: Asset;
  export const standardLibrary: Asset;
}

declare module "pyodide/pyodide.asm.mjs" {
  const createPyodideModule: (settings: object) => Promise<unknown>;
  export default createPyodideModule;
}
