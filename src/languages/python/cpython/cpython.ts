import type { CApi, Pointer } from "./c-api.ts";

/** A Python exception is set: whoever catches this lets it pass, or clears it. */
export class PythonRaised extends Error {
  override name = "PythonRaised";
}

/** An exception to raise, by the name of its Python type: "TypeError". */
export class PythonError extends Error {
  constructor(type: string, message: string) {
    super(message);
    this.name = type;
  }
}

/** Start symbol of the parser for a module's text. */
const FILE_INPUT = 257;
/** The text is no file's bytes: "# coding: latin-1" in it means nothing. */
const SOURCE_IS_UTF8 = 0x0100;
const IGNORE_COOKIE = 0x0800;

/** What a message says that it got, where JavaScript has other names for it. */
const NAMES: Readonly<Record<string, string>> = {
  null: "None",
  true: "True",
  false: "False",
  "the function (anonymous)": "a function",
};

const inPythonsWords = (message: string): string =>
  message.replace(
    /(?<=\bgot )(?:null|true|false|the function \(anonymous\))$/,
    (name) => NAMES[name] ?? name,
  );

/**
 * CPython's C API with JavaScript's strings, lists and errors. What returns a Pointer returns a new reference, which the
 * caller owns, unless it says "borrowed". A failed call throws PythonRaised.
 */
export class CPython {
  readonly api: CApi;
  readonly none: Pointer;
  readonly true: Pointer;
  readonly false: Pointer;
  readonly ellipsis: Pointer;
  readonly notImplemented: Pointer;
  /** C strings that live as long as the interpreter: names. */
  readonly #names = new Map<string, Pointer>();
  readonly #exceptions = new Map<string, Pointer>();
  readonly #functions = new Map<(...args: Pointer[]) => number, Pointer>();

  constructor(api: CApi) {
    this.api = api;
    this.none = api.__Py_NoneStruct;
    this.true = api.__Py_TrueStruct;
    this.false = api.__Py_FalseStruct;
    this.ellipsis = api.__Py_EllipsisObject;
    this.notImplemented = api.__Py_NotImplementedStruct;
  }

  /** Borrowed: the type of an object. */
  typeOf(object: Pointer): Pointer {
    return this.api.HEAP32[(object >> 2) + 1]!;
  }

  /** The same object once more. */
  again(object: Pointer): Pointer {
    this.api._Py_IncRef(object);
    return object;
  }

  /** Throws PythonRaised for NULL. */
  checked(object: Pointer): Pointer {
    if (object === 0) throw new PythonRaised();
    return object;
  }

  /** Calls `use` with an object, and gives up the reference to it. */
  using<T>(object: Pointer, use: (object: Pointer) => T): T {
    this.checked(object);
    try {
      return use(object);
    } finally {
      this.api._Py_DecRef(object);
    }
  }

  isInstance(object: Pointer, type: Pointer): boolean {
    const own = this.typeOf(object);
    return own === type || this.api._PyType_IsSubtype(own, type) === 1;
  }

  // ── Texts

  /** Calls `use` with a C string, which is freed afterwards. */
  withText<T>(text: string, use: (text: Pointer) => T): T {
    // C strings end at the first NUL.
    const at = this.api.stringToNewUTF8(text.replaceAll("\0", "\\0"));
    try {
      return use(at);
    } finally {
      this.api._free(at);
    }
  }

  /** A C string that is never freed, the same for the same text. */
  name(text: string): Pointer {
    let found = this.#names.get(text);
    if (found === undefined) {
      found = this.api.stringToNewUTF8(text);
      this.#names.set(text, found);
    }
    return found;
  }

  str(text: string): Pointer {
    return this.checked(this.withText(text, (at) => this.api._PyUnicode_FromString(at)));
  }

  /** The text of a `str`. Throws PythonRaised for other objects and for lone surrogates. */
  readText(object: Pointer): string {
    return this.api.UTF8ToString(this.checked(this.api._PyUnicode_AsUTF8(object)));
  }

  textOf(object: Pointer, form: "str" | "repr"): string {
    const made = form === "str" ? this.api._PyObject_Str(object) : this.api._PyObject_Repr(object);
    return this.using(made, (text) => this.readText(text));
  }

  typeName(object: Pointer): string {
    return this.using(this.api._PyType_GetName(this.typeOf(object)), (name) => this.readText(name));
  }

  bytes(content: Uint8Array): Pointer {
    const memory = this.api._malloc(Math.max(content.length, 1));
    this.api.HEAPU8.set(content, memory);
    const made = this.api._PyBytes_FromStringAndSize(memory, content.length);
    this.api._free(memory);
    return this.checked(made);
  }

  // ── Numbers

  int(value: number): Pointer {
    return this.checked(this.api._PyLong_FromDouble(value));
  }

  float(value: number): Pointer {
    return this.checked(this.api._PyFloat_FromDouble(value));
  }

  bool(value: boolean): Pointer {
    return this.again(value ? this.true : this.false);
  }

  /** The value of an `int`; beyond 2^53 the nearest double. */
  readInt(object: Pointer): number {
    const value = this.api._PyLong_AsDouble(object);
    if (value === -1 && this.api._PyErr_Occurred() !== 0) throw new PythonRaised();
    return value;
  }

  readFloat(object: Pointer): number {
    const value = this.api._PyFloat_AsDouble(object);
    if (value === -1 && this.api._PyErr_Occurred() !== 0) throw new PythonRaised();
    return value;
  }

  /** The whole number of an object with `__index__`. */
  readIndex(object: Pointer): number {
    return this.using(this.api._PyNumber_Index(object), (whole) => this.readInt(whole));
  }

  isTrue(object: Pointer): boolean {
    const answer = this.api._PyObject_IsTrue(object);
    if (answer < 0) throw new PythonRaised();
    return answer === 1;
  }

  // ── Sequences

  /** Takes over the items' references. */
  tuple(items: readonly Pointer[]): Pointer {
    const tuple = this.checked(this.api._PyTuple_New(items.length));
    items.forEach((item, i) => this.api._PyTuple_SetItem(tuple, i, item));
    return tuple;
  }

  /** Takes over the items' references. */
  list(items: readonly Pointer[]): Pointer {
    const list = this.checked(this.api._PyList_New(items.length));
    items.forEach((item, i) => this.api._PyList_SetItem(list, i, item));
    return list;
  }

  /** Takes over the values' references. */
  dict(entries: Iterable<readonly [string, Pointer]>): Pointer {
    const dict = this.checked(this.api._PyDict_New());
    for (const [key, value] of entries) {
      this.api._PyDict_SetItemString(dict, this.name(key), value);
      this.api._Py_DecRef(value);
    }
    return dict;
  }

  /** Borrowed: what a dict holds under a name; 0 when that is nothing, or when there is no dict, but NULL. */
  dictItem(dict: Pointer, key: string): Pointer {
    return dict === 0 ? 0 : this.api._PyDict_GetItemString(dict, this.name(key));
  }

  /** Borrowed: the items of a tuple. */
  tupleItems(tuple: Pointer): Pointer[] {
    const { HEAP32 } = this.api;
    const at = tuple >> 2;
    // struct { refcount, type, length, hash, items… }
    return Array.from(HEAP32.subarray(at + 4, at + 4 + HEAP32[at + 2]!));
  }

  /** Borrowed: the items of a list. */
  listItems(list: Pointer): Pointer[] {
    const { HEAP32 } = this.api;
    const at = list >> 2;
    // struct { refcount, type, length, items*, … }
    const items = HEAP32[at + 3]! >> 2;
    return Array.from(HEAP32.subarray(items, items + HEAP32[at + 2]!));
  }

  /** Borrowed: the items of a list or a tuple, or of a class made from one; undefined for other objects. */
  sequenceItems(object: Pointer): Pointer[] | undefined {
    if (this.isInstance(object, this.api._PyTuple_Type)) return this.tupleItems(object);
    return this.isInstance(object, this.api._PyList_Type) ? this.listItems(object) : undefined;
  }

  /** Calls `use` with the items of any iterable. */
  withItems<T>(iterable: Pointer, use: (items: Pointer[]) => T): T {
    const sequence = this.api._PySequence_Fast(iterable, this.name("object is not iterable"));
    return this.using(sequence, (fast) =>
      use(this.typeOf(fast) === this.api._PyTuple_Type ? this.tupleItems(fast) : this.listItems(fast)),
    );
  }

  // ── Attributes, calls, modules

  getAttribute(object: Pointer, name: string): Pointer {
    return this.checked(this.api._PyObject_GetAttrString(object, this.name(name)));
  }

  hasAttribute(object: Pointer, name: string): boolean {
    return this.api._PyObject_HasAttrString(object, this.name(name)) === 1;
  }

  /** Takes over the value's reference. */
  setAttribute(object: Pointer, name: string, value: Pointer): void {
    const failed = this.api._PyObject_SetAttrString(object, this.name(name), this.checked(value)) < 0;
    this.api._Py_DecRef(value);
    if (failed) throw new PythonRaised();
  }

  /** The arguments stay the caller's. */
  call(f: Pointer, args: readonly Pointer[]): Pointer {
    const { api } = this;
    const memory = api._malloc(4 * Math.max(args.length, 1));
    try {
      api.HEAP32.set(args, memory >> 2);
      return this.checked(api._PyObject_Vectorcall(f, memory, args.length, 0));
    } finally {
      api._free(memory);
    }
  }

  callMethod(object: Pointer, name: string, args: readonly Pointer[]): Pointer {
    return this.using(this.getAttribute(object, name), (method) => this.call(method, args));
  }

  /** Borrowed: the module of sys.modules with this name, made when there is none. */
  module(name: string): Pointer {
    return this.checked(this.api._PyImport_AddModule(this.name(name)));
  }

  /** The code object of a module's text. */
  compile(source: string, filename: string): Pointer {
    const { api } = this;
    // struct { flags, feature version }
    const flags = api._malloc(8);
    api.HEAP32.set([SOURCE_IS_UTF8 | IGNORE_COOKIE, 0], flags >> 2);
    const code = this.withText(source, (text) =>
      api._Py_CompileStringExFlags(text, this.name(filename), FILE_INPUT, flags, -1),
    );
    api._free(flags);
    return this.checked(code);
  }

  /** Runs a module's text of our own in a namespace. */
  run(source: string, namespace: Pointer): void {
    const result = this.withText(source, (text) =>
      this.api._PyRun_String(text, FILE_INPUT, namespace, namespace),
    );
    this.api._Py_DecRef(this.checked(result));
  }

  // ── Errors

  /** Borrowed: an exception type by its name; a builtin one, or one that `defineException` made. */
  exception(name: string): Pointer {
    const own = this.#exceptions.get(name);
    if (own !== undefined) return own;
    const variable = this.api[`_PyExc_${name}`];
    return this.api.HEAP32[(variable ?? this.api._PyExc_RuntimeError!) >> 2]!;
  }

  /** Makes an exception type; returns a borrowed reference. */
  defineException(qualified: string, bases: readonly string[]): Pointer {
    const tuple = this.tuple(bases.map((base) => this.again(this.exception(base))));
    const made = this.using(tuple, (all) => this.api._PyErr_NewException(this.name(qualified), all, 0));
    this.#exceptions.set(qualified.split(".").at(-1) ?? qualified, this.checked(made));
    return made;
  }

  /** Sets the Python exception that a JavaScript error stands for. */
  raise(error: unknown): void {
    if (error instanceof PythonRaised) return;
    const { name, message } = error instanceof Error ? error : new PythonError("RuntimeError", String(error));
    // The engine's own: too much recursion, which in Python has a name of its own.
    const overflow = error instanceof RangeError;
    const type = overflow ? "RecursionError" : name;
    this.withText(overflow ? "maximum recursion depth exceeded" : inPythonsWords(message), (text) =>
      this.api._PyErr_SetString(this.exception(type), text),
    );
  }

  /** Sets an exception, and returns the NULL that says so: for what is no error of anybody's. */
  raiseNamed(type: string, message: string): Pointer {
    this.api._PyErr_SetString(this.exception(type), this.name(message));
    return 0;
  }

  /** Forgets the exception that is set. */
  clear(): void {
    this.api._PyErr_Clear();
  }

  /**
   * Puts a JavaScript function into the table that C calls functions from, once; its errors become Python's. The
   * signature has a letter for the result and for each argument: "i" is a pointer or a C int, "v" is nothing.
   */
  functionPointer(f: (...args: Pointer[]) => number, signature: string, failed = 0): Pointer {
    const known = this.#functions.get(f);
    if (known !== undefined) return known;
    const pointer = this.api.addFunction((...args) => {
      try {
        return f(...args);
      } catch (error) {
        this.raise(error);
        return failed;
      }
    }, signature);
    this.#functions.set(f, pointer);
    return pointer;
  }
}
