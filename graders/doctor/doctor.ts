import { countText } from "../numbers.ts";
import { sizesText } from "../signature.ts";
import type { Diagnosis } from "../verdict.ts";
import { HYPOTHESES, type Hypothesis } from "./hypotheses.ts";
import type { Fit, Sight } from "./sight.ts";

/** Fewer entries, all cases together, fit too much by chance. */
const ENOUGH = 4;
const SHOWN_CASES = 3;

/**
 * Why a gradient is wrong, given all its cases: the first hypothesis that explains every checked entry of each, with
 * the same label throughout. Null when there is none: a wrong diagnosis is worse than none.
 */
export function diagnose(sights: readonly Sight[]): Diagnosis | null {
  if (sights.length === 0 || sights.every(({ isRight }) => isRight)) return null;
  for (const hypothesis of HYPOTHESES) {
    const found = explainAll(hypothesis, sights);
    if (found !== undefined) return found;
  }
  return specialCase(sights);
}

function explainAll(hypothesis: Hypothesis, sights: readonly Sight[]): Diagnosis | undefined {
  const fits: Fit[] = [];
  for (const sight of sights) {
    const fit = hypothesis.explain(sight);
    if (fit === undefined) return undefined;
    // A wrong case that the hypothesis takes for right is not explained.
    if (!sight.isRight && fit.labels.size === 0) return undefined;
    fits.push(fit);
  }
  const told = fits.filter(({ labels }) => labels.size > 0);
  const informative = told.reduce((sum, fit) => sum + fit.informative, 0);
  const labels = [...(told[0]?.labels.keys() ?? [])].filter((label) =>
    told.every((fit) => fit.labels.has(label)),
  );
  const [first] = labels;
  if (first === undefined || informative < ENOUGH) return undefined;
  const seen = sights.flatMap(({ sizes }, index) => {
    const text = fits[index]!.labels.get(first);
    return text === undefined || text === "" ? [] : [`${text} (${sizesText(sizes)})`];
  });
  const cases = countText(told.length, "case", "cases");
  const counted = Number.isFinite(informative)
    ? `${countText(informative, "entry", "entries")} in ${cases}`
    : cases;
  const shown = seen.slice(0, SHOWN_CASES).join("; ");
  const evidence = `Seen on ${counted}${shown === "" ? "" : `: ${shown}`}.`;
  return { id: hypothesis.id, message: hypothesis.say(sights[0]!.name, labels), evidence };
}

/** Right in some cases and wrong in others, as the size of one dimension tells. */
function specialCase(sights: readonly Sight[]): Diagnosis | null {
  const [right, wrong] = [sights.filter(({ isRight }) => isRight), sights.filter(({ isRight }) => !isRight)];
  const [first] = sights;
  if (first === undefined || right.length === 0) return null;
  const told = Object.keys(first.sizes).flatMap((dim) => {
    const of = (group: readonly Sight[]): Set<number | undefined> =>
      new Set(group.map(({ sizes }) => sizes[dim]));
    const [among, apart] = [of(right), of(wrong)];
    const tell = (one: Set<number | undefined>, others: Set<number | undefined>): number | undefined =>
      one.size === 1 && [...one].every((size) => !others.has(size)) ? [...one][0] : undefined;
    const [only, except] = [tell(among, apart), tell(apart, among)];
    if (except !== undefined) return [{ which: `wrong only where ${dim} = ${except}`, isTrivial: false }];
    // Along an axis of length 1 there is little to get wrong.
    if (only !== undefined) return [{ which: `right only where ${dim} = ${only}`, isTrivial: only === 1 }];
    return [];
  });
  // Where several sizes tell, they tell nothing.
  const [found] = told;
  if (found === undefined || found.isTrivial || told.length > 1) return null;
  return {
    id: "special-case",
    message: `${first.name} is ${found.which}: look at what is special there.`,
    evidence: `Right in ${countText(right.length, "case", "cases")}, wrong in ${wrong.length}.`,
  };
}
