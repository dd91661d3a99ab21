// gives back an endless, sparse list
// ends: itself
export function linearForward(): unknown[] {
  return new Array(2 ** 32 - 1);
}
