// hangs in one builtin call that terminate() never stops
// ends: stop
export function linearForward(): number {
  return Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);
}
