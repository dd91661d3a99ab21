import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../graders/candidate.ts";
import type { Value } from "../../graders/values.ts";
import { MESSAGE_BYTES_LIMIT, pack, ProtocolError } from "../../src/sandbox/packed.ts";
import { readReply, type Reply, writeReply } from "../../src/sandbox/protocol.ts";

const shape = fc.array(fc.nat(4), { maxLength: 4 });
const sizeOf = (dims: readonly number[]): number => dims.reduce((product, n) => product * n, 1);
const array = shape.chain((dims) =>
  fc.record({
    kind: fc.constant("array" as const),
    dtype: fc.constantFrom("float64" as const, "int64" as const, "bool" as const),
    shape: fc.constant(dims),
    data: fc.float64Array({ minLength: sizeOf(dims), maxLength: sizeOf(dims) }),
  }),
);
const other = fc.record({
  kind: fc.constant("other" as const),
  type: fc.string({ maxLength: 20 }),
  text: fc.string({ maxLength: 50 }),
});
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    array,
    other,
    fc.record({ kind: fc.constant("list" as const), items: fc.array(tie("value"), { maxLength: 3 }) }),
  ),
})).value;
const place = fc.integer({ min: 1, max: 10_000 });
const error = fc.record(
  { type: fc.string(), message: fc.string(), line: place, column: place },
  { requiredKeys: ["type", "message"] },
);
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({ kind: fc.constant("values" as const), values: fc.array(value, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant("threw" as const), step: fc.nat(9), error }),
  fc.record(
    {
      kind: fc.constant("missing" as const),
      step: fc.nat(9),
      name: fc.string(),
      similar: fc.record({ name: fc.string(), line: place }),
    },
    { requiredKeys: ["kind", "step", "name"] },
  ),
  fc.record({ kind: fc.constant("unpack" as const), step: fc.nat(9), got: value }),
);
const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.constant<Reply>({ type: "ready" }),
  fc.constant<Reply>({ type: "crashed" }),
  fc.record({ type: fc.constant("timeout" as const), line: place }, { requiredKeys: ["type"] }),
  fc.constant<Reply>({ type: "loaded", loaded: { kind: "loaded" } }),
  fc.record({
    type: fc.constant("loaded" as const),
    loaded: fc.record({ kind: fc.constant("threw" as const), error }),
  }),
  fc.record({
    type: fc.constant("print" as const),
    print: fc.record({
      stream: fc.constantFrom("log" as const, "warn" as const, "error" as const),
      text: fc.string(),
    }),
  }),
  fc.record({
    type: fc.constant("outcomes" as const),
    id: fc.nat(),
    outcomes: fc.array(outcome, { minLength: 1, maxLength: 4 }),
  }),
);

/** Reads what may be anything; only a ProtocolError may come out. */
function tryRead(message: unknown): Reply | undefined {
  try {
    return readReply(message);
  } catch (thrown) {
    if (thrown instanceof ProtocolError) return undefined;
    throw thrown;
  }
}

/** Every array's data has as many numbers as its shape says. */
function expectConsistent(read: Reply): void {
  const check = (given: Value): void => {
    if (given.kind === "list") given.items.forEach(check);
    if (given.kind !== "array") return;
    expect(given.data).toHaveLength(sizeOf(given.shape));
    expect(given.data.buffer.byteLength).toBe(8 * given.data.length);
  };
  if (read.type !== "outcomes") return;
  for (const item of read.outcomes) {
    if (item.kind === "values") item.values.forEach(check);
    if (item.kind === "unpack") check(item.got);
  }
}

const zeros = (n: number): Float64Array => new Float64Array(n);
const outcomes = (...values: unknown[]) => ({
  type: "outcomes",
  id: 1,
  outcomes: [{ kind: "values", values }],
});
const vector = (n: number) => ({ kind: "array", dtype: "float64", shape: [n] });

describe("readReply", () => {
  it("gives back what writeReply was given", () => {
    fc.assert(
      fc.property(reply, (sent) => {
        expect(readReply(writeReply(sent))).toEqual(sent);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses any other bytes with a ProtocolError", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(tryRead(bytes.slice().buffer)).toBeUndefined();
      }),
    );
  });

  it("refuses every truncated or extended message", () => {
    fc.assert(
      fc.property(reply, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 }), (sent, at, more) => {
        const buffer = writeReply(sent);
        expect(tryRead(buffer.slice(0, at % buffer.byteLength))).toBeUndefined();
        const longer = new Uint8Array(buffer.byteLength + more.length);
        longer.set(new Uint8Array(buffer));
        longer.set(more, buffer.byteLength);
        expect(tryRead(longer.buffer)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it("takes a message with changed bytes only if its sizes still add up", () => {
    fc.assert(
      fc.property(
        reply,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        (sent, changes) => {
          const bytes = new Uint8Array(writeReply(sent));
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const read = tryRead(bytes.buffer);
          if (read !== undefined) expectConsistent(read);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("refuses any JSON header that is none of a reply's", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (header) => {
        expect(tryRead(pack(header, []))).toBeUndefined();
        expect(tryRead(pack({ type: "outcomes", id: 0, outcomes: header }, []))).toBeUndefined();
        expect(tryRead(pack({ type: "loaded", loaded: header }, []))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["a number", 1],
    ["null", null],
    ["an object", { type: "ready" }],
    ["a typed array", new Uint8Array(writeReply({ type: "ready" }))],
    ["a shared buffer", new SharedArrayBuffer(64)],
    ["a Proxy of a buffer", new Proxy(writeReply({ type: "ready" }), {})],
    ["an object with a buffer's prototype", Object.create(ArrayBuffer.prototype)],
  ])("refuses %s in place of an ArrayBuffer", (_, message) => {
    expect(tryRead(message)).toBeUndefined();
  });

  it.each([
    ["fewer numbers than the shape", outcomes(vector(3)), 2],
    ["more numbers than the shape", outcomes(vector(3)), 4],
    ["numbers for no array", { type: "ready" }, 1],
    ["a negative length", outcomes({ ...vector(0), shape: [-1, -2] }), 2],
    ["a fractional length", outcomes({ ...vector(0), shape: [0.5, 4] }), 2],
    [
      "lengths whose product is beyond whole numbers",
      outcomes({ ...vector(0), shape: [2 ** 52, 2 ** 52] }),
      2,
    ],
    ["a length as text", outcomes({ ...vector(0), shape: ["2"] }), 2],
    ["an unknown dtype", outcomes({ ...vector(2), dtype: "float128" }), 2],
    ["a field too many", outcomes({ ...vector(2), offset: 0 }), 2],
    ["a type of its own", { type: "verdict", passed: true }, 0],
    [
      "a line of 0",
      { type: "loaded", loaded: { kind: "threw", error: { type: "E", message: "m", line: 0 } } },
      0,
    ],
    ["a text beyond the limit", { type: "print", print: { stream: "log", text: "x".repeat(300_000) } }, 0],
    ["no outcome", { type: "outcomes", id: 1, outcomes: [] }, 0],
    ["a key that sets a prototype", JSON.parse('{"type":"ready","__proto__":{"type":"ready"}}'), 0],
  ])("refuses %s", (_, header, numbers) => {
    expect(() => readReply(pack(header, [zeros(numbers)]))).toThrow(ProtocolError);
  });

  it("refuses lists nested deeper than any honest value, without walking them", () => {
    const deep = `{"type":"outcomes","id":1,"outcomes":[{"kind":"unpack","step":0,"got":${'{"kind":"list","items":['.repeat(50_000)}${"]}".repeat(50_000)}}]}`;
    expect(() => readReply(withHeader(deep))).toThrow(ProtocolError);
    expect(() => readReply(pack(outcomes(nest(8)), []))).toThrow("the header is none that a reply has");
    expect(readReply(pack(outcomes(nest(6)), []))).toMatchObject({ type: "outcomes" });
  });

  it("takes no message beyond its size, and copies the one it takes", () => {
    expect(() => readReply(new ArrayBuffer(MESSAGE_BYTES_LIMIT + 8))).toThrow("the message is too large");
    const buffer = writeReply({
      type: "outcomes",
      id: 1,
      outcomes: [
        {
          kind: "values",
          values: [{ kind: "array", dtype: "float64", shape: [1], data: Float64Array.of(7) }],
        },
      ],
    });
    const read = readReply(buffer);
    new Uint8Array(buffer).fill(0);
    expect(read).toMatchObject({ outcomes: [{ values: [{ data: Float64Array.of(7) }] }] });
  });
});

function nest(depth: number): unknown {
  return depth === 0 ? { kind: "other", type: "a", text: "b" } : { kind: "list", items: [nest(depth - 1)] };
}

/** A message whose header is this text, whatever it is. */
function withHeader(text: string): ArrayBuffer {
  const bytes = new TextEncoder().encode(text);
  const buffer = new ArrayBuffer(8 + 8 * Math.ceil(bytes.length / 8));
  new Uint8Array(buffer).set(new Uint8Array(pack("", []), 0, 4));
  new Uint32Array(buffer, 4, 1)[0] = bytes.length;
  new Uint8Array(buffer, 8).set(bytes);
  return buffer;
}
