/**
 * How messages between the grader and the sandbox are laid out, one ArrayBuffer each:
 * magic (uint32) · header length in bytes (uint32) · header, JSON in UTF-8 · padding to 8 · payload, float64.
 * Which part of the payload is whose follows from the shapes in the header, taken in order.
 */

const MAGIC = 0x43687231; // "Chr1"
const PREFIX = 8;

export const MESSAGE_BYTES_LIMIT = 16 * 2 ** 20;
const HEADER_BYTES_LIMIT = 4 * 2 ** 20;
/** Chromium and Firefox copy between processes: above this size, a message costs more than several smaller ones. */
export const BATCH_BYTES = 256 * 1024;

// Made now: the sandbox takes both names away from its global scope.
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** A message that no honest run sends. */
export class ProtocolError extends Error {
  override name = "ProtocolError";
}

const pad = (bytes: number): number => Math.ceil(bytes / 8) * 8;

export function pack(header: unknown, arrays: readonly Float64Array[]): ArrayBuffer {
  const text = encoder.encode(JSON.stringify(header));
  const numbers = arrays.reduce((sum, { length }) => sum + length, 0);
  const start = PREFIX + pad(text.length);
  const buffer = new ArrayBuffer(start + 8 * numbers);
  new Uint32Array(buffer, 0, 2).set([MAGIC, text.length]);
  new Uint8Array(buffer, PREFIX).set(text);
  const payload = new Float64Array(buffer, start);
  let offset = 0;
  for (const array of arrays) {
    payload.set(array, offset);
    offset += array.length;
  }
  return buffer;
}

export interface Unpacked {
  readonly header: unknown;
  readonly payload: Payload;
}

/** Throws ProtocolError for anything that `pack` does not write. Works on a copy of its own. */
export function unpack(message: unknown): Unpacked {
  const buffer = privateCopy(message);
  if (buffer.byteLength < PREFIX || buffer.byteLength % 8 !== 0)
    throw new ProtocolError("not a packed message");
  const [magic, length = 0] = new Uint32Array(buffer, 0, 2);
  if (magic !== MAGIC) throw new ProtocolError("not a packed message");
  const start = PREFIX + pad(length);
  if (length > HEADER_BYTES_LIMIT || start > buffer.byteLength)
    throw new ProtocolError("the header is too long");
  return {
    header: parse(new Uint8Array(buffer, PREFIX, length)),
    payload: new Payload(new Float64Array(buffer, start)),
  };
}

function privateCopy(message: unknown): ArrayBuffer {
  if (!isArrayBuffer(message)) throw new ProtocolError("not an ArrayBuffer");
  if (message.byteLength > MESSAGE_BYTES_LIMIT) throw new ProtocolError("the message is too large");
  // slice makes a buffer of fixed length, also of one that can be resized.
  return message.slice(0);
}

/** `instanceof` would take a Proxy and whatever else has the prototype; the method takes only the real thing. */
function isArrayBuffer(message: unknown): message is ArrayBuffer {
  try {
    ArrayBuffer.prototype.slice.call(message as ArrayBuffer, 0, 0);
    return true;
  } catch {
    return false;
  }
}

function parse(header: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(header));
  } catch {
    throw new ProtocolError("the header is not JSON");
  }
}

/** Hands out the payload's numbers in order. */
export class Payload {
  readonly #numbers: Float64Array;
  #taken = 0;

  constructor(numbers: Float64Array) {
    this.#numbers = numbers;
  }

  /** A copy of the next numbers, as many as an array of this shape has. */
  take(shape: readonly number[]): Float64Array {
    const size = shape.reduce((product, n) => product * n, 1);
    if (!(Number.isSafeInteger(size) && size >= 0 && size <= this.#numbers.length - this.#taken)) {
      throw new ProtocolError("the shapes ask for more numbers than were sent");
    }
    this.#taken += size;
    return this.#numbers.slice(this.#taken - size, this.#taken);
  }

  /** Throws unless every number belongs to some array. */
  finish(): void {
    if (this.#taken !== this.#numbers.length)
      throw new ProtocolError("more numbers were sent than the shapes ask for");
  }
}
