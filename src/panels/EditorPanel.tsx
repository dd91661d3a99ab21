import { Play, RotateCcw, Square } from "lucide-react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useStore, type StoreApi } from "zustand";
import type { CodeError } from "../../graders/candidate.ts";
import type { Language } from "../../graders/language.ts";
import type { Entry } from "../catalogue/catalogue.ts";
import type { Content } from "../catalogue/content.ts";
import { runner, runtime, settings, toasts } from "../stores/app.ts";
import { editorText } from "../stores/runtime.ts";
import type { WorkbenchState } from "../stores/workbench.ts";
import { clockTime } from "./format.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import type { Place, Reveal } from "./monaco/MonacoEditor.tsx";
import { RUN_KEYS } from "./shortcut.ts";
import "./editor.css";

// Asked for at once, not when the panel is first drawn: it is by far the largest part of the page.
const editorModule = import("./monaco/MonacoEditor.tsx");
const MonacoEditor = lazy(() => editorModule);

// `aria-disabled`, not `disabled`: a button that is disabled as it is pressed loses the keyboard's focus. Both stores'
// actions ignore a press at the wrong moment.
export function RunButton({
  workbench,
  keys,
}: {
  readonly workbench: StoreApi<WorkbenchState>;
  readonly keys: boolean;
}) {
  const { running, run } = useStore(workbench);
  return (
    <button
      type="button"
      className="button solid"
      aria-label="Run"
      title={`Run (${RUN_KEYS})`}
      aria-disabled={running !== undefined}
      onClick={() => void run()}
    >
      <Play className="icon" size={14} strokeWidth={1.6} aria-hidden="true" />
      Run
      {keys && <kbd>{RUN_KEYS}</kbd>}
    </button>
  );
}

export function StopButton({ workbench }: { readonly workbench: StoreApi<WorkbenchState> }) {
  const { running, stop } = useStore(workbench);
  return (
    <button type="button" className="button" aria-disabled={running === undefined} onClick={stop}>
      <Square className="icon" size={14} strokeWidth={1.6} aria-hidden="true" />
      Stop
    </button>
  );
}

/** The first start of the language's interpreter, which may take a while, and what became of it. */
function RuntimeStatus({ language }: { readonly language: Language }) {
  const said = useStore(runtime, ({ heard }) => heard[language]);
  const shown = editorText(said);
  return (
    <span className="runtime">
      <span role="status">{shown?.text}</span>
      <span aria-hidden="true"> {shown?.percent}</span>
    </span>
  );
}

function savedText(saved: WorkbenchState["saved"]): string {
  if (saved === "failed") return "This draft won't be kept";
  return saved === undefined ? "" : `Draft saved ${clockTime(saved)}`;
}

interface Props {
  readonly workbench: StoreApi<WorkbenchState>;
  readonly entry: Entry;
  readonly sources: Content["sources"];
  /** Where the last run met an error of the learner's. */
  readonly error: CodeError | undefined;
  readonly reveal: Reveal | undefined;
}

export function EditorPanel({ workbench, entry, sources, error, reveal }: Props) {
  const { language, code, saved, edit, reset } = useStore(workbench);
  const [ready, setReady] = useState(false);
  const [place, setPlace] = useState<Place>({ line: 1, column: 1, leaving: false });

  const onReady = useCallback(() => setReady(true), []);
  useEffect(() => {
    // The sandbox and the grader start once the editor is there and nothing else is waiting.
    if (!ready) return;
    const warmUp = () => runner().warmUp(language);
    if ("requestIdleCallback" in window) requestIdleCallback(warmUp, { timeout: 1000 });
    else setTimeout(warmUp, 200);
  }, [ready, language]);

  const onReset = () => {
    const undo = reset();
    if (!undo) return;
    toasts
      .getState()
      .show({ tone: "done", text: "Reset to the starter.", action: { label: "Undo", run: undo } });
  };

  return (
    <section className="panel editor" aria-label="Code">
      <div className="panel-head">
        <LanguageSwitch
          languages={[...sources.keys()]}
          selected={language}
          onSelect={settings.getState().setLanguage}
        />
        <span className="grow" />
        <button
          type="button"
          className="button quiet square"
          aria-label="Reset to starter"
          title="Reset to starter"
          onClick={onReset}
        >
          <RotateCcw className="icon" size={14} strokeWidth={1.6} aria-hidden="true" />
        </button>
        <span className="run-controls">
          <StopButton workbench={workbench} /> <RunButton workbench={workbench} keys />
        </span>
      </div>
      <div className="editor-body">
        <Suspense fallback={<pre className="editor-waiting">{code}</pre>}>
          <MonacoEditor
            entry={entry}
            sources={sources}
            language={language}
            code={code}
            error={error}
            reveal={reveal}
            onEdit={edit}
            onPlace={setPlace}
            onReady={onReady}
          />
        </Suspense>
      </div>
      <div className="status-line">
        <span>{savedText(saved)}</span>
        <RuntimeStatus language={language} />
        <span className="grow" />
        <span>
          Ln {place.line}, Col {place.column}
        </span>
        <span className="leave">
          {place.leaving ? "Tab leaves the editor now" : "Esc, then Tab leaves the editor"}
        </span>
      </div>
    </section>
  );
}
