import * as v from "valibot";
import type { CodeError, Loaded, Outcome } from "../../graders/candidate.ts";
import { DTYPES } from "../../graders/values.ts";
import type { Value } from "../../graders/values.ts";
import type { Print } from "../languages/printing.ts";
import { pack, type Payload, ProtocolError, unpack } from "./packed.ts";

/** What the sandbox says to the grader; none of it is believed before `readReply` has checked it. */
export type Reply =
  | { readonly type: "ready" }
  | { readonly type: "loaded"; readonly loaded: Loaded }
  /** Instead of an answer: Python's own clock has ended the code, at this line if it was in the learner's file. */
  | { readonly type: "timeout"; readonly line?: number }
  /** Instead of an answer: the interpreter is gone. */
  | { readonly type: "crashed" }
  | { readonly type: "print"; readonly print: Print }
  /** Answers to some of a request's jobs; the rest, if any, follow in order. */
  | { readonly type: "outcomes"; readonly id: number; readonly outcomes: readonly Outcome[] };

/** Largest values the reader takes; what the honest side sends is below them. */
const LIMITS = { depth: 7, axes: 32, items: 10_000, outcomes: 10_000, text: 200_000, line: 10_000_000 };

const text = (length: number) => v.pipe(v.string(), v.maxLength(length));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const place = v.pipe(whole, v.minValue(1), v.maxValue(LIMITS.line));

const arrayHeader = v.strictObject({
  kind: v.literal("array"),
  dtype: v.picklist(DTYPES),
  shape: v.pipe(v.array(whole), v.maxLength(LIMITS.axes)),
});
const otherHeader = v.strictObject({ kind: v.literal("other"), type: text(100), text: text(1000) });

type ValueHeader =
  | v.InferOutput<typeof arrayHeader>
  | v.InferOutput<typeof otherHeader>
  | { readonly kind: "list"; readonly items: readonly ValueHeader[] };

/** Spelled out to its depth rather than recursive: a header nested deeper is refused before it is walked. */
function valueHeader(depth: number): v.GenericSchema<unknown, ValueHeader> {
  if (depth === 0) return v.variant("kind", [arrayHeader, otherHeader]);
  const items = v.pipe(v.array(valueHeader(depth - 1)), v.maxLength(LIMITS.items));
  return v.variant("kind", [arrayHeader, otherHeader, v.strictObject({ kind: v.literal("list"), items })]);
}
const value = valueHeader(LIMITS.depth);

const codeError = v.strictObject({
  type: text(200),
  message: text(4000),
  line: v.exactOptional(place),
  column: v.exactOptional(place),
}) satisfies v.GenericSchema<unknown, CodeError>;

const outcomeHeader = v.variant("kind", [
  v.strictObject({ kind: v.literal("values"), values: v.pipe(v.array(value), v.maxLength(LIMITS.items)) }),
  v.strictObject({ kind: v.literal("threw"), step: whole, error: codeError }),
  v.strictObject({
    kind: v.literal("missing"),
    step: whole,
    name: text(200),
    similar: v.exactOptional(v.strictObject({ name: text(1000), line: place })),
  }),
  v.strictObject({ kind: v.literal("unpack"), step: whole, got: value }),
]);
type OutcomeHeader = v.InferOutput<typeof outcomeHeader>;

const replyHeader = v.variant("type", [
  v.strictObject({ type: v.literal("ready") }),
  v.strictObject({
    type: v.literal("loaded"),
    loaded: v.variant("kind", [
      v.strictObject({ kind: v.literal("loaded") }),
      v.strictObject({ kind: v.literal("threw"), error: codeError }),
    ]),
  }),
  v.strictObject({ type: v.literal("timeout"), line: v.exactOptional(place) }),
  v.strictObject({ type: v.literal("crashed") }),
  v.strictObject({
    type: v.literal("print"),
    print: v.strictObject({ stream: v.picklist(["log", "warn", "error"]), text: text(LIMITS.text) }),
  }),
  v.strictObject({
    type: v.literal("outcomes"),
    id: whole,
    outcomes: v.pipe(v.array(outcomeHeader), v.minLength(1), v.maxLength(LIMITS.outcomes)),
  }),
]);
type ReplyHeader = v.InferOutput<typeof replyHeader>;

export function writeReply(reply: Reply): ArrayBuffer {
  const numbers: Float64Array[] = [];
  return pack(
    reply.type === "outcomes" ? { ...reply, outcomes: reply.outcomes.map((o) => strip(o, numbers)) } : reply,
    numbers,
  );
}

function strip(outcome: Outcome, numbers: Float64Array[]): OutcomeHeader {
  if (outcome.kind === "values")
    return { ...outcome, values: outcome.values.map((item) => stripValue(item, numbers)) };
  if (outcome.kind === "unpack") return { ...outcome, got: stripValue(outcome.got, numbers) };
  return outcome;
}

function stripValue(given: Value, numbers: Float64Array[]): ValueHeader {
  if (given.kind === "list")
    return { kind: "list", items: given.items.map((item) => stripValue(item, numbers)) };
  if (given.kind === "other") return given;
  numbers.push(given.data);
  return { kind: "array", dtype: given.dtype, shape: [...given.shape] };
}

/** A reply whose every field and size has been checked. Throws ProtocolError, and nothing else, for any other input. */
export function readReply(message: unknown): Reply {
  const { header, payload } = unpack(message);
  const reply = fill(validate(header), payload);
  payload.finish();
  return reply;
}

function validate(header: unknown): ReplyHeader {
  const parsed = v.safeParse(replyHeader, header, { abortEarly: true });
  if (!parsed.success) throw new ProtocolError("the header is none that a reply has");
  return parsed.output;
}

function fill(header: ReplyHeader, payload: Payload): Reply {
  if (header.type !== "outcomes") return header;
  return { ...header, outcomes: header.outcomes.map((outcome) => fillOutcome(outcome, payload)) };
}

function fillOutcome(outcome: OutcomeHeader, payload: Payload): Outcome {
  if (outcome.kind === "values")
    return { ...outcome, values: outcome.values.map((item) => fillValue(item, payload)) };
  if (outcome.kind === "unpack") return { ...outcome, got: fillValue(outcome.got, payload) };
  return outcome;
}

function fillValue(header: ValueHeader, payload: Payload): Value {
  if (header.kind === "array") return { ...header, data: payload.take(header.shape) };
  if (header.kind === "other") return header;
  return { kind: "list", items: header.items.map((item) => fillValue(item, payload)) };
}
