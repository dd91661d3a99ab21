import { useMemo, useState } from "react";
import { entryText } from "../../graders/numbers.ts";
import { layOut } from "./array-layout.ts";
import { ArrayMap } from "./ArrayMap.tsx";
import { largestFinite, worstEntries, type Equation } from "./equation.ts";
import { numberFormat, scaleEnd, showDifference, showRatio } from "./format.ts";
import { heatColor } from "./heat.ts";
import type { Vocabulary } from "./names.ts";
import { Sentence } from "./Sentence.tsx";
import "./array.css";

/** More entries than this are neither readable nor worth the nodes. */
const MAX_CELLS = 2500;
const WORST_ROWS = 12;
/** More columns than this leave less than 14 px each when three maps stand side by side. */
const MAX_BESIDE = 8;

const RAMP = `linear-gradient(90deg, ${Array.from({ length: 21 }, (_, n) => heatColor((n - 10) / 10)).join(", ")})`;

function Scale({ end }: { readonly end: number }) {
  const label = (value: number) => {
    const text = Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3 ? value.toExponential() : String(value);
    return text.replaceAll("-", "−");
  };
  const quarter = Number((end / 4).toPrecision(3));
  return (
    <div className="scale" aria-hidden="true">
      <span>Same scale for all three, √</span>
      <div>
        <div className="ramp" style={{ background: RAMP }} />
        <div className="ticks">
          <span style={{ left: 0 }}>{label(-end)}</span>
          <span style={{ left: "25%" }}>{label(-quarter)}</span>
          <span style={{ left: "50%" }}>0</span>
          <span style={{ left: "75%" }}>+{label(quarter)}</span>
          <span style={{ left: "100%" }}>+{label(end)}</span>
        </div>
      </div>
    </div>
  );
}

function WorstEntries({ equation }: { readonly equation: Equation }) {
  const { name, shape, rightName, yours, right, error } = equation;
  const rows = worstEntries(equation, WORST_ROWS);
  const show = numberFormat(largestFinite(yours, right), 5);
  return (
    <>
      <p className="muted">
        {error.length.toLocaleString("en")} entries are too many to draw. These {rows.length} have the largest
        error.
      </p>
      <table className="worst-entries">
        <thead>
          <tr>
            <th scope="col">entry</th>
            <th scope="col">yours</th>
            <th scope="col">{rightName}</th>
            <th scope="col">error</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((n) => (
            <tr key={n}>
              <td>{entryText(name, n, shape)}</td>
              <td>{show(yours[n] ?? NaN)}</td>
              <td>{show(right[n] ?? NaN)}</td>
              <td>{showDifference(show, error[n] ?? NaN)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface Props {
  readonly equation: Equation;
  readonly vocabulary: Vocabulary;
  /** Whether the check failed: only then is the error of the chosen entry set in the colour of failure. */
  readonly failed: boolean;
}

/** "yours − right = error": three maps on one scale, one selection in all of them. */
export function LinkedArrays({ equation, vocabulary, failed }: Props) {
  const { name, shape, rightName, yours, right, error, checked, worst, about } = equation;
  const [selected, setSelected] = useState(worst);
  const [withValues, setWithValues] = useState(false);
  const drawn = yours.length > 0 && yours.length <= MAX_CELLS;

  const { end, short, long } = useMemo(() => {
    const largest = largestFinite(yours, right, error);
    return { end: scaleEnd(largest), short: numberFormat(largest, 3), long: numberFormat(largest, 5) };
  }, [yours, right, error]);

  const columns = layOut(shape).columns;
  const shared = { name, shape, checked, end, show: short, selected, worst, onSelect: setSelected };
  const layoutClass = withValues
    ? "equation stacked with-values"
    : columns > MAX_BESIDE
      ? "equation stacked"
      : "equation";
  const chosen = {
    yours: yours[selected] ?? NaN,
    right: right[selected] ?? NaN,
    error: error[selected] ?? NaN,
  };

  return (
    <div className="array">
      <div className="array-head">
        <h3>{name}</h3>
        <span className="muted">
          <Sentence text={about} vocabulary={vocabulary} />
        </span>
        <span className="grow" />
        {drawn && (
          <button
            type="button"
            className="button quiet"
            aria-pressed={withValues}
            onClick={() => setWithValues(!withValues)}
          >
            {withValues ? "Hide values" : "Show values"}
          </button>
        )}
      </div>
      {!drawn && yours.length > 0 && <WorstEntries equation={equation} />}
      {!drawn && yours.length === 0 && <p className="muted">The array has no entries.</p>}
      {drawn && (
        <>
          <div className={layoutClass}>
            <ArrayMap {...shared} label="yours" values={yours} focusable />
            <span className="operator" aria-hidden="true">
              −
            </span>
            <ArrayMap {...shared} label={rightName} values={right} focusable={false} />
            <span className="operator" aria-hidden="true">
              =
            </span>
            <ArrayMap {...shared} label="error" values={error} focusable={false} />
          </div>
          <dl className="readout">
            <div>
              <dt>{selected === worst ? "entry, the worst" : "entry"}</dt>
              <dd>{entryText(name, selected, shape)}</dd>
            </div>
            <div>
              <dt>yours</dt>
              <dd>{long(chosen.yours)}</dd>
            </div>
            <div>
              <dt>{rightName}</dt>
              <dd>{long(chosen.right)}</dd>
            </div>
            <div>
              <dt>error</dt>
              <dd className={failed && chosen.error !== 0 ? "fail" : undefined}>
                {showDifference(long, chosen.error)}
              </dd>
            </div>
            <div>
              <dt>ratio</dt>
              <dd>{showRatio(chosen.yours, chosen.right)}</dd>
            </div>
          </dl>
          <Scale end={end} />
        </>
      )}
    </div>
  );
}
