/** Reading the subscripts of np.einsum. */
import { ValueError } from "../core/errors.ts";

/** The labels of each operand's axes and of the output's; the axes of "..." are named 0, 1, … from the last. */
export interface Subscripts {
  inputs: string[][];
  output: string[];
}

/** Throws NumPy's ValueErrors; `ndims` are the operands' numbers of axes. */
export function parseSubscripts(subscripts: string, ndims: readonly number[]): Subscripts {
  const text = subscripts.replaceAll(" ", "");
  const arrow = text.indexOf("->");
  const left = arrow < 0 ? text : text.slice(0, arrow);
  const right = arrow < 0 ? undefined : text.slice(arrow + 2);
  if (left.includes("-")) {
    throw new ValueError("einstein sum subscript string does not contain proper '->' output specified");
  }
  const terms = left.split(",");
  if (terms.length !== ndims.length) {
    // NumPy exchanges these two words.
    const more = ndims.length > terms.length ? "more" : "fewer";
    throw new ValueError(
      `${more} operands provided to einstein sum function than specified in the subscripts string`,
    );
  }
  let most = 0;
  const inputs = terms.map((term, place) => {
    const letters = lettersOf(term, `operand ${place}`);
    const extra = ndims[place]! - letters.length;
    if (extra < 0) {
      throw new ValueError(
        `einstein sum subscripts string contains too many subscripts for operand ${place}`,
      );
    }
    if (!term.includes("...")) {
      if (extra === 0) return letters;
      throw new ValueError(
        "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to " +
          "broadcast the extra dimensions.",
      );
    }
    most = Math.max(most, extra);
    return withEllipsis(term, extra);
  });
  return { inputs, output: right === undefined ? implicit(inputs, most) : explicit(right, inputs, most) };
}

function explicit(text: string, inputs: readonly string[][], most: number): string[] {
  const letters = lettersOf(text, "the output");
  const repeated = letters.find((letter, i) => letters.indexOf(letter) !== i);
  if (repeated !== undefined) {
    throw new ValueError(
      `einstein sum subscripts string includes output subscript '${repeated}' multiple times`,
    );
  }
  const missing = letters.find((letter) => !inputs.some((input) => input.includes(letter)));
  if (missing !== undefined) {
    throw new ValueError(
      `einstein sum subscripts string included output subscript '${missing}' which never appeared in an input`,
    );
  }
  if (text.includes("...")) return withEllipsis(text, most);
  if (most === 0) return letters;
  throw new ValueError(
    "output has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to " +
      "broadcast the extra dimensions.",
  );
}

function implicit(inputs: readonly string[][], most: number): string[] {
  const all = inputs.flat().filter((label) => /[A-Za-z]/.test(label));
  const once = all.filter((letter) => all.indexOf(letter) === all.lastIndexOf(letter)).sort();
  return [...ellipsisLabels(most), ...once];
}

function ellipsisLabels(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(count - 1 - i));
}

function withEllipsis(term: string, count: number): string[] {
  const [before = "", after = ""] = term.split("...");
  return [...Array.from(before), ...ellipsisLabels(count), ...Array.from(after)];
}

function lettersOf(term: string, where: string): string[] {
  const letters = Array.from(term.replace("...", ""));
  for (const letter of letters) {
    if (letter === ".") {
      throw new ValueError(
        `einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...') in ${where}`,
      );
    }
    if (!/[A-Za-z]/.test(letter)) {
      throw new ValueError(
        `invalid subscript '${letter}' in einstein sum subscripts string, subscripts must be letters`,
      );
    }
  }
  return letters;
}
