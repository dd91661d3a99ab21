// hangs in the power of a large whole number
// ends: stop
export function linearForward(): boolean {
  let n = 3n;
  for (;;) n = n ** 3n % 2n ** 200_000n;
}
