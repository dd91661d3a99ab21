// loops for ever in microtasks, so that no message is ever handled
// ends: limit
const again = (): Promise<void> => Promise.resolve().then(again);
void again();
export function linearForward(): number {
  return 0;
}
