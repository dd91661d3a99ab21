import * as np from "../src/tensor/np.ts";
import type { Literal, LiteralCase, NamedValue, Sizes } from "./contract.ts";
import { entriesIn } from "./numbers.ts";
import { type ArrayType, arrayTypeOf, shapeAt, sizeOf, sizesText, tupleText } from "./signature.ts";
import type { PlainArray } from "./values.ts";

type Values = Readonly<Record<string, NamedValue>>;
export type Inputs = Readonly<Record<string, PlainArray>>;

/** One set of inputs that a check runs at. */
export interface Case {
  /** A literal case's name. */
  readonly name?: string;
  readonly sizes: Sizes;
  readonly inputs: Inputs;
}

/** FNV-1a, so that an array's numbers depend on its name and case only, not on what else an exercise declares. */
function seedOf(name: string, position: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${position}:${name}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

/**
 * Draws an array of a type: float standard normal; `int[…] < C` uniform over 0 … C−1 and bool, both so that the
 * smallest and the largest value occur wherever there is room for the two. `seed` is 0 … 2³²−1.
 */
export function drawArray(type: ArrayType, sizes: Sizes, seed: number): PlainArray {
  const random = new np.random.RandomState(seed);
  const shape = shapeAt(type.dims, sizes);
  const count = entriesIn(shape);
  if (type.dtype === "float64") {
    return { dtype: "float64", shape, data: random.standard_normal([count]).toFlat() };
  }
  if (type.dtype === "int64" && type.below === undefined) {
    throw new Error('int needs a bound to be drawn: "int[N] < C"');
  }
  const below = type.below === undefined ? 2 : sizeOf(type.below, sizes);
  if (below < 1) throw new Error(`int below ${below} has no values to draw from`);
  const data = random.randint(0, below, [count]).toFlat();
  const places = random.permutation(count).toFlat();
  const [first, second] = [places[0], places[1]];
  if (first !== undefined && second !== undefined) {
    data[first] = 0;
    data[second] = below - 1;
  }
  return { dtype: type.dtype, shape, data };
}

/** The inputs of one case: each named array drawn at these sizes, from seeds that `position` varies. */
export function drawCase(values: Values, names: readonly string[], sizes: Sizes, position: number): Case {
  const inputs: Record<string, PlainArray> = {};
  for (const name of names) {
    inputs[name] = inContext(name, () => drawArray(arrayTypeOf(values, name), sizes, seedOf(name, position)));
  }
  return { sizes, inputs };
}

/** The inputs of a literal case: what is written out, and the rest drawn at the sizes that this implies. */
export function literalCase(
  values: Values,
  names: readonly string[],
  literal: LiteralCase,
  position: number,
): Case {
  return inContext(`the case "${literal.name}"`, () => {
    const sizes: Record<string, number> = { ...literal.sizes };
    const written: Record<string, PlainArray> = {};
    for (const [name, nested] of Object.entries(literal.inputs)) {
      written[name] = inContext(name, () => fromLiteral(arrayTypeOf(values, name), nested, sizes));
    }
    for (const [name, array] of Object.entries(written)) {
      inContext(name, () => checkBelow(arrayTypeOf(values, name), array, sizes));
    }
    const missing = names.filter((name) => !Object.hasOwn(written, name));
    return {
      name: literal.name,
      sizes,
      inputs: { ...drawCase(values, missing, sizes, position).inputs, ...written },
    };
  });
}

/** Adds to `sizes` the dimensions that this array fixes. */
function fromLiteral(type: ArrayType, nested: Literal, sizes: Record<string, number>): PlainArray {
  const shape: number[] = [];
  for (let level: Literal | undefined = nested; typeof level === "object"; level = level[0])
    shape.push(level.length);
  if (shape.length !== type.dims.length) {
    const expected = `${type.dims.length} axes, ${tupleText(type.dims)}`;
    throw new Error(`expected ${expected}; the literal has shape ${tupleText(shape)}`);
  }
  const data: number[] = [];
  flatten(nested, shape, 0, data);
  type.dims.forEach((dim, axis) => {
    const size = shape[axis] ?? 0;
    const before = /^[0-9]+$/.test(dim) ? Number(dim) : sizes[dim];
    if (before !== undefined && before !== size) {
      throw new Error(`expected ${dim} = ${before}; the literal has shape ${tupleText(shape)}`);
    }
    sizes[dim] = size;
  });
  for (const number of data) {
    const fits =
      type.dtype === "float64" ||
      (type.dtype === "bool" ? number === 0 || number === 1 : Number.isSafeInteger(number));
    if (!fits) throw new Error(`${number} is not a value of ${type.dtype}`);
  }
  return { dtype: type.dtype, shape, data: Float64Array.from(data) };
}

function flatten(nested: Literal, shape: readonly number[], axis: number, into: number[]): void {
  if (typeof nested === "number" && axis === shape.length) {
    into.push(nested);
  } else if (typeof nested === "object" && nested.length === shape[axis]) {
    for (const item of nested) flatten(item, shape, axis + 1, into);
  } else {
    throw new Error(`the literal is ragged: its rows do not all have shape ${tupleText(shape.slice(axis))}`);
  }
}

/** Whole numbers stay below their bound where the literals fix it. */
function checkBelow(type: ArrayType, array: PlainArray, sizes: Sizes): void {
  if (type.below === undefined) return;
  const below = sizeOf(type.below, sizes);
  for (const number of array.data) {
    if (!(number >= 0 && number < below)) {
      throw new Error(`${number} is not in 0 … ${below - 1} (${type.below} of ${sizesText(sizes)})`);
    }
  }
}

function inContext<T>(name: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
