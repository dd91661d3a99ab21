import { ValueError } from "../core/errors.ts";

const POOL = 4;
const SHIFT = 16;

/** What a generator may be started from: whole numbers from 0 of any size. */
export type Seed = number | bigint | boolean | readonly Seed[];

/** The 32-bit words of a seed, the lowest first. */
function toWords(seed: Seed): number[] {
  if (typeof seed === "object") return seed.flatMap(toWords);
  if (typeof seed === "number" && !Number.isInteger(seed)) throw notWhole(seed);
  if (typeof seed !== "number" && typeof seed !== "bigint" && typeof seed !== "boolean") throw notWhole(seed);
  let rest = BigInt(seed);
  if (rest < 0n) throw new ValueError("expected non-negative integer");
  const words: number[] = [];
  do {
    words.push(Number(rest & 0xffffffffn));
    rest >>= 32n;
  } while (rest > 0n);
  return words;
}

function notWhole(seed: unknown): TypeError {
  return new TypeError(`SeedSequence expects int or sequence of ints for entropy not ${String(seed)}`);
}

/** A hash whose constant moves on with each word (O'Neill's seed_seq_fe). */
function hasher(constant: number, factor: number): (word: number) => number {
  let current = constant;
  return (word) => {
    const mixed = word ^ current;
    current = Math.imul(current, factor);
    const product = Math.imul(mixed, current);
    return (product ^ (product >>> SHIFT)) >>> 0;
  };
}

function mix(x: number, y: number): number {
  const difference = (Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y)) | 0;
  return (difference ^ (difference >>> SHIFT)) >>> 0;
}

/** `count` well mixed 32-bit words from a seed. NumPy: `np.random.SeedSequence(seed).generate_state(count)` */
export function seedWords(seed: Seed, count: number): number[] {
  const entropy = toWords(seed);
  const hash = hasher(0x43b0d7e5, 0x931e8875);
  const pool = Array.from({ length: POOL }, (_, i) => hash(entropy[i] ?? 0));
  for (let from = 0; from < POOL; from++) {
    for (let to = 0; to < POOL; to++) if (from !== to) pool[to] = mix(pool[to]!, hash(pool[from]!));
  }
  for (const word of entropy.slice(POOL)) {
    for (let to = 0; to < POOL; to++) pool[to] = mix(pool[to]!, hash(word));
  }
  const out = hasher(0x8b51f9dd, 0x58f38ded);
  return Array.from({ length: count }, (_, i) => out(pool[i % POOL]!));
}
