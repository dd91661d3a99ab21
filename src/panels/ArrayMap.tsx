import { memo, useMemo, useRef, type CSSProperties, type KeyboardEvent } from "react";
import { indexAt } from "../../graders/numbers.ts";
import { layOut, type ArrayLayout } from "./array-layout.ts";
import type { ShowNumber } from "./format.ts";
import { heatColor, inkClass, position } from "./heat.ts";

interface MapStyle extends CSSProperties {
  "--columns": number;
  "--labels": string;
  "--value-width": string;
}

interface RowProps {
  readonly row: number;
  readonly layout: ArrayLayout;
  readonly shape: readonly number[];
  readonly values: Float64Array;
  readonly checked: Uint8Array | undefined;
  readonly end: number;
  readonly show: ShowNumber;
  /** −1 when the entry is in another row. */
  readonly selected: number;
  readonly worst: number;
  readonly focusable: boolean;
}

const Row = memo(function Row(props: RowProps) {
  const { row, layout, shape, values, checked, end, show, selected, worst, focusable } = props;
  const first = row * layout.columns;
  const gap = layout.blockStarts[row] ? " block-start" : "";
  return (
    <div role="row">
      <span role="rowheader" className={`axis${gap}${selected >= 0 ? " on" : ""}`}>
        {layout.rowLabels[row] || <span className="hidden">values</span>}
      </span>
      {layout.columnLabels.map((_, column) => {
        const flat = first + column;
        const value = values[flat] ?? NaN;
        const left = checked?.[flat] === 0;
        const t = position(value, end);
        const looks = left ? "unchecked" : Number.isNaN(value) ? "nan" : inkClass(t);
        const marks = `${column === selected ? " selected" : ""}${flat === worst ? " worst" : ""}`;
        const text = show(value);
        const index = indexAt(flat, shape).join(", ");
        return (
          <span
            key={column}
            role="gridcell"
            data-flat={flat}
            aria-label={`${index === "" ? "" : `${index}: `}${text}${left ? ", not checked" : ""}`}
            {...(focusable
              ? { tabIndex: column === selected ? 0 : -1, "aria-selected": column === selected }
              : {})}
            className={`entry ${looks}${marks}${gap}`}
            style={looks === "nan" || left ? undefined : { backgroundColor: heatColor(t) }}
          >
            <span aria-hidden="true">{text}</span>
          </span>
        );
      })}
    </div>
  );
});

/** Where a key moves the selection, or undefined for a key that is not ours. */
export function moveSelection(
  key: string,
  selected: number,
  layout: ArrayLayout,
  worst: number,
): number | undefined {
  const { rows, columns } = layout;
  const row = Math.floor(selected / columns);
  const column = selected % columns;
  const to = (r: number, c: number) =>
    Math.min(rows - 1, Math.max(0, r)) * columns + Math.min(columns - 1, Math.max(0, c));
  switch (key) {
    case "ArrowLeft":
      return to(row, column - 1);
    case "ArrowRight":
      return to(row, column + 1);
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowDown":
      return to(row + 1, column);
    case "Home":
      return to(row, 0);
    case "End":
      return to(row, columns - 1);
    case "PageUp":
      return to(0, column);
    case "PageDown":
      return to(rows - 1, column);
    case "w":
      return worst;
    default:
      return undefined;
  }
}

export interface ArrayMapProps {
  readonly label: string;
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float64Array;
  readonly checked?: Uint8Array | undefined;
  /** The value at the end of the colour scale. */
  readonly end: number;
  readonly show: ShowNumber;
  /** Flat indices; −1 for none. */
  readonly selected: number;
  readonly worst: number;
  readonly onSelect?: (flat: number) => void;
  /** Whether this is the one map of its group that takes the keyboard. */
  readonly focusable: boolean;
}

/** One array as coloured cells: rows and columns of its last axes, labels of the others before each row. */
export function ArrayMap(props: ArrayMapProps) {
  const { label, name, shape, values, checked, end, show, selected, worst, onSelect, focusable } = props;
  const layout = useMemo(() => layOut(shape), [shape]);
  const grid = useRef<HTMLDivElement>(null);

  const width = useMemo(() => Math.max(...Array.from(values, (value) => show(value).length)), [values, show]);
  const labels = Math.max(...layout.rowLabels.map((text) => text.length));
  const style: MapStyle = {
    "--columns": layout.columns,
    "--labels": `${labels * 6.7 + 8}px`,
    "--value-width": `${width * 6.7 + 6}px`,
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveSelection(event.key, selected, layout, worst);
    if (next === undefined) return;
    event.preventDefault();
    onSelect?.(next);
    grid.current?.querySelector<HTMLElement>(`[data-flat="${next}"]`)?.focus();
  };

  const select = (target: EventTarget) => {
    const flat =
      target instanceof Element ? target.closest("[data-flat]")?.getAttribute("data-flat") : undefined;
    if (flat) onSelect?.(Number(flat));
  };

  const selectedRow = Math.floor(selected / layout.columns);
  return (
    <figure className="map" style={style}>
      <figcaption>{label}</figcaption>
      <div className="map-scroll">
        <div
          ref={grid}
          className="cells"
          role="grid"
          aria-label={`${label}, ${name}, ${shape.length === 0 ? "a scalar" : shape.join(" by ")}`}
          aria-readonly="true"
          onKeyDown={focusable ? onKeyDown : undefined}
          onMouseOver={(event) => select(event.target)}
          onClick={(event) => select(event.target)}
        >
          <div role="row">
            <span role="columnheader" className="axis column">
              <span className="hidden">index</span>
            </span>
            {layout.columnLabels.map((text, column) => (
              <span
                key={column}
                role="columnheader"
                className={`axis column${selected >= 0 && column === selected % layout.columns ? " on" : ""}`}
              >
                {text || <span className="hidden">value</span>}
              </span>
            ))}
          </div>
          {layout.rowLabels.map((_, row) => (
            <Row
              key={row}
              row={row}
              layout={layout}
              shape={shape}
              values={values}
              checked={checked}
              end={end}
              show={show}
              selected={selected >= 0 && row === selectedRow ? selected % layout.columns : -1}
              worst={worst}
              focusable={focusable}
            />
          ))}
        </div>
      </div>
    </figure>
  );
}
