import type { Pointer } from "../cpython/c-api.ts";
import { type CPython, PythonError } from "../cpython/cpython.ts";
import { makeType, type Property, type Slots } from "../cpython/types.ts";
import type { Functions, Native } from "./functions.ts";

/** struct { refcount, type, id }: an object whose substance is a JavaScript object. */
const OBJECT_SIZE = 16;
const ID = 2;

export interface ObjectTypeSpec<T extends object> {
  readonly name: string;
  readonly slots?: (at: (self: Pointer | undefined) => T) => Slots;
  readonly properties?: (at: (self: Pointer) => T) => Record<string, Property>;
  readonly methods?: (at: (self: Pointer | undefined) => T) => Record<string, Native>;
  /** Gives up the references that the JavaScript object holds. */
  readonly released?: (object: T) => void;
}

/** A Python type whose instances stand for JavaScript objects: random generators, iterators. */
export class ObjectType<T extends object> {
  readonly type: Pointer;
  readonly #python: CPython;
  readonly #table: (T | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #released: ((object: T) => void) | undefined;

  constructor(python: CPython, functions: Functions, spec: ObjectTypeSpec<T>) {
    this.#python = python;
    this.#released = spec.released;
    const at = (self: Pointer | undefined): T => this.at(self!);
    this.type = makeType(python, {
      name: spec.name,
      size: OBJECT_SIZE,
      slots: {
        // Without one it would be object's, which makes instances that stand for nothing.
        tp_new() {
          throw new PythonError("TypeError", `cannot create '${spec.name}' instances`);
        },
        ...spec.slots?.(at),
        tp_dealloc: (self) => {
          this.#release(self);
          return 0;
        },
      },
      ...(spec.properties === undefined ? {} : { properties: spec.properties(at) }),
    });
    for (const [name, native] of Object.entries(spec.methods?.(at) ?? {}))
      python.setAttribute(this.type, name, functions.method(name, native));
  }

  wrap(object: T): Pointer {
    const { api } = this.#python;
    const made = this.#python.checked(api.__PyObject_New(this.type));
    const id = this.#free.pop() ?? this.#table.length;
    this.#table[id] = object;
    api.HEAP32[(made >> 2) + ID] = id;
    return made;
  }

  at(self: Pointer): T {
    return this.#table[this.#python.api.HEAP32[(self >> 2) + ID]!]!;
  }

  #release(self: Pointer): void {
    const { api } = this.#python;
    const id = api.HEAP32[(self >> 2) + ID]!;
    const object = this.#table[id]!;
    this.#table[id] = undefined;
    this.#free.push(id);
    api._PyObject_Free(self);
    api._Py_DecRef(this.type);
    this.#released?.(object);
  }
}
