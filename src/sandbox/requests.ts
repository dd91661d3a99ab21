import type { Job } from "../../graders/candidate.ts";
import type { DType } from "../../graders/values.ts";
import { pack, unpack } from "./packed.ts";

/** What the grader asks of the sandbox. */
export type Request =
  | { readonly type: "load"; readonly source: string; readonly given: string }
  | { readonly type: "run"; readonly id: number; readonly jobs: readonly Job[] };

/** A job without its numbers; finite differences run the same one hundreds of times, so each is sent once. */
interface Shell extends Omit<Job, "inputs"> {
  readonly inputs: readonly (readonly [name: string, dtype: DType, shape: readonly number[]])[];
}

type RequestHeader =
  | Extract<Request, { type: "load" }>
  | {
      readonly type: "run";
      readonly id: number;
      readonly shells: readonly Shell[];
      readonly jobs: readonly number[];
    };

export function writeRequest(request: Request): ArrayBuffer {
  if (request.type === "load") return pack(request satisfies RequestHeader, []);
  const known = new Map<string, number>();
  const shells: Shell[] = [];
  const jobs = request.jobs.map((job) => {
    const shell = shellOf(job);
    const key = JSON.stringify(shell);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, shells.length);
    return shells.push(shell) - 1;
  });
  const numbers = request.jobs.flatMap((job) => Object.values(job.inputs).map(({ data }) => data));
  return pack({ type: "run", id: request.id, shells, jobs } satisfies RequestHeader, numbers);
}

function shellOf({ inputs, ...rest }: Job): Shell {
  return { ...rest, inputs: Object.entries(inputs).map(([name, { dtype, shape }]) => [name, dtype, shape]) };
}

/** The sandbox's side: requests come from the grader, whom it trusts, so only the layout is checked. */
export function readRequest(message: unknown): Request {
  const { header, payload } = unpack(message);
  const request = header as RequestHeader;
  if (request.type === "load") return request;
  const jobs = request.jobs.map((index): Job => {
    const shell = request.shells[index];
    if (shell === undefined) throw new RangeError(`no job shell ${index}`);
    const inputs = shell.inputs.map(
      ([name, dtype, shape]) => [name, { dtype, shape, data: payload.take(shape) }] as const,
    );
    return { ...shell, inputs: Object.fromEntries(inputs) };
  });
  return { type: "run", id: request.id, jobs };
}
