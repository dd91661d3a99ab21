import { Component, type ReactNode } from "react";
import "./trouble.css";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly message: string | undefined;
}

/** A fault of the page itself: what happened, what is safe, one action. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children;
    return (
      <main className="trouble" role="alert">
        <h1>This page failed.</h1>
        <p>
          {this.state.message}. Drafts that were saved are safe in this browser. Reloading brings the page
          back.
        </p>
        <button type="button" className="button solid" onClick={() => location.reload()}>
          Reload
        </button>
      </main>
    );
  }
}
