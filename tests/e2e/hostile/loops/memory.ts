// fills a gigabyte of memory, then goes on
// ends: stop
const kept: NDArray[] = [];
export function linearForward(): NDArray {
  for (let i = 0; i < 128; i++) kept.push(np.ones([1000, 1000]));
  for (;;);
}
