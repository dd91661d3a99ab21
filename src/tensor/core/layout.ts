/** How a loop walks strided operands of one shape: as few axes as possible, the last two in the kernel itself. */
import type { NDArray } from "../ndarray.ts";
import { broadcastStrides } from "./shape.ts";

/** The collapsed axes, outermost first, and for each operand its strides along them. */
export interface Layout {
  shape: number[];
  strides: number[][];
}

/**
 * The axes of `shape` for operands that broadcast to it, without those of size 1, and neighbours as one axis wherever
 * every operand runs through both in even steps.
 */
export function collapse(shape: readonly number[], operands: readonly NDArray[]): Layout {
  const spread = operands.map((one) =>
    one.shape === shape ? one.strides : broadcastStrides(one.shape, one.strides, shape),
  );
  const outShape: number[] = [];
  const outStrides: number[][] = operands.map(() => []);
  for (let axis = 0; axis < shape.length; axis++) {
    const length = shape[axis]!;
    if (length === 1) continue;
    const last = outShape.length - 1;
    const joins = last >= 0 && spread.every((strides, k) => outStrides[k]![last] === strides[axis]! * length);
    if (joins) {
      outShape[last]! *= length;
      spread.forEach((strides, k) => (outStrides[k]![last] = strides[axis]!));
    } else {
      outShape.push(length);
      spread.forEach((strides, k) => outStrides[k]!.push(strides[axis]!));
    }
  }
  return { shape: outShape, strides: outStrides };
}

/** Calls `visit` with the offsets of each operand for every position of the axes but the last `kept`. */
export function walk(
  { shape, strides }: Layout,
  kept: number,
  starts: readonly number[],
  visit: (offsets: readonly number[]) => void,
): void {
  const axes = shape.length - kept;
  const offsets = [...starts];
  if (axes <= 0) {
    visit(offsets);
    return;
  }
  if (shape.includes(0)) return;
  const position = new Array<number>(axes).fill(0);
  for (;;) {
    visit(offsets);
    let axis = axes - 1;
    for (; axis >= 0; axis--) {
      for (let k = 0; k < offsets.length; k++) offsets[k]! += strides[k]![axis]!;
      if (++position[axis]! < shape[axis]!) break;
      for (let k = 0; k < offsets.length; k++) offsets[k]! -= strides[k]![axis]! * shape[axis]!;
      position[axis] = 0;
    }
    if (axis < 0) return;
  }
}
