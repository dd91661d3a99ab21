/** The module `numpy.random`. */
import * as core from "../../../tensor/random/random.ts";
import { isArray } from "../../../tensor/core/array-class.ts";
import type { Pointer } from "../cpython/c-api.ts";
import { PythonError } from "../cpython/cpython.ts";
import type { CoreCalls } from "./core-calls.ts";
import type { Functions, Native } from "./functions.ts";
import { Binder } from "./binding.ts";
import { ObjectType } from "./objects.ts";
import { signatureOf } from "./signatures.ts";
import type { CoreFunction, Values } from "./values.ts";

type Source = core.RandomState | core.Generator;

const LEGACY = `seed get_state set_state rand randn random random_sample ranf standard_normal uniform normal
  standard_exponential exponential randint binomial permutation shuffle choice`.split(/\s+/);
const MODERN = `random standard_normal normal uniform integers permutation shuffle choice binomial permuted
  standard_exponential exponential`.split(/\s+/);

/** What the module holds, by name. */
export function makeRandom(values: Values, functions: Functions, calls: CoreCalls): Map<string, Pointer> {
  const { python } = values;
  const members = new Map<string, Pointer>();
  const binder = (name: string, path: string): Binder => new Binder(values, name, signatureOf(path)!);
  const shuffled = binder("shuffle", "random.RandomState.shuffle");
  const stateSeed = binder("RandomState", "random.RandomState");
  const rngSeed = binder("default_rng", "random.default_rng");

  const seedOf = (
    binding: Binder,
    args: readonly Pointer[],
    keywords: ReadonlyMap<string, Pointer>,
  ): unknown => binding.bind(args, keywords).args[0] ?? undefined;

  /** Of a call's keywords, a dict or NULL, the one that tp_new takes. */
  const seedIn = (keywords: Pointer): Map<string, Pointer> => {
    const seed = python.dictItem(keywords, "seed");
    return new Map(seed === 0 ? [] : [["seed", seed]]);
  };

  const methodsOf =
    (kind: "Generator" | "RandomState", names: readonly string[]) =>
    (at: (self: Pointer | undefined) => Source): Record<string, Native> =>
      Object.fromEntries(
        names
          .filter((name) => signatureOf(`random.${kind}.${name}`) !== undefined)
          .map((name) => [name, method(kind, name, at)]),
      );

  const method = (kind: string, name: string, at: (self: Pointer | undefined) => Source): Native => {
    let owner: Source | undefined;
    const call: CoreFunction = (...args) => {
      const f = (owner as unknown as Record<string, CoreFunction>)[name]!;
      return f.apply(owner, args);
    };
    const native = name === "shuffle" ? shuffle(call) : calls.native(`random.${kind}.${name}`, call);
    return ([self, ...args], keywords) => {
      owner = at(self);
      return native(args, keywords);
    };
  };

  /** Arrays and lists are shuffled in place; a list of anything by the order of its positions. */
  const shuffle =
    (call: CoreFunction): Native =>
    (args, keywords) => {
      const [x, ...rest] = args;
      if (x === undefined)
        throw new PythonError("TypeError", "shuffle() takes at least 1 positional argument");
      if (python.typeOf(x) !== python.api._PyList_Type) {
        const bound = shuffled.bind([x], new Map());
        if (!isArray(bound.args[0]))
          throw new PythonError(
            "TypeError",
            `'${python.typeName(x)}' object does not support item assignment`,
          );
        const axis = rest[0] ?? keywords.get("axis");
        call(bound.args[0], ...(axis === undefined ? [] : [{ axis: values.toPlain(axis, "shuffle") }]));
        return python.again(python.none);
      }
      const items = python.listItems(x);
      const order = items.map((_, i) => i);
      call(order);
      const reordered = order.map((i) => python.again(items[i]!));
      reordered.forEach((item, i) => python.api._PyList_SetItem(x, i, item));
      return python.again(python.none);
    };

  const randomState: ObjectType<core.RandomState> = new ObjectType<core.RandomState>(python, functions, {
    name: "numpy.random.RandomState",
    slots: () => ({
      tp_repr: () => python.str("RandomState(MT19937)"),
      tp_new: (_type, args, keywords) =>
        randomState.wrap(
          new core.RandomState(
            seedOf(stateSeed, python.tupleItems(args), seedIn(keywords)) as number | undefined,
          ),
        ),
    }),
    methods: methodsOf("RandomState", LEGACY),
  });
  const generator = new ObjectType<core.Generator>(python, functions, {
    name: "numpy.random.Generator",
    slots: () => ({
      tp_repr: () => python.str("Generator(PCG64)"),
      tp_new() {
        throw new PythonError("TypeError", "np.random.Generator: np.random.default_rng(seed) makes one");
      },
    }),
    methods: methodsOf("Generator", MODERN),
  });
  members.set("Generator", generator.type);

  members.set(
    "default_rng",
    functions.function("default_rng", (args, keywords) => {
      const [given] = args;
      // A generator passes through, as NumPy lets it.
      if (given !== undefined && python.typeOf(given) === generator.type) return python.again(given);
      return generator.wrap(core.default_rng(seedOf(rngSeed, args, keywords) as number | undefined));
    }),
  );
  members.set("RandomState", randomState.type);
  const shared = core as unknown as Record<string, CoreFunction>;
  for (const name of LEGACY) {
    const f = shared[name]!;
    members.set(
      name,
      functions.function(name, name === "shuffle" ? shuffle(f) : calls.native(`random.${name}`, f)),
    );
  }
  return members;
}
