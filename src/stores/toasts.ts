import { createStore, type StoreApi } from "zustand/vanilla";

export interface Toast {
  readonly id: number;
  readonly tone: "done" | "warn";
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface ToastsState {
  /** The first is shown; the others wait. What answers the person's own deed comes before a standing warning. */
  readonly queue: readonly Toast[];
  /** The same text twice in the queue says nothing new: it is shown once. */
  readonly show: (toast: Omit<Toast, "id">) => void;
  readonly dismiss: (id: number) => void;
}

export const TOAST_MS = 6000;

export function createToasts(): StoreApi<ToastsState> {
  let last = 0;
  return createStore<ToastsState>()((set) => ({
    queue: [],
    show: (toast) =>
      set(({ queue }) => {
        const all = [...queue.filter((waiting) => waiting.text !== toast.text), { ...toast, id: ++last }];
        return {
          queue: [...all.filter(({ tone }) => tone === "done"), ...all.filter(({ tone }) => tone === "warn")],
        };
      }),
    dismiss: (id) => set(({ queue }) => ({ queue: queue.filter((toast) => toast.id !== id) })),
  }));
}
