import { describe, expect, it } from "vitest";
import { allocationsHeld } from "../../../../src/tensor/core/allocate.ts";
import { startPython, textOf } from "../start-python.ts";

const python = await startPython();
const TIME = 60_000;

function run(program: string): string {
  const loaded = python.runner.load(program);
  const prints = python.takePrints();
  expect(loaded, textOf(prints, "error")).toEqual({ kind: "loaded" });
  return textOf(prints, "log");
}

/** Operations of every kind on arrays that live no longer than one call of `work`, errors included. */
const WORK = `
import gc, sys, operator
import numpy as np

OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow,
    operator.lt, operator.le, operator.eq, operator.ne, operator.ge, operator.gt, operator.matmul, divmod,
    operator.iadd, operator.isub, operator.imul, operator.itruediv, operator.and_, operator.lshift]
OPERANDS = [2, 2.5, True, [1, 2, 3], (1, 2, 3), np.float64(2), np.float32(2), np.int64(2), np.bool_(True), None, "a", {}, object()]
KEYS = [0, -1, 5, slice(1), slice(None, None, -1), ..., None, [0, 1], np.array([0, 1]), np.array([True, False, True]), (0, 1),
    (0,), (slice(None), 0), "a", 1.5, {}, (..., 0), [True, False, True], np.int64(1), (None, 0), [5], ()]

class Refusing:
    def __array__(self, *args, **kwargs):
        raise KeyError("no array")
    def __index__(self):
        raise KeyError("no index")

def failing(*args):
    raise KeyError("callback")

def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception:
        return None

def work():
    x, y, i = np.arange(3.0), np.ones((3, 3)), np.arange(3)
    for a in (x, i, y):
        for op in OPERATORS:
            for b in [*OPERANDS, x, i, Refusing()]:
                attempt(op, a.copy(), b)
                attempt(op, b, a)
        for key in [*KEYS, Refusing()]:
            attempt(operator.getitem, a, key)
            attempt(operator.setitem, a.copy(), key, 1)
            attempt(operator.setitem, a.copy(), key, x)
            attempt(operator.setitem, a.copy(), key, "a")
            attempt(operator.setitem, a.copy(), key, Refusing())
            attempt(operator.delitem, a, key)
        for name in dir(np.ndarray):
            if name in ("__class__", "__dir__", "__init_subclass__", "__subclasshook__"):
                continue
            attempt(getattr, a, name)
            for args in ((), (0,), (1, 2), (a,), ("a",), (Refusing(),), (None,)):
                attempt(lambda: getattr(a, name)(*args))
            attempt(lambda: getattr(a, name)(axis=0, keepdims=True))
            attempt(lambda: getattr(a, name)(bogus=a))
        list(a), list(a.flat), a.tolist(), repr(a), str(a), a.flags.writeable, a.T[0], a.base, f"{a}", iter(a)
        attempt(lambda: a in [1])
        attempt(lambda: [row for row in y if failing()])
    for name in dir(np):
        f = getattr(np, name)
        if not callable(f) or isinstance(f, type):
            continue
        for args in ((), (x,), (y,), (x, x), (x, 1), (x, "a"), ([x, x],), (failing,), (failing, x), (failing, 0, y), (Refusing(),), (None,), (x, x, x)):
            attempt(f, *args)
        attempt(f, x, out=x.copy())
        attempt(f, y, axis=0, keepdims=True)
        attempt(f, x, axis=9)
        attempt(f, x, dtype="nope")
        attempt(f, x, bogus=1)
        for method in ("reduce", "accumulate", "outer", "at"):
            if isinstance(f, np.ufunc):
                attempt(lambda: getattr(f, method)(x.copy(), x))
    for name in dir(np.linalg):
        for args in ((y,), (y + np.eye(3), x), (x,), ("a",), ([y, y],)):
            attempt(getattr(np.linalg, name), *args)
    rng = np.random.default_rng(0)
    for owner in (np.random, rng):
        for name in dir(owner):
            if name.startswith("_"):
                continue
            for args in ((), (3,), ((2, 2),), (x,), ("a",), (1, 2, 3), ([1, "a"],), (Refusing(),)):
                attempt(getattr(owner, name), *args)
    np.random.seed(0)
`;

describe("references", () => {
  it(
    "to arrays are all given back: thousands of operations, and as many errors, leave no byte behind",
    () => {
      run(WORK);
      const program = `${WORK}
work()
gc.collect()
`;
      run(program);
      run("pass");
      const before = allocationsHeld.bytes;
      run(program);
      run("pass");
      expect(allocationsHeld.bytes - before).toBe(0);

      // An array that is kept shows.
      run("import builtins\nimport numpy as np\nbuiltins.kept = np.ones(10)");
      expect(allocationsHeld.bytes - before).toBe(80);
      run("import builtins\ndel builtins.kept");
      expect(allocationsHeld.bytes - before).toBe(0);
    },
    TIME,
  );

  it(
    "to Python's objects are neither lost nor kept",
    () => {
      const program = `${WORK}
things = {"float": 1234.5, "int": 10**6 + 7, "text": "some text", "list": [1.0, 2.0], "tuple": (1.0, 2.0), "object": object(),
    "function": failing, "refusing": Refusing(), "dtype": np.dtype("f4"), "ndarray": np.ndarray, "float64": np.float64,
    "scalar": np.float64(1.5), "array": np.arange(3.0), "dict": {}}

def use(thing, x):
    for f in (np.add, np.sum, np.array, np.zeros, np.full, np.reshape, np.concatenate, np.isin, np.where, np.vectorize,
            np.apply_along_axis, np.clip, np.take, np.random.normal, np.random.shuffle, np.random.choice, np.nditer, np.ndenumerate):
        attempt(f, thing)
        attempt(f, x, thing)
        attempt(f, x, 0, thing)
        attempt(f, thing, thing, x)
        attempt(f, x, dtype=thing)
        attempt(f, x, axis=thing, out=thing)
    for op in OPERATORS:
        attempt(op, x.copy(), thing)
        attempt(op, thing, x)
    attempt(operator.getitem, x, thing)
    attempt(operator.getitem, x, (thing, thing))
    attempt(operator.setitem, x.copy(), thing, 1)
    attempt(operator.setitem, x.copy(), 0, thing)
    attempt(isinstance, x, thing)
    attempt(x.astype, thing)
    attempt(x.item, thing)
    attempt(x.reshape, thing, thing)
    attempt(setattr, x.copy(), "shape", thing)
    attempt(np.seterr, all=thing)
    attempt(np.set_printoptions, thing)
    attempt(hash, thing)

def counts():
    gc.collect()
    return {name: sys.getrefcount(thing) for name, thing in things.items()}

def rounds(n):
    for _ in range(n):
        x = np.arange(3.0)
        for thing in things.values():
            use(thing, x)

rounds(2)
before = counts()
rounds(4)
after = counts()
print({name: after[name] - before[name] for name in things if after[name] != before[name]})
`;
      expect(run(program)).toBe("{}\n");
    },
    TIME,
  );

  it("to views keep what they look into, and no longer", () => {
    const program = `
import numpy as np

def view_of_nothing_else():
    return np.arange(6.0).reshape(2, 3).T[1:]

view = view_of_nothing_else()
print(view.tolist(), view.base.tolist())
it = iter(np.arange(3))
print(list(it), [row.sum() for row in np.ones((2, 3))])
flat = np.arange(4).reshape(2, 2).flat
print(list(flat), flat[2])
`;
    expect(run(program)).toBe(
      "[[1.0, 4.0], [2.0, 5.0]] [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]\n[0, 1, 2] [np.float64(3.0), np.float64(3.0)]\n[0, 1, 2, 3] 2\n"
        .replace("[0, 1, 2] [np", "[np.int64(0), np.int64(1), np.int64(2)] [np")
        .replace("[0, 1, 2, 3] 2", "[np.int64(0), np.int64(1), np.int64(2), np.int64(3)] 2"),
    );
  });

  it("are held by x.flat, whose base outlives the array's own name", () => {
    const out = run(`
import sys
import numpy as np
flat = (np.arange(3.0) + 1).flat
others = [np.zeros(3) for _ in range(100)]
print(flat.base, sys.getrefcount(flat.base) > 1)
`);
    expect(out).toBe("[1. 2. 3.] True\n");
  });
});
