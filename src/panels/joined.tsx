import { Fragment, type ReactNode } from "react";

/** Nodes with ", " between them. */
export function joined(nodes: readonly ReactNode[]): ReactNode {
  return nodes.map((node, n) => (
    <Fragment key={n}>
      {n > 0 && ", "}
      {node}
    </Fragment>
  ));
}
