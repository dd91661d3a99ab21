import { ChevronLeft, ChevronRight } from "lucide-react";
import { use, useEffect, useMemo, useState } from "react";
import { Link } from "wouter";
import { useStore, type StoreApi } from "zustand";
import { AUTOMATIC_CHECKS, TRACKS, type Exercise } from "../../graders/contract.ts";
import { type Language, LANGUAGES } from "../../graders/language.ts";
import { catalogue, type Entry } from "../catalogue/catalogue.ts";
import { loadContent, type Content } from "../catalogue/content.ts";
import { EditorPanel, RunButton, StopButton } from "../panels/EditorPanel.tsx";
import type { Reveal } from "../panels/monaco/MonacoEditor.tsx";
import { vocabularyOf } from "../panels/names.ts";
import { ResultsPanel } from "../panels/ResultsPanel.tsx";
import { StatementPanel, type StatementTab } from "../panels/StatementPanel.tsx";
import { TopBar } from "../panels/TopBar.tsx";
import { usePageTitle } from "../panels/usePageTitle.ts";
import { progress, runner, settings, storage, toasts } from "../stores/app.ts";
import { codeErrorOf, summarize } from "../stores/summary.ts";
import { type FinishedRun, openWorkbench, type WorkbenchState } from "../stores/workbench.ts";
import "./workspace.css";

interface Opened {
  readonly content: Content;
  readonly workbench: StoreApi<WorkbenchState>;
}

/** Its result waits where it belongs: in the language that was left while it ran. */
function announceBehind(language: Language, { result }: FinishedRun): void {
  if (result.kind === "stopped") return;
  const { title } = LANGUAGES[language];
  const text =
    result.kind === "fault"
      ? `Your ${title} code could not be run.`
      : `Your ${title} run: ${[summarize(result.verdict).word, summarize(result.verdict).rest].join(" ").trim()}.`;
  const action = { label: "Show", run: () => settings.getState().setLanguage(language) };
  toasts.getState().show({ tone: "done", text, action });
}

async function open(slug: string): Promise<Opened> {
  const [content] = await Promise.all([loadContent(slug), settings.getState().load()]);
  const starters = new Map([...content.sources].map(([language, { starter }]) => [language, starter]));
  const { begin, finish } = progress.getState();
  const workbench = await openWorkbench({
    slug,
    starters,
    settings,
    runner,
    storage,
    onBegin: begin,
    onVerdict: finish,
    onFinishedBehind: announceBehind,
  });
  return { content, workbench };
}

/** Exercises opened since the page was loaded: going back to one finds its results as they were. */
const opened = new Map<string, Promise<Opened>>();

function openOnce(slug: string): Promise<Opened> {
  const before = opened.get(slug);
  if (before) return before;
  const opening = open(slug);
  opened.set(slug, opening);
  // A failure is kept too: React asks again as it renders, and would ask for ever. Reloading the page tries again.
  return opening;
}

function rowCount({ checks }: Exercise): number {
  const rows = checks.map((check) => (check.kind === "values" ? 1 : Object.keys(check.wrt).length));
  return rows.reduce((sum, n) => sum + n, 0) + Object.keys(AUTOMATIC_CHECKS).length;
}

function Neighbour({
  entry,
  word,
}: {
  readonly entry: Entry | undefined;
  readonly word: "Previous" | "Next";
}) {
  if (!entry) return null;
  const Icon = word === "Next" ? ChevronRight : ChevronLeft;
  const label = `${word} exercise: ${entry.exercise.title}`;
  return (
    <Link
      className="button quiet square wide"
      href={`/exercises/${entry.slug}`}
      aria-label={label}
      title={label}
    >
      <Icon className="icon" size={14} strokeWidth={1.6} aria-hidden="true" />
    </Link>
  );
}

function useShortcuts(workbench: StoreApi<WorkbenchState>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // Before the editor, which would open a line below.
      event.stopPropagation();
      // Holding the keys down is one wish, not many.
      if (event.repeat) return;
      void workbench.getState().run();
    };
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [workbench]);
}

/** The draft is written when the page may be going, and a run does not outlive its page. */
function useLeaving(workbench: StoreApi<WorkbenchState>): void {
  useEffect(() => {
    const flush = () => void workbench.getState().flush();
    const onVisibility = () => {
      if (document.visibilityState === "hidden") flush();
    };
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", onVisibility);
      flush();
      workbench.getState().stop();
    };
  }, [workbench]);
}

type PanelName = "statement" | "code" | "results";
const PANELS: readonly { id: PanelName; label: string }[] = [
  { id: "statement", label: "Statement" },
  { id: "code", label: "Code" },
  { id: "results", label: "Results" },
];

function Workspace({
  entry,
  opened: { content, workbench },
}: {
  readonly entry: Entry;
  readonly opened: Opened;
}) {
  const { language, running, finished } = useStore(workbench);
  const [tab, setTab] = useState<StatementTab>("statement");
  const [panel, setPanel] = useState<PanelName>("statement");
  const [reveal, setReveal] = useState<Reveal>();
  useShortcuts(workbench);
  useLeaving(workbench);

  // On a phone, the panel with the answer comes to the front when a run begins.
  const [seenRun, setSeenRun] = useState(running);
  if (running !== seenRun) {
    setSeenRun(running);
    if (running) setPanel("results");
  }

  const vocabulary = useMemo(() => vocabularyOf(entry.exercise), [entry]);
  const result = finished?.result;
  const error = useMemo(
    () => (result?.kind === "verdict" ? codeErrorOf(result.verdict) : undefined),
    [result],
  );

  return (
    <>
      <main className="workspace" id="main" tabIndex={-1} data-panel={panel}>
        {panel !== "statement" && <h1 className="hidden panel-title">{entry.exercise.title}</h1>}
        <StatementPanel entry={entry} content={content} language={language} tab={tab} onTab={setTab} />
        <EditorPanel
          workbench={workbench}
          entry={entry}
          sources={content.sources}
          error={error}
          reveal={reveal}
        />
        <ResultsPanel
          workbench={workbench}
          vocabulary={vocabulary}
          checkCount={rowCount(entry.exercise)}
          followUps={content.theory.length}
          onGoToLine={(line) => {
            setPanel("code");
            setReveal({ line });
          }}
          onShow={(next) => {
            setPanel("statement");
            setTab(next);
          }}
        />
      </main>
      <nav className="panel-bar" aria-label="Panels">
        {PANELS.map(({ id, label }) => (
          <button key={id} type="button" aria-current={panel === id} onClick={() => setPanel(id)}>
            {label}
          </button>
        ))}
        {running ? <StopButton workbench={workbench} /> : <RunButton workbench={workbench} keys={false} />}
      </nav>
    </>
  );
}

export function ExercisePage({ entry }: { readonly entry: Entry }) {
  usePageTitle(entry.exercise.title);
  const at = catalogue.indexOf(entry);
  return (
    <>
      <TopBar>
        <span className="wide">{TRACKS[entry.exercise.track].title}</span>
        <span className="wide" aria-hidden="true">
          /
        </span>
        <span aria-current="page">{entry.exercise.title}</span>
        <Neighbour entry={catalogue[at - 1]} word="Previous" />
        <Neighbour entry={catalogue[at + 1]} word="Next" />
      </TopBar>
      <Loaded entry={entry} />
    </>
  );
}

function Loaded({ entry }: { readonly entry: Entry }) {
  const ready = use(openOnce(entry.slug));
  return <Workspace entry={entry} opened={ready} />;
}
