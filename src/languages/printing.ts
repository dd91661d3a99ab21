/** One call of a console function. */
export interface Print {
  readonly stream: "log" | "warn" | "error";
  readonly text: string;
}

/** Enough to read, little enough that a flood costs nothing. */
export const PRINT_LIMITS = { lines: 500, characters: 64 * 1024 } as const;

/**
 * Lets through what fits the limits, then one line that says that there was more, then nothing. The sandbox holds one
 * and stops sending; the grader holds another, since a hostile sandbox need not stop.
 */
export class PrintBudget {
  #lines: number = PRINT_LIMITS.lines;
  #characters: number = PRINT_LIMITS.characters;

  get spent(): boolean {
    return this.#lines < 0;
  }

  /** What to show of this print. */
  spend(print: Print): Print[] {
    if (this.spent) return [];
    const lines = print.text.split("\n");
    const fits = lines.slice(0, this.#lines).join("\n").slice(0, this.#characters);
    this.#lines -= lines.length;
    this.#characters -= print.text.length;
    if (this.#lines >= 0 && this.#characters >= 0) return [print];
    this.#lines = -1;
    const rest: Print = {
      stream: "warn",
      text: `The rest of the output is not shown (limit: ${PRINT_LIMITS.lines} lines or 64 KB).`,
    };
    return fits === "" ? [rest] : [{ stream: print.stream, text: fits }, rest];
  }
}
