// hangs in a regular expression that backtracks without end
// ends: stop
export function linearForward(): boolean {
  return /^(a+)+$/.test("a".repeat(60) + "b");
}
