import { Check, TriangleAlert, X } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import { toasts } from "../stores/app.ts";
import { TOAST_MS } from "../stores/toasts.ts";
import "./toasts.css";

/** One at a time. A warning, or a toast that offers something, stays until it is used or dismissed. */
export function Toasts() {
  const { queue, dismiss } = useStore(toasts);
  const toast = queue[0];
  useEffect(() => {
    if (!toast || toast.action || toast.tone === "warn") return undefined;
    const timer = setTimeout(() => dismiss(toast.id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  return (
    <div className="toasts" role="log" aria-live="polite" aria-label="Notices">
      {toast && (
        <div className="toast" key={toast.id}>
          {toast.tone === "warn" ? (
            <TriangleAlert className="icon warn" size={14} strokeWidth={1.6} aria-hidden="true" />
          ) : (
            <Check className="icon" size={14} strokeWidth={1.6} aria-hidden="true" />
          )}
          <span className="grow">{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className="button"
              onClick={() => {
                toast.action?.run();
                dismiss(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            className="button quiet square"
            aria-label="Dismiss"
            onClick={() => dismiss(toast.id)}
          >
            <X className="icon" size={14} strokeWidth={1.6} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
