// gives back values that no grader asked for: detached, resizable and foreign buffers, thenables, cycles
// @ts-nocheck
const detached = new Float64Array(4);
try {
  detached.buffer.transfer?.();
} catch {}
const cycle = [];
cycle.push(cycle, { then: (resolve) => resolve([]) });
const all = [
  detached,
  new Float64Array(new ArrayBuffer(8, { maxByteLength: 64 })),
  cycle,
  new DataView(new ArrayBuffer(8)),
  1n,
  Symbol("x"),
  new Date(NaN),
];
let next = 0;
export const linearForward = () => all[next++ % all.length];
export const linearBackward = () => all;
