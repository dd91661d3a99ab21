/**
 * The element-wise loops, made by a table of layouts times operations: each operation has loops of its own, so that the
 * engine compiles its scalar function into them. Calling one shared loop with many functions is ten times slower.
 */
import type { Data, DType } from "./dtype.ts";

export type UnaryFunction = (x: number) => number;
export type BinaryFunction = (a: number, b: number) => number;

/**
 * `to[p + i * pRow + j * pStep] = f(from[q + i * qRow + j * qStep])` for i < rows, j < n. A loop made for some steps
 * does not read them again.
 */
export type UnaryLoop = (
  f: UnaryFunction,
  rows: number,
  n: number,
  to: Data,
  p: number,
  pRow: number,
  pStep: number,
  from: Data,
  q: number,
  qRow: number,
  qStep: number,
) => void;

export type BinaryLoop = (
  f: BinaryFunction,
  rows: number,
  n: number,
  to: Data,
  p: number,
  pRow: number,
  pStep: number,
  left: Data,
  q: number,
  qRow: number,
  qStep: number,
  right: Data,
  r: number,
  rRow: number,
  rStep: number,
) => void;

/** The layouts of a row: the steps from one element to the next of out, left and right; "s" is any step. */
const LAYOUTS = ["111", "110", "101", "sss"] as const;

type LayoutCode = 0 | 1 | 2 | 3;

export function layoutCode(pStep: number, qStep: number, rStep: number): LayoutCode {
  if (pStep !== 1) return 3;
  if (qStep === 1) return rStep === 1 ? 0 : rStep === 0 ? 1 : 3;
  return qStep === 0 && rStep === 1 ? 2 : 3;
}

// Which typed array holds a dtype: loops are kept apart by it, since one that sees several is slow for all.
const STORES: Record<DType, number> = {
  float64: 0,
  int64: 0,
  uint64: 0,
  float32: 1,
  float16: 1,
  int32: 2,
  uint32: 3,
  int16: 4,
  uint16: 5,
  int8: 6,
  uint8: 7,
  bool: 7,
};

/** The element of an operand at `j` in a row: `shift` past it where a loop takes several at a time. */
function element(data: string, start: string, step: string | undefined, shift: number): string {
  if (step === "0") return `${data}Value`;
  const at = shift === 0 ? "j" : `j + ${shift}`;
  return step === "1" ? `${data}[${start} + ${at}]` : `${data}[${start} + (${at}) * ${start}Step]`;
}

/** A loop over j < n; four elements at a time where they are neighbours, which spares most of the loop's own cost. */
function loopOver(layout: string, body: (shift: number) => string): string {
  if (layout.includes("s")) return `for (let j = 0; j < n; j++) { ${body(0)} }`;
  return `let j = 0;
    for (; j + 4 <= n; j += 4) { ${[0, 1, 2, 3].map(body).join(" ")} }
    for (; j < n; j++) { ${body(0)} }`;
}

function binarySource(name: string, layout: string): string {
  const [pStep, qStep, rStep] = layout;
  return `return function ${name}_${layout}(f, rows, n, to, p, pRow, pStep, left, q, qRow, qStep, right, r, rRow, rStep) {
    for (let i = 0; i < rows; i++) {
      ${qStep === "0" ? "const leftValue = left[q];" : ""}
      ${rStep === "0" ? "const rightValue = right[r];" : ""}
      ${loopOver(
        layout,
        (shift) =>
          `${element("to", "p", pStep, shift)} = ` +
          `f(${element("left", "q", qStep, shift)}, ${element("right", "r", rStep, shift)});`,
      )}
      p += pRow; q += qRow; r += rRow;
    }
  }`;
}

function unarySource(name: string, layout: string): string {
  const [pStep, qStep] = layout;
  return `return function ${name}_${layout}(f, rows, n, to, p, pRow, pStep, from, q, qRow, qStep) {
    for (let i = 0; i < rows; i++) {
      ${loopOver(
        layout.slice(0, 2),
        (shift) => `${element("to", "p", pStep, shift)} = f(${element("from", "q", qStep, shift)});`,
      )}
      p += pRow; q += qRow;
    }
  }`;
}

/** out[o] = f(... f(from[0], from[1]) ..., from[length - 1]) along rows of neighbours, or down columns. */
export type FoldLoop = (
  f: BinaryFunction,
  outer: number,
  length: number,
  inner: number,
  to: Data,
  p: number,
  from: Data,
  q: number,
) => void;

// Four rows at a time spare three of four loads and stores of `to`; the order of the operations stays.
const foldSources = {
  rows: (name: string): string => `return function ${name}_rows(f, outer, length, inner, to, p, from, q) {
    for (let o = 0; o < outer; o++, q += length) {
      let value = to[p + o];
      for (let k = 0; k < length; k++) value = f(value, from[q + k]);
      to[p + o] = value;
    }
  }`,
  columns: (
    name: string,
  ): string => `return function ${name}_columns(f, outer, length, inner, to, p, from, q) {
    for (let o = 0; o < outer; o++, p += inner) {
      let k = 0;
      for (; k + 4 <= length; k += 4, q += 4 * inner) {
        for (let j = 0; j < inner; j++) {
          const at = q + j;
          to[p + j] = f(f(f(f(to[p + j], from[at]), from[at + inner]), from[at + 2 * inner]), from[at + 3 * inner]);
        }
      }
      for (; k < length; k++, q += inner) {
        for (let j = 0; j < inner; j++) to[p + j] = f(to[p + j], from[q + j]);
      }
    }
  }`,
};

function compile(source: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  return (new Function(source) as () => unknown)();
}

/** One operation's loops, each compiled when it is first needed. */
export class Loops {
  readonly #name: string;
  // The dense part holds the loops between float64 arrays.
  readonly #dense: (UnaryLoop | BinaryLoop | undefined)[] = [undefined, undefined, undefined, undefined];
  readonly #others = new Map<number, UnaryLoop | BinaryLoop | FoldLoop>();

  constructor(name: string) {
    this.#name = name;
  }

  unary(to: DType, from: DType, pStep: number, qStep: number): UnaryLoop {
    const layout = pStep === 1 && qStep === 1 ? 0 : 3;
    const store = STORES[to] * 8 + STORES[from];
    return this.#find(layout, store, unarySource) as UnaryLoop;
  }

  binary(to: DType, left: DType, right: DType, layout: LayoutCode): BinaryLoop {
    const store = (STORES[to] * 8 + STORES[left]) * 8 + STORES[right];
    return this.#find(layout, store, binarySource) as BinaryLoop;
  }

  fold(along: "rows" | "columns", dtype: DType): FoldLoop {
    const key = 4096 * 4 + STORES[dtype] * 2 + (along === "rows" ? 0 : 1);
    let loop = this.#others.get(key);
    if (loop === undefined) {
      loop = compile(foldSources[along](this.#name)) as FoldLoop;
      this.#others.set(key, loop);
    }
    return loop as FoldLoop;
  }

  #find(layout: LayoutCode, store: number, source: (name: string, layout: string) => string): unknown {
    if (store === 0) {
      return (this.#dense[layout] ??= compile(source(this.#name, LAYOUTS[layout])) as BinaryLoop);
    }
    const key = store * 4 + layout;
    let loop = this.#others.get(key);
    if (loop === undefined) {
      loop = compile(source(this.#name, LAYOUTS[layout])) as BinaryLoop;
      this.#others.set(key, loop);
    }
    return loop;
  }
}
