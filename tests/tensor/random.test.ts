import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

function seeded(seed: number) {
  return new np.random.RandomState(seed);
}

describe("np.random.RandomState gives NumPy's own numbers", () => {
  it("rand", () => {
    expect(seeded(42).rand()).toBe(0.3745401188473625);
    expect(seeded(42).rand(2, 2).tolist()).toEqual([
      [0.3745401188473625, 0.9507143064099162],
      [0.7319939418114051, 0.5986584841970366],
    ]);
    expect(seeded(231).rand(3).tolist()).toEqual([0.78149404082882, 0.5842091160855433, 0.426710070189125]);
    expect(seeded(543674).random([2]).tolist()).toEqual([0.3258220040329134, 0.8350720825807822]);
  });

  it("randn and standard_normal", () => {
    const wanted = [0.4967141530112327, -0.13826430117118466, 0.6476885381006925];
    expect(seeded(42).randn(3).tolist()).toEqual(wanted);
    expect(seeded(42).standard_normal(3).tolist()).toEqual(wanted);
  });

  it("uniform and normal", () => {
    expect(seeded(42).uniform(-1, 1, [2]).tolist()).toEqual([-0.250919762305275, 0.9014286128198323]);
    expect(seeded(42).normal(0, 0.1, 2).tolist()).toEqual([0.04967141530112327, -0.013826430117118467]);
  });

  it("randint", () => {
    expect(seeded(42).randint(10, null, 5).tolist()).toEqual([6, 3, 7, 4, 6]);
    expect(seeded(42).randint(0, 3, [2, 4]).tolist()).toEqual([
      [2, 0, 2, 2],
      [0, 0, 2, 1],
    ]);
    expect(seeded(0).randint(5, 6, 2).tolist()).toEqual([5, 5]);
  });

  it("permutation and shuffle, which continue one stream", () => {
    expect(seeded(42).permutation(6).tolist()).toEqual([0, 1, 5, 2, 4, 3]);
    const rng = seeded(42);
    const x = np.arange(6);
    rng.shuffle(x);
    expect(x.tolist()).toEqual([0, 1, 5, 2, 4, 3]);
    expect(rng.randn(2).tolist()).toEqual([-1.1118801180469204, 0.31890218468938336]);
    expect(rng.rand(2).tolist()).toEqual([0.15599452033620265, 0.05808361216819946]);
  });

  it("choice", () => {
    expect(seeded(42).choice(5, 3).tolist()).toEqual([3, 4, 2]);
    expect(seeded(42).choice(5, { size: 3, replace: false }).tolist()).toEqual([1, 4, 2]);
    expect(
      seeded(42)
        .choice(3, { size: 4, p: [0.2, 0.3, 0.5] })
        .tolist(),
    ).toEqual([1, 2, 2, 2]);
    expect(seeded(42).choice([10, 20, 30, 40, 50])).toBe(40);
  });

  it("binomial", () => {
    expect(seeded(42).binomial(1, 0.5, 6).tolist()).toEqual([0, 1, 1, 1, 0, 0]);
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

  it("shuffles rows whole", () => {
    const x = np.arange(12).reshape(6, 2);
    seeded(42).shuffle(x);
    expect(x.at(":", 0).div(2).tolist()).toEqual([0, 1, 5, 2, 4, 3]);
    expect(seeded(42).permutation(np.arange(12).reshape(6, 2)).tolist()).toEqual(x.tolist());
  });

  it("chooses all different elements by their probabilities", () => {
    const picks = seeded(3).choice(4, { size: 3, replace: false, p: [0.1, 0, 0.4, 0.5] });
    expect(np.sort(picks).tolist()).toEqual([0, 2, 3]);
  });

  it("refuses what cannot be drawn", () => {
    expect(() => seeded(-1)).toThrow("Seed must be between 0 and 2**32 - 1");
    expect(() => seeded(0).randint(3, 3)).toThrow("low >= high");
    expect(() => seeded(0).normal(0, -1)).toThrow("scale < 0");
    expect(() => seeded(0).choice(3, { size: 5, replace: false })).toThrow(
      "Cannot take a larger sample than population when replace is False",
    );
    expect(() => seeded(0).choice(2, { size: 1, p: [0.5, 0.6] })).toThrow("probabilities do not sum to 1");
  });
});
