/** A module bundled to one classic script, as text: see build/sandboxed.ts. */
declare module "*?sandboxed" {
  const source: string;
  export default source;
}
