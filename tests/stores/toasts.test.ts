import { describe, expect, it } from "vitest";
import { createToasts } from "../../src/stores/toasts.ts";

describe("toasts", () => {
  it("wait in a queue and leave one by one", () => {
    const store = createToasts();
    store.getState().show({ tone: "done", text: "one" });
    store.getState().show({ tone: "done", text: "two" });
    expect(store.getState().queue.map(({ text }) => text)).toEqual(["one", "two"]);
    store.getState().dismiss(store.getState().queue[0]?.id ?? -1);
    expect(store.getState().queue.map(({ text }) => text)).toEqual(["two"]);
  });

  it("answer what was just done before a standing warning", () => {
    const store = createToasts();
    store.getState().show({ tone: "warn", text: "Storage is full." });
    store.getState().show({ tone: "done", text: "Reset." });
    expect(store.getState().queue.map(({ text }) => text)).toEqual(["Reset.", "Storage is full."]);
  });

  it("don't say the same thing twice, and the newer one's action counts", () => {
    const store = createToasts();
    const ran: string[] = [];
    for (const name of ["old", "new"]) {
      store
        .getState()
        .show({ tone: "done", text: "Reset.", action: { label: "Undo", run: () => ran.push(name) } });
    }
    store.getState().queue[0]?.action?.run();
    expect(store.getState().queue).toHaveLength(1);
    expect(ran).toEqual(["new"]);
  });
});
