import { checkWritable, fill } from "./copying.ts";
import { canCast } from "./dtype.ts";
import { UFuncTypeError, ValueError } from "./errors.ts";
import type { NDArray } from "../ndarray.ts";
import { formatShape, sameShape } from "./shape.ts";

/**
 * The result, in the array that the caller gave for it if there is one. Throws ValueError when that has another shape or
 * is not to be written to, UFuncTypeError when its dtype cannot hold the result; "unsafe" casts whatever comes, as
 * NumPy's reductions do.
 */
export function deliver(
  result: NDArray,
  out: NDArray | undefined,
  operation: string,
  casting: "same_kind" | "unsafe" = "same_kind",
): NDArray {
  if (out === undefined) return result;
  checkWritable(out, "output array is read-only");
  if (out.ndim !== result.ndim) {
    throw new ValueError(
      `output parameter for reduction operation ${operation} has the wrong number of dimensions: ` +
        `Found ${out.ndim} but expected ${result.ndim}`,
    );
  }
  if (!sameShape(out.shape, result.shape)) {
    throw new ValueError(
      `non-broadcastable output operand with shape ${formatShape(out.shape)} ` +
        `doesn't match the broadcast shape ${formatShape(result.shape)}`,
    );
  }
  if (casting === "same_kind" && !canCast(result.dtype, out.dtype)) {
    throw new UFuncTypeError(
      `Cannot cast ufunc '${operation}' output from dtype('${result.dtype}') to dtype('${out.dtype}') ` +
        "with casting rule 'same_kind'",
    );
  }
  fill(out, result);
  return out;
}
