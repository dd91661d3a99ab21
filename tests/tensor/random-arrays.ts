import fc from "fast-check";
import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/np.ts";

/** Shapes of up to three axes with up to four elements each, empty axes included. */
export const shapes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 });

/** An array of a shape whose elements are all different: 0, 1, 2, … */
export function counting(shape: readonly number[]): NDArray {
  const size = shape.reduce((a, b) => a * b, 1);
  return np.arange(size, "float64").reshape(shape);
}

/** Arrays that are views in every way: transposed, and with reversed and skipped rows. */
export const views = fc.tuple(shapes, fc.boolean(), fc.boolean()).map(([shape, transposed, reversed]) => {
  const doubled = counting(shape.map((length) => 2 * length));
  const view = doubled.at(...shape.map(() => (reversed ? "::-2" : "::2")));
  return transposed ? view.T : view;
});

/** The element at a position, found with strides only. */
export function elementAt(x: NDArray, position: readonly number[]): number {
  return x.item(...position);
}

/** All positions of a shape, in row-major order. */
export function positions(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (all, length) => all.flatMap((start) => Array.from({ length }, (_, i) => [...start, i])),
    [[]],
  );
}
