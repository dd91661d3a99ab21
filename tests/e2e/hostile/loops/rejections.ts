// makes promises that are rejected, a million of them
// ends: itself
export function linearForward(): number {
  for (let i = 0; i < 1_000_000; i++) void Promise.reject(new Error("unhandled"));
  return 0;
}
