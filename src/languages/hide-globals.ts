/** ECMAScript's own globals, without the ones that reach memory shared with, or code run outside, this realm. */
const ALLOWED: ReadonlySet<PropertyKey> = new Set([
  "globalThis", "undefined", "NaN", "Infinity", "eval",
  "isFinite", "isNaN", "parseFloat", "parseInt",
  "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape",
  "Object", "Function", "Boolean", "Symbol", "Number", "BigInt", "Math", "Date", "String", "RegExp",
  "Array", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Iterator",
  "Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError",
  "InternalError", "SuppressedError",
  "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array",
  "BigInt64Array", "BigUint64Array", "Float16Array", "Float32Array", "Float64Array", "ArrayBuffer", "DataView",
  "JSON", "Promise", "Proxy", "Reflect", "Intl",
]); // prettier-ignore

/**
 * Takes away every global that plain numeric code has no use for (network, storage, timers, messages, process),
 * from the global object and from each object on its prototype chain. What the caller still needs, it has kept, or names.
 */
export function hideGlobals(needed: readonly string[] = []): void {
  const allowed: ReadonlySet<PropertyKey> = new Set([...ALLOWED, ...needed]);
  let holder: object | null = globalThis;
  while (holder !== null && holder !== Object.prototype) {
    for (const key of Reflect.ownKeys(holder)) {
      if (allowed.has(key) || key === "constructor") continue;
      if (Reflect.deleteProperty(holder, key)) continue;
      // A few are not deletable (constants such as TEMPORARY); those that can be emptied are.
      const { writable } = Reflect.getOwnPropertyDescriptor(holder, key) ?? {};
      if (writable === true) Reflect.set(holder, key, undefined);
    }
    holder = Reflect.getPrototypeOf(holder);
  }
}
