import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { TRACKS, type Exercise } from "../../graders/contract.ts";
import type { Language } from "../../graders/language.ts";
import type { Entry } from "../catalogue/catalogue.ts";
import type { Content } from "../catalogue/content.ts";
import { inLanguage } from "./in-language.ts";
import { SignatureTable } from "./SignatureTable.tsx";
import { Source } from "./Source.tsx";
import { Tabs } from "./Tabs.tsx";
import "katex/dist/katex.min.css";
import "./statement.css";

export type StatementTab = "statement" | "hints" | "followups" | "solution";

/** A formula that is wider than the panel scrolls, and then the keyboard must reach it. */
function useScrollableFormulas(body: RefObject<HTMLDivElement | null>, html: string): void {
  useEffect(() => {
    if (!body.current) return undefined;
    const formulas = body.current.querySelectorAll<HTMLElement>(".katex-display");
    const measure = () => {
      for (const formula of formulas) {
        if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
        else formula.removeAttribute("tabindex");
      }
    };
    const observer = new ResizeObserver(measure);
    observer.observe(body.current);
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [body, html]);
}

/** The texts with the names that this language's code has. */
function contentIn(content: Content, language: Language, exercise: Exercise): Content {
  const spoken = (html: string) => inLanguage(html, language, exercise);
  const sections = (list: Content["hints"]) =>
    list.map(({ title, html }) => ({ title: spoken(title), html: spoken(html) }));
  return {
    ...content,
    problem: { intro: spoken(content.problem.intro), rest: spoken(content.problem.rest) },
    hints: sections(content.hints),
    theory: sections(content.theory),
  };
}

/** HTML that the build made from this repository's own Markdown, with raw HTML off. */
function Html({ html }: { readonly html: string }) {
  const body = useRef<HTMLDivElement>(null);
  useScrollableFormulas(body, html);
  return <div ref={body} className="body" dangerouslySetInnerHTML={{ __html: html }} />;
}

function Title({ html, n }: { readonly html: string; readonly n: number }) {
  return (
    <h3>
      <span className="muted">{n}</span>
      <span dangerouslySetInnerHTML={{ __html: html }} />
    </h3>
  );
}

interface StatementProps {
  readonly entry: Entry;
  readonly content: Content;
  readonly language: Language;
}

function Statement({ entry: { exercise }, content, language }: StatementProps) {
  const given = content.sources.get(language)?.given;
  return (
    <>
      <h1>{exercise.title}</h1>
      <p className="facts">
        <span>{TRACKS[exercise.track].title}</span>
        <span>Level {exercise.level} of 4</span>
        <span>{exercise.minutes} min</span>
        {exercise.oftenAsked && <span>Often asked</span>}
      </p>
      <Html html={content.problem.intro} />
      <SignatureTable exercise={exercise} language={language} />
      {given !== undefined && (
        <>
          <h2>Given</h2>
          <p>Your code has this in scope; it is not yours to change.</p>
          <Source code={given} language={language} label="Given code" />
        </>
      )}
      <Html html={content.problem.rest} />
    </>
  );
}

interface HintsProps {
  readonly hints: Content["hints"];
  readonly shown: number;
  readonly onShow: () => void;
}

function Hints({ hints, shown, onShow }: HintsProps) {
  return (
    <>
      <h2>
        Hints{" "}
        <span className="muted">
          {shown === 0 ? `none of ${hints.length} shown` : `${shown} of ${hints.length}`}
        </span>
      </h2>
      <div aria-live="polite">
        {hints.slice(0, shown).map((hint, n) => (
          <section className="fold" key={n}>
            <Title html={hint.title} n={n + 1} />
            <Html html={hint.html} />
          </section>
        ))}
      </div>
      {shown < hints.length && (
        <button type="button" className="button" onClick={onShow}>
          Show hint {shown + 1}
        </button>
      )}
    </>
  );
}

interface FollowUpsProps {
  readonly theory: Content["theory"];
  readonly shown: ReadonlySet<number>;
  readonly onShow: (n: number) => void;
}

function FollowUps({ theory, shown, onShow }: FollowUpsProps) {
  return (
    <>
      <h2>Follow-up questions</h2>
      <p>Answer each aloud before you read on.</p>
      {theory.map((question, n) => (
        <section className="fold" key={n}>
          <Title html={question.title} n={n + 1} />
          {shown.has(n) ? (
            <Html html={question.html} />
          ) : (
            <button type="button" className="button" onClick={() => onShow(n)}>
              Show the answer<span className="hidden"> to question {n + 1}</span>
            </button>
          )}
        </section>
      ))}
    </>
  );
}

interface Props {
  readonly entry: Entry;
  readonly content: Content;
  readonly language: Language;
  readonly tab: StatementTab;
  readonly onTab: (tab: StatementTab) => void;
}

export function StatementPanel({ entry, content: shared, language, tab, onTab }: Props) {
  const content = useMemo(() => contentIn(shared, language, entry.exercise), [shared, language, entry]);
  const solutionCode = content.sources.get(language)?.solution ?? "";
  const [hints, setHints] = useState(0);
  const [answers, setAnswers] = useState<ReadonlySet<number>>(new Set());
  const [solution, setSolution] = useState(false);
  const items = [
    { id: "statement", label: "Statement" },
    { id: "hints", label: "Hints", count: content.hints.length },
    { id: "followups", label: "Follow-ups", count: content.theory.length },
    { id: "solution", label: "Solution" },
  ] as const;
  return (
    <section className="panel statement" aria-label="Statement">
      <div className="panel-head">
        <Tabs label="About this exercise" items={items} selected={tab} onSelect={onTab} prefix="statement" />
      </div>
      {tab !== "statement" && <h1 className="hidden">{entry.exercise.title}</h1>}
      <div
        className="scroll"
        role="tabpanel"
        id="statement-panel"
        aria-labelledby={`statement-tab-${tab}`}
        tabIndex={0}
        key={tab}
      >
        <div className="prose">
          {tab === "statement" && <Statement entry={entry} content={content} language={language} />}
          {tab === "hints" && (
            <Hints hints={content.hints} shown={hints} onShow={() => setHints(hints + 1)} />
          )}
          {tab === "followups" && (
            <FollowUps
              theory={content.theory}
              shown={answers}
              onShow={(n) => setAnswers(new Set([...answers, n]))}
            />
          )}
          {tab === "solution" && (
            <>
              <h2>One solution</h2>
              {solution ? (
                <Source code={solutionCode} language={language} label="Solution" />
              ) : (
                <>
                  <p>Other code can be as right. Try the hints first, if you haven't.</p>
                  <button type="button" className="button" onClick={() => setSolution(true)}>
                    Show the solution
                  </button>
                </>
              )}
            </>
          )}
        </div>
      </div>
    </section>
  );
}
