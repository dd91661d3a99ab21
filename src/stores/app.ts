import { createRunner, type Runner } from "../sandbox/client.ts";
import { createProgress } from "./progress.ts";
import { createRuntime } from "./runtime.ts";
import { createSettings } from "./settings.ts";
import { createStorage, type Trouble } from "./storage.ts";
import { createToasts } from "./toasts.ts";

/** The stores of the running page, made once. */

export const toasts = createToasts();

const TROUBLE: { readonly [T in Trouble]: string } = {
  unavailable: "This browser won't keep drafts here. Copy your code before you leave.",
  full: "This browser's storage is full: drafts won't be kept. Copy your code before you leave.",
  outdated:
    "Chainrule was updated in another tab: drafts typed here won't be kept. Copy your code, then reload this page.",
  damaged: "Something saved could not be read, and was set aside.",
};

export const storage = createStorage((trouble) => {
  toasts.getState().show({ tone: "warn", text: TROUBLE[trouble] });
});

export const progress = createProgress(storage);

const painted = document.documentElement.dataset["theme"];
export const settings = createSettings(
  storage,
  painted === "light" || painted === "dark" ? painted : "system",
);

export const runtime = createRuntime();

let made: Runner | undefined;
/** The one runner, made when an exercise is first opened. */
export function runner(): Runner {
  if (made === undefined) {
    made = createRunner();
    made.subscribe(runtime.getState().hear);
  }
  return made;
}
