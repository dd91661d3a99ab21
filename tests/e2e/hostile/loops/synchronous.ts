// loops for ever in the forward function
// ends: limit
export function linearForward(): never {
  for (;;);
}
