import type { ComparisonDetail } from "../../graders/verdict.ts";
import type { PlainArray } from "../../graders/values.ts";
import { ArrayMap } from "./ArrayMap.tsx";
import { comparisonEquation, largestFinite, shapesOf } from "./equation.ts";
import { numberFormat, scaleEnd } from "./format.ts";
import { LinkedArrays } from "./LinkedArrays.tsx";
import type { Vocabulary } from "./names.ts";
import { Sentence } from "./Sentence.tsx";

const MAX_CELLS = 2500;

function PlainMap({
  label,
  name,
  array,
  end,
}: {
  label: string;
  name: string;
  array: PlainArray;
  end: number;
}) {
  if (array.data.length === 0 || array.data.length > MAX_CELLS) return null;
  return (
    <ArrayMap
      label={label}
      name={name}
      shape={array.shape}
      values={array.data}
      end={end}
      show={numberFormat(largestFinite(array.data), 3)}
      selected={-1}
      worst={-1}
      focusable={false}
    />
  );
}

interface Props {
  readonly detail: ComparisonDetail;
  readonly vocabulary: Vocabulary;
  readonly failed: boolean;
}

/** What was expected beside what came: as an equation where they can be subtracted, else shapes and both arrays. */
export function Comparison({ detail, vocabulary, failed }: Props) {
  const equation = comparisonEquation(detail);
  if (equation) return <LinkedArrays equation={equation} vocabulary={vocabulary} failed={failed} />;
  const { name, expected, got } = detail;
  const shapes = shapesOf(detail);
  const end = scaleEnd(largestFinite(expected.data, ...(got ? [got.data] : [])));
  return (
    <div className="array">
      <div className="array-head">
        <h3>{name}</h3>
        <span className="muted">
          <Sentence text={shapes.at} vocabulary={vocabulary} />
        </span>
      </div>
      <dl className="shapes">
        <dt>expected shape</dt>
        <dd>
          <Sentence text={shapes.asked} vocabulary={vocabulary} />
        </dd>
        <dt>your shape</dt>
        <dd className={failed ? "fail" : undefined}>{shapes.came}</dd>
      </dl>
      <div className="plain-arrays">
        {got && <PlainMap label="yours" name={name} array={got} end={end} />}
        <PlainMap label="expected" name={name} array={expected} end={end} />
      </div>
    </div>
  );
}
