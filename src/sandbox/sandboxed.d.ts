/** The address of a module bundled to one classic script: see build/sandboxed.ts. */
declare module "*?sandboxed" {
  const address: string;
  export default address;
}
