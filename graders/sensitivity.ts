import * as np from "../src/tensor/np.ts";
import type { Inputs } from "./inputs.ts";
import { largest, ROUNDOFF } from "./numbers.ts";
import type { PlainArray } from "./values.ts";

/** Size of the relative perturbation: far above roundoff, so that the response is the function's and not noise. */
const PERTURBATION = 2 ** -30;
const DRAWS = 2;

/** Right answers to the same problem were seen to differ by a few roundings times the conditioning. */
const SAFETY = 64;
const RELATIVE = 1e-9;
/** A jump of the function (a tie, a rounding) is not conditioning: it may not widen the tolerance beyond this. */
const MOST = 1e-6;

/**
 * How far an answer may lie from the reference's, entry by entry, for each output: what rounding can do to a right
 * implementation in float64, whatever the order in which it computes.
 *
 *     tol = 1e-9·|y| + 2¹²·U·max(|y|, |x|) + min(64·U·κ, 1e-6·max|y|)
 *
 * κ = |f(x(1 + δε)) − f(x)| / δ is the measured response to relative perturbations of the inputs, the (unscaled)
 * condition number of each entry (Higham, Accuracy and Stability of Numerical Algorithms, §1.6): it covers answers
 * that come out of a cancellation. The middle term covers entries that cancel to 0 whatever the inputs.
 */
export function tolerances(
  evaluate: (inputs: Inputs) => readonly PlainArray[],
  inputs: Inputs,
  outputs: readonly PlainArray[],
): Float64Array[] {
  const inputScale = Math.max(0, ...Object.values(inputs).map((array) => largest(array.data)));
  const moved = Array.from({ length: DRAWS }, (_, draw) => evaluate(perturbed(inputs, draw)));
  return outputs.map((output, position) => {
    const scale = largest(output.data);
    const floor = 2 ** 12 * ROUNDOFF * Math.max(scale, inputScale);
    return output.data.map((value, entry) => {
      let response = 0;
      for (const draw of moved) {
        const change = Math.abs((draw[position]?.data[entry] ?? NaN) - value) / PERTURBATION;
        if (change > response && change !== Infinity) response = change;
      }
      const relative = Number.isFinite(value) ? RELATIVE * Math.abs(value) : 0;
      return relative + floor + Math.min(SAFETY * ROUNDOFF * response, MOST * scale);
    });
  });
}

function perturbed(inputs: Inputs, draw: number): Inputs {
  const random = new np.random.RandomState(draw);
  const copies: Record<string, PlainArray> = {};
  for (const [name, array] of Object.entries(inputs)) {
    if (array.dtype !== "float64") {
      copies[name] = array;
      continue;
    }
    const signs = random.randint(0, 2, [array.data.length]).toFlat();
    const data = array.data.map(
      (value, entry) => value * (1 + (signs[entry] === 1 ? PERTURBATION : -PERTURBATION)),
    );
    copies[name] = { ...array, data };
  }
  return copies;
}
