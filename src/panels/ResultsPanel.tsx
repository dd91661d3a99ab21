import { useEffect, useState } from "react";
import { useStore, type StoreApi } from "zustand";
import { type Language, LANGUAGES } from "../../graders/language.ts";
import type { Verdict } from "../../graders/verdict.ts";
import { runtime } from "../stores/app.ts";
import { runtimeText } from "../stores/runtime.ts";
import { codeErrorOf, firstFailed, summarize } from "../stores/summary.ts";
import type { FinishedRun, WorkbenchState } from "../stores/workbench.ts";
import { CheckList, Evidence } from "./CheckList.tsx";
import { Console } from "./Console.tsx";
import type { Vocabulary } from "./names.ts";
import { Sentence } from "./Sentence.tsx";
import { RUN_KEYS } from "./shortcut.ts";
import "./results.css";

/** A run shorter than this shows nothing but its result. */
const SHOW_RUNNING_AFTER_MS = 150;

function useLate(active: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLate(true), SHOW_RUNNING_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active]);
  return active && late;
}

/** "Starting Python… 60 %", while a run waits for its interpreter. */
function useStartingText(language: Language | undefined): string | undefined {
  const said = useStore(runtime, ({ heard }) => (language === undefined ? undefined : heard[language]));
  if (said?.status.phase !== "starting") return undefined;
  const { text, percent } = runtimeText(said.status) ?? { text: "", percent: "" };
  return percent === "" ? text : `${text} ${percent}`;
}

function Ghost() {
  return (
    <span className="ghost" aria-hidden="true">
      {Array.from({ length: 30 }, (_, n) => (
        <i key={n} />
      ))}
    </span>
  );
}

interface VerdictProps {
  readonly run: FinishedRun;
  readonly verdict: Verdict;
  readonly milliseconds: number;
  readonly vocabulary: Vocabulary;
  readonly followUps: number;
  readonly onGoToLine: (line: number) => void;
  readonly onShow: (tab: "followups" | "solution") => void;
}

function VerdictBlock({
  run,
  verdict,
  milliseconds,
  vocabulary,
  followUps,
  onGoToLine,
  onShow,
}: VerdictProps) {
  const { kind, word, rest, sentence } = summarize(verdict);
  const line = codeErrorOf(verdict)?.line;
  const failed = verdict.couldNotRun ? undefined : firstFailed(verdict);
  const timing = kind === "solved" ? `, run ${run.number}, ${Math.round(milliseconds)} ms` : "";
  return (
    <>
      <div className="block">
        <p className="verdict" data-verdict={kind}>
          <b className={kind === "solved" ? "pass" : "fail"}>{word}</b>
          <span>
            {rest}
            {timing}
          </span>
        </p>
        {failed?.diagnosis && (
          <p className="say" data-diagnosis={failed.diagnosis.id}>
            <Sentence text={failed.diagnosis.message} vocabulary={vocabulary} />
          </p>
        )}
        <p className="say">
          <Sentence text={sentence} vocabulary={vocabulary} />
        </p>
        {failed?.diagnosis && <p className="muted">{failed.diagnosis.evidence}</p>}
        {line !== undefined && (
          <p className="actions">
            <button type="button" className="link" onClick={() => onGoToLine(line)}>
              Go to line {line}
            </button>
          </p>
        )}
        {kind === "solved" && (
          <p className="actions">
            <button type="button" className="link" onClick={() => onShow("solution")}>
              Compare with the solution
            </button>
            {followUps > 0 && (
              <button type="button" className="link" onClick={() => onShow("followups")}>
                {followUps} follow-up {followUps === 1 ? "question" : "questions"}
              </button>
            )}
          </p>
        )}
      </div>
      {failed?.detail && (
        <div className="block">
          <Evidence check={failed} vocabulary={vocabulary} />
        </div>
      )}
    </>
  );
}

function Ended({ run }: { readonly run: FinishedRun }) {
  if (run.result.kind === "stopped") {
    return (
      <div className="block">
        <p className="verdict" data-verdict="none">
          <b>Stopped.</b>
        </p>
        <p className="say">You ended this run before its checks were in.</p>
      </div>
    );
  }
  if (run.result.kind === "fault") {
    return (
      <div className="block">
        <p className="verdict" data-verdict="could-not-run">
          <b className="fail">Could not run.</b>
          <span>a fault of this page, not of your code</span>
        </p>
        <p className="say">The checker failed: {run.result.message}</p>
        <p className="muted">
          Your code is as you left it. Run it again; if that fails too, reload the page.
        </p>
      </div>
    );
  }
  return null;
}

/** What the live region says, once a run: the number makes two equal results two announcements. */
function announcement(run: FinishedRun | undefined): string {
  if (!run) return "";
  if (run.result.kind === "stopped") return `Run ${run.number} stopped.`;
  if (run.result.kind === "fault") return `Run ${run.number} could not run. ${run.result.message}`;
  const { word, rest, sentence } = summarize(run.result.verdict);
  return `Run ${run.number}. ${word} ${rest}. ${sentence}`;
}

interface Props {
  readonly workbench: StoreApi<WorkbenchState>;
  readonly vocabulary: Vocabulary;
  readonly checkCount: number;
  readonly followUps: number;
  readonly onGoToLine: (line: number) => void;
  readonly onShow: (tab: "followups" | "solution") => void;
}

export function ResultsPanel({ workbench, vocabulary, checkCount, followUps, onGoToLine, onShow }: Props) {
  const { language, running, finished, prints, droppedPrints } = useStore(workbench);
  const starting = useStartingText(running?.language);
  const showRunning = useLate(running !== undefined);
  const result = finished?.result;
  // The results below are the language's in front, which need not be the one that runs.
  const isHere = running?.language === language;
  return (
    <section
      className="panel results"
      aria-label="Results"
      aria-busy={running !== undefined}
      data-runs={finished?.number ?? 0}
    >
      <div className="panel-head">
        <h2>Results</h2>
        <span className="grow" />
        <span className="muted">
          {showRunning && running
            ? (starting ??
              `Run ${running.number} under way${isHere ? "" : `, in ${LANGUAGES[running.language].title}`}`)
            : finished &&
              result?.kind === "verdict" &&
              `Run ${finished.number}, ${Math.round(result.milliseconds)} ms`}
        </span>
      </div>
      <p role="status" className="hidden">
        {announcement(finished)}
      </p>
      <div className="scroll" tabIndex={0} role="group" aria-label="Result of the last run">
        {!finished && (
          <div className="empty" data-verdict="none">
            <Ghost />
            <div>
              <p className="say">
                {showRunning && isHere ? (starting ?? "Running your code.") : "Nothing has run yet."}
              </p>
              <p className="muted">
                {showRunning && isHere
                  ? starting === undefined
                    ? "Stop ends it at once."
                    : "Your code runs as soon as it is there."
                  : `Run checks ${checkCount} things. ${RUN_KEYS} from the editor.`}
              </p>
            </div>
          </div>
        )}
        {finished && result?.kind === "verdict" && (
          <div key={finished.number}>
            <VerdictBlock
              run={finished}
              verdict={result.verdict}
              milliseconds={result.milliseconds}
              vocabulary={vocabulary}
              followUps={followUps}
              onGoToLine={onGoToLine}
              onShow={onShow}
            />
            <CheckList checks={result.verdict.checks} vocabulary={vocabulary} onGoToLine={onGoToLine} />
          </div>
        )}
        {finished && result?.kind !== "verdict" && <Ended run={finished} />}
        <Console prints={prints} dropped={droppedPrints} onGoToLine={onGoToLine} />
      </div>
    </section>
  );
}
