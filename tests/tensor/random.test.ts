import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

interface Call {
  seed: number | number[];
  method: string;
  given: unknown[];
  keywords: Record<string, unknown>;
  answer: unknown;
}

type Methods = Readonly<Record<string, (...given: unknown[]) => unknown>>;

/** NumPy's own answers: "seed" starts a stream, each line after it draws on. */
function readGolden(name: string): Call[][] {
  const text = readFileSync(new URL(`golden/random/${name}.txt`, import.meta.url), "utf8");
  return text.split("\n\n").map((stream) => {
    const [head, ...lines] = stream.trim().split("\n");
    const seed = JSON.parse(head!.slice("seed ".length)) as number | number[];
    return lines.map((line) => {
      const [call, answer] = line.split(" -> ").map((part): unknown => JSON.parse(part));
      const [method, given, keywords] = call as [string, unknown[], Record<string, unknown>];
      return { seed, method, given, keywords, answer };
    });
  });
}

function plain(value: unknown): unknown {
  return value instanceof np.NDArray ? value.tolist() : value;
}

/** Draws as a line of a golden file says; `shuffle` answers with what it shuffled. */
function replay(rng: object, { method, given, keywords }: Call): unknown {
  const target = method === "shuffle" ? np.array(given[0] as number[]) : given[0];
  const rest = Object.keys(keywords).length === 0 ? [] : [keywords];
  const drawn = (rng as Methods)[method]!(
    ...(given.length === 0 ? [] : [target, ...given.slice(1)]),
    ...rest,
  );
  return plain(method === "shuffle" ? target : drawn);
}

/** -0 and true are written as 0 and 1 in the golden files. */
function sameNumbers(value: unknown): unknown {
  return Array.isArray(value) ? value.map(sameNumbers) : Number(value) + 0;
}

/** A hash of every bit (FNV-1a over 32-bit words). */
function fingerprint(x: np.NDArray): number {
  let hash = 2166136261;
  for (const word of new Uint32Array(x.astype("float64").toFlat().buffer))
    hash = Math.imul(hash ^ word, 16777619);
  return hash >>> 0;
}

function seeded(seed: number | number[]) {
  return new np.random.RandomState(seed);
}

describe.each([
  ["legacy", (seed: number | number[]) => seeded(seed)],
  ["generator", (seed: number | number[]) => np.random.default_rng(seed)],
])("np.random gives NumPy's own numbers: %s", (name, make) => {
  const streams = readGolden(name);

  it.each(streams.map((calls) => ({ seed: JSON.stringify(calls[0]!.seed), calls })))(
    "seed $seed",
    ({ calls }) => {
      const rng = make(calls[0]!.seed);
      for (const [i, call] of calls.entries()) {
        expect(sameNumbers(replay(rng, call)), `call ${i}: ${call.method}`).toEqual(sameNumbers(call.answer));
      }
    },
  );

  it("covers at least 30 calls a seed", () => {
    for (const calls of streams) expect(calls.length).toBeGreaterThan(30);
  });
});

describe("np.random, over long streams, has every bit of NumPy's", () => {
  it("legacy normal numbers, which are logarithms", () => {
    expect(fingerprint(seeded(7).randn(200000))).toBe(3732766977);
  });

  it("a Generator's normal numbers, tails included", () => {
    expect(fingerprint(np.random.default_rng(7).standard_normal(200000))).toBe(3382701099);
  });

  it("binomial numbers by rejection", () => {
    expect(fingerprint(seeded(7).binomial(1000, 0.4, 50000))).toBe(23709253);
  });
});

describe("np.random", () => {
  it("starts again from a seed", () => {
    np.random.seed(42);
    const first = np.random.randn(3).tolist();
    np.random.randn();
    np.random.seed(42);
    expect(np.random.randn(3).tolist()).toEqual(first);
  });

  it("starts from chance without a seed", () => {
    expect(byChance()).not.toEqual(byChance());
    expect(np.random.default_rng().random()).not.toBe(np.random.default_rng().random());
  });

  it("continues from a saved state, the spare normal number included", () => {
    const rng = seeded(5);
    rng.randn();
    const state = rng.get_state();
    expect([state[0], state[2], state[3]]).toEqual(["MT19937", 4, 1]);
    const expected = [rng.randn(), rng.randn(), rng.rand()];
    rng.set_state(state);
    expect([rng.randn(), rng.randn(), rng.rand()]).toEqual(expected);
  });

  it("draws a plain number without a size, and an array of no axes for an empty one", () => {
    expect(typeof np.random.uniform(2, 3)).toBe("number");
    expect(np.random.normal(0, 1, []).shape).toEqual([]);
    expect(np.random.normal(0, 1, [0, 2]).shape).toEqual([0, 2]);
  });

  it("gives arrays of the dtype asked for", () => {
    expect(np.random.randint(0, 2, { size: 3, dtype: "bool" }).dtype).toBe("bool");
    expect(np.random.randint(0, 2, 3).dtype).toBe("int64");
    expect(np.random.default_rng(0).random(3, "float32").dtype).toBe("float32");
    expect(np.random.default_rng(0).integers(0, 9, { size: 3, dtype: "uint16" }).dtype).toBe("uint16");
  });

  it("takes seeds and bounds beyond 2**53 as bigints", () => {
    expect(np.random.default_rng(2n ** 100n + 12345n).random()).toBe(0.18953880000649004);
    expect(
      np.random
        .default_rng(0)
        .integers(0, 2n ** 63n, 2)
        .toFlat(),
    ).toEqual(Float64Array.from([5.874934615388537e18, 2.488343231644626e18]));
  });

  it("shuffles a list, a column and a view in place", () => {
    const list = ["a", "b", "c", "d"] as unknown[];
    seeded(0).shuffle(list);
    expect(list).toEqual(["c", "d", "b", "a"]);
    const x = np.arange(12).reshape(3, 4);
    np.random.default_rng(0).shuffle(x, { axis: 1 });
    expect(x.tolist()).toEqual([
      [2, 0, 1, 3],
      [6, 4, 5, 7],
      [10, 8, 9, 11],
    ]);
    const y = np.arange(6);
    seeded(42).shuffle(y.at("::2"));
    expect(y.tolist()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

function byChance() {
  return new np.random.RandomState().rand(2).tolist();
}

describe("np.random refuses what cannot be drawn, in NumPy's words", () => {
  const legacy = seeded(0);
  const rng = np.random.default_rng(0);

  it.each<[string, () => unknown, string]>([
    ["a negative seed", () => seeded(-1), "Seed must be between 0 and 2**32 - 1"],
    ["a seed of 2**32", () => seeded(2 ** 32), "Seed must be between 0 and 2**32 - 1"],
    ["no seeds", () => seeded([]), "Seed must be non-empty"],
    ["a negative seed of default_rng", () => np.random.default_rng(-1), "expected non-negative integer"],
    ["an empty range", () => legacy.randint(3, 3), "low >= high"],
    ["an empty range from 0", () => legacy.randint(0), "high <= 0"],
    ["an empty range with its end", () => rng.integers(6, 5, { size: 1, endpoint: true }), "low > high"],
    [
      "an end too high",
      () => legacy.randint(0, 300, { size: 1, dtype: "uint8" }),
      "high is out of bounds for uint8",
    ],
    [
      "a start too low",
      () => legacy.randint(-1, 3, { size: 1, dtype: "uint8" }),
      "low is out of bounds for uint8",
    ],
    ["a negative deviation", () => legacy.normal(0, -1), "scale < 0"],
    ["one negative deviation", () => rng.normal(0, [1, -1]), "scale < 0"],
    ["a reversed range", () => rng.uniform(1, 0), "high - low < 0"],
    ["a probability over 1", () => legacy.binomial(5, 1.5), "p < 0, p > 1 or p is NaN"],
    ["a probability over 1 in a list", () => rng.binomial(5, [0.5, 2]), "p < 0, p > 1 or p contains NaNs"],
    ["negative trials", () => legacy.binomial(-1, 0.5), "n < 0"],
    [
      "more than there are",
      () => legacy.choice(3, { size: 5, replace: false }),
      "Cannot take a larger sample than population when 'replace=False'",
    ],
    [
      "more than a Generator has",
      () => rng.choice(3, { size: 5, replace: false }),
      "Cannot take a larger sample than population when replace is False",
    ],
    [
      "probabilities over 1",
      () => legacy.choice(2, { size: 1, p: [0.5, 0.6] }),
      "probabilities do not sum to 1",
    ],
    [
      "too few chances",
      () => legacy.choice(2, { size: 2, p: [0, 1], replace: false }),
      "Fewer non-zero entries in p than size",
    ],
    [
      "nothing to choose from",
      () => legacy.choice(0),
      "a must be greater than 0 unless no samples are taken",
    ],
    ["an empty list", () => legacy.choice([]), "'a' cannot be empty unless no samples are taken"],
    ["a matrix", () => legacy.choice([[1, 2]]), "a must be 1-dimensional"],
    [
      "nothing for a Generator",
      () => rng.choice(0),
      "a must be a positive integer unless no samples are taken",
    ],
    ["a negative size", () => legacy.randn(-1), "negative dimensions are not allowed"],
    [
      "a size beside the parameters'",
      () => legacy.uniform([1, 2, 3], 1, [2]),
      "shape mismatch: objects cannot be broadcast to a single shape.  " +
        "Mismatch is between arg 0 with shape (2,) and arg 1 with shape (3,).",
    ],
  ])("%s", (_, draw, message) => {
    expect(draw).toThrow(np.ValueError);
    expect(draw).toThrow(message);
  });

  it("types and keywords", () => {
    expect(() => rng.random({ size: 1, foo: 1 } as never)).toThrow(
      "random() got an unexpected keyword argument 'foo'",
    );
    expect(() => rng.random(3, "int32" as never)).toThrow("Unsupported dtype dtype('int32') for random");
    expect(() => legacy.uniform(0, Infinity)).toThrow("Range exceeds valid bounds");
    expect(() => legacy.permutation(2.5)).toThrow("x must be an integer or at least 1-dimensional");
    expect(() => rng.permutation([1, 2], { axis: 1 })).toThrow(np.AxisError);
    expect(() => np.random.default_rng(1.5)).toThrow(TypeError);
  });
});
