// calls itself without end
// ends: itself
export function linearForward(): number {
  return linearForward() + 1;
}
