import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NDArray } from "../../src/tensor/np.ts";
import * as np from "../../src/tensor/np.ts";
import { counting, elementAt, positions, shapes, views } from "./random-arrays.ts";

/** Two shapes that broadcast, made by shrinking axes of one to 1 and dropping some in front. */
const broadcastable = fc
  .tuple(shapes, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.nat(3))
  .map(([shape, shrink, dropped]) => {
    const other = shape
      .map((length, i) => (shrink[i] === true ? 1 : length))
      .slice(Math.min(dropped, shape.length));
    return [shape, other] as const;
  });

describe("broadcasting", () => {
  it("reads each operand at the position modulo its size", () => {
    fc.assert(
      fc.property(broadcastable, fc.boolean(), ([shape, other], swap) => {
        const a = counting(shape);
        const b = counting(other).mul(100);
        const sum = swap ? b.add(a) : a.add(b);
        expect(sum.shape).toEqual(shape);
        for (const position of positions(shape)) {
          const own = position.slice(shape.length - other.length).map((at, i) => at % Math.max(other[i]!, 1));
          expect(sum.item(...position)).toBe(elementAt(a, position) + elementAt(b, own));
        }
      }),
    );
  });

  it("throws exactly when broadcast_shapes does", () => {
    fc.assert(
      fc.property(shapes, shapes, (p, q) => {
        let joint: number[] | undefined;
        try {
          joint = np.broadcast_shapes(p, q);
        } catch {
          expect(() => np.zeros(p).mul(np.zeros(q))).toThrow("could not be broadcast together");
        }
        if (joint !== undefined) expect(np.zeros(p).mul(np.zeros(q)).shape).toEqual(joint);
      }),
    );
  });
});

describe("views", () => {
  it("reshape and back again is the array", () => {
    fc.assert(
      fc.property(views, (x) => {
        expect(x.reshape(-1).reshape(x.shape).tolist()).toEqual(x.tolist());
        expect(x.reshape(-1).tolist()).toEqual(x.copy().reshape(-1).tolist());
      }),
    );
  });

  it("any reshape keeps the row-major order", () => {
    fc.assert(
      fc.property(views, fc.nat(2), (x, extra) => {
        const shape = [...new Array<number>(extra).fill(1), ...[...x.shape].reverse()];
        expect(x.reshape(shape).reshape(-1).tolist()).toEqual(x.reshape(-1).tolist());
      }),
    );
  });

  it("a transpose undone by its inverse is the array", () => {
    fc.assert(
      fc.property(
        views.chain((x) =>
          fc.tuple(
            fc.constant(x),
            fc.shuffledSubarray(
              x.shape.map((_, i) => i),
              { minLength: x.ndim },
            ),
          ),
        ),
        ([x, order]) => {
          const inverse = order.map((_, i) => order.indexOf(i));
          if (order.length === 0) return;
          expect(x.transpose(order).transpose(inverse).tolist()).toEqual(x.tolist());
          for (const position of positions(x.shape)) {
            expect(x.transpose(order).item(...order.map((axis) => position[axis]!))).toBe(
              elementAt(x, position),
            );
          }
        },
      ),
    );
  });

  it("element-wise work on a view is that on its copy", () => {
    fc.assert(
      fc.property(views, (x) => {
        expect(x.mul(x.add(1)).tolist()).toEqual(x.copy().mul(x.copy().add(1)).tolist());
        expect(x.neg().toFlat()).toEqual(x.copy().neg().toFlat());
      }),
    );
  });
});

/** A slice as Python writes it, often with ends outside the axis. */
const slice = fc
  .tuple(
    fc.option(fc.integer({ min: -6, max: 6 })),
    fc.option(fc.integer({ min: -6, max: 6 })),
    fc.option(fc.integer({ min: -3, max: 3 }).filter((step) => step !== 0)),
  )
  .map(([start, stop, step]) => `${start ?? ""}:${stop ?? ""}${step === null ? "" : `:${step}`}`);

describe("slices", () => {
  it("pick what counting picks, and write through", () => {
    fc.assert(
      fc.property(shapes, fc.array(slice, { minLength: 3, maxLength: 3 }), (shape, slices) => {
        const x = counting(shape);
        const index = shape.map((_, i) => slices[i]!);
        const axes = shape.map((length, i) => pickedBy(slices[i]!, length));
        const view = x.at(...index);
        expect(view.shape).toEqual(axes.map((picks) => picks.length));
        for (const position of positions(view.shape)) {
          expect(view.item(...position)).toBe(x.item(...position.map((at, i) => axes[i]![at]!)));
        }
        view.fill(-1);
        const written = positions(shape).filter((position) => x.item(...position) === -1);
        expect(written).toHaveLength(view.size);
      }),
    );
  });
});

/** The positions that a slice picks, by Python's rule: clamp both ends, then count. */
function pickedBy(text: string, length: number): number[] {
  const [start, stop, step] = text.split(":").map((part) => (part === "" ? undefined : Number(part)));
  const by = step ?? 1;
  const clamp = (at: number, low: number, high: number): number =>
    Math.min(Math.max(at < 0 ? at + length : at, low), high);
  const out: number[] = [];
  if (by > 0) {
    const end = stop === undefined ? length : clamp(stop, 0, length);
    for (let at = start === undefined ? 0 : clamp(start, 0, length); at < end; at += by) out.push(at);
  } else {
    const end = stop === undefined ? -1 : clamp(stop, -1, length - 1);
    for (let at = start === undefined ? length - 1 : clamp(start, -1, length - 1); at > end; at += by)
      out.push(at);
  }
  return out;
}

describe("integer arrays and masks", () => {
  it("read and write the positions they name", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 6 }),
        (rows, columns, numbers) => {
          const x = counting([rows, columns]);
          const wrapped = numbers.map((number) => ((number % rows) + rows) % rows);
          const picks = wrapped.map((at, i) => (i % 2 === 0 ? at : at - rows));
          expect(x.at(picks).tolist()).toEqual(wrapped.map((row) => x.at(row).tolist()));
          const model = positions([rows, columns]).map(([row]) => (wrapped.includes(row!) ? -1 : 0));
          const written = np.zeros([rows, columns]);
          written.set([picks], -1);
          expect([...written.toFlat()]).toEqual(model);
        },
      ),
    );
  });

  it("a mask selects in row-major order, and setting it undoes nothing else", () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 2, max: 5 }), (x, divisor) => {
        const mask = x.mod(divisor).eq(0);
        const flat = [...x.toFlat()];
        expect([...x.at(mask).toFlat()]).toEqual(flat.filter((value) => value % divisor === 0));
        const y = x.copy();
        y.set([mask], -1);
        expect([...y.toFlat()]).toEqual(flat.map((value) => (value % divisor === 0 ? -1 : value)));
      }),
    );
  });
});

describe("reductions", () => {
  it("over any axes agree with adding up positions", () => {
    fc.assert(
      fc.property(
        views.chain((x) => fc.tuple(fc.constant(x), fc.subarray(x.shape.map((_, i) => i)))),
        fc.boolean(),
        ([x, axes], keepdims) => {
          const kept = x.shape.map((length, i) => (axes.includes(i) ? 1 : length));
          const sums = new NDArrayModel(kept);
          for (const position of positions(x.shape)) {
            sums.add(
              position.map((at, i) => (axes.includes(i) ? 0 : at)),
              elementAt(x, position),
            );
          }
          const got = x.sum({ axis: axes, keepdims });
          expect(got.shape).toEqual(keepdims ? kept : x.shape.filter((_, i) => !axes.includes(i)));
          expect([...got.toFlat()]).toEqual(sums.values());
        },
      ),
    );
  });

  it("argmax points at max", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (values) => {
        const x = NDArray.fromData(Float64Array.from(values), [values.length]);
        expect(x.item(x.argmax())).toBe(x.max());
      }),
    );
  });
});

/** Sums by position, without any array code. */
class NDArrayModel {
  readonly #sums = new Map<string, number>();

  constructor(shape: readonly number[]) {
    for (const position of positions(shape)) this.#sums.set(position.join(), 0);
  }

  add(position: readonly number[], value: number): void {
    this.#sums.set(position.join(), this.#sums.get(position.join())! + value);
  }

  values(): number[] {
    return [...this.#sums.values()];
  }
}

it("a row and a column stretch the same way over a square as over any other matrix", () => {
  const square = counting([3, 3]);
  const column = np.array([[10], [20], [30]]);
  expect(square.add(column).tolist()).toEqual([
    [10, 11, 12],
    [23, 24, 25],
    [36, 37, 38],
  ]);
  expect(column.add(square).tolist()).toEqual(square.add(column).tolist());
  expect(square.add(column.T).tolist()).toEqual([
    [10, 21, 32],
    [13, 24, 35],
    [16, 27, 38],
  ]);
});
