import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { Link } from "wouter";
import { useStore } from "zustand";
import { catalogue, findExercise, tracks, type Entry, type Track } from "../catalogue/catalogue.ts";
import { matches } from "../catalogue/search.ts";
import { ago } from "../panels/format.ts";
import { vocabularyOf } from "../panels/names.ts";
import { Sentence } from "../panels/Sentence.tsx";
import { Takes } from "../panels/SignatureTable.tsx";
import { TopBar } from "../panels/TopBar.tsx";
import { usePageTitle } from "../panels/usePageTitle.ts";
import { useSlash } from "../panels/useSlash.ts";
import { progress } from "../stores/app.ts";
import { leftOff, stateOf } from "../stores/progress.ts";
import type { Progress } from "../stores/records.ts";
import "./catalogue.css";

type BySlug = Readonly<Record<string, Progress>>;

const STATE_WORDS = { new: "New", begun: "Begun", solved: "Solved" } as const;

function Cell({ state }: { readonly state: keyof typeof STATE_WORDS }) {
  return <i className={`cell ${state}`} aria-hidden="true" />;
}

const solvedIn = (entries: readonly Entry[], bySlug: BySlug) =>
  entries.filter(({ slug }) => stateOf(bySlug[slug]) === "solved").length;

function Rail({ bySlug }: { readonly bySlug: BySlug }) {
  return (
    <nav className="rail" aria-label="Tracks">
      <div>
        <h2>Tracks</h2>
        {tracks.map(({ id, title, entries }) => (
          <a key={id} className="rail-track" href={`#${id}`}>
            <span>{title}</span>
            <span className="muted">
              {solvedIn(entries, bySlug)} of {entries.length}
            </span>
            <span className="rail-cells">
              {entries.map(({ slug }) => (
                <Cell key={slug} state={stateOf(bySlug[slug])} />
              ))}
            </span>
          </a>
        ))}
        <p className="legend">
          <span>
            <Cell state="solved" /> solved
          </span>
          <span>
            <Cell state="begun" /> begun
          </span>
        </p>
      </div>
    </nav>
  );
}

function Continue({ entry, record }: { readonly entry: Entry; readonly record: Progress }) {
  const run = record.lastRun;
  return (
    <section className="continue" aria-label="Continue where you left off">
      <span className="checks-cells" aria-hidden="true">
        {Array.from({ length: run?.total || 8 }, (_, n) => (
          <i key={n} className={`cell ${run && n < run.passed ? "solved" : "new"}`} />
        ))}
      </span>
      <div>
        <h2>{entry.exercise.title}</h2>
        <p>
          {run ? (
            <>
              You left at run {run.number}:{" "}
              <b>
                <Sentence text={run.sentence} vocabulary={vocabularyOf(entry.exercise)} />
              </b>{" "}
              {run.outcome === "not-yet" && `${run.passed} of ${run.total} checks pass.`}
            </>
          ) : (
            "You began this one, and have not run it yet."
          )}
        </p>
      </div>
      <Link className="button solid" href={`/exercises/${entry.slug}`}>
        Continue
      </Link>
    </section>
  );
}

function LastRun({ entry, record }: { readonly entry: Entry; readonly record: Progress | undefined }) {
  const [now] = useState(Date.now);
  const run = record?.lastRun;
  if (!run) return null;
  if (run.outcome === "solved") return <span className="last">solved {ago(run.at, now)}</span>;
  return (
    <span className="last open" title={run.sentence}>
      {run.outcome === "could-not-run" ? (
        "could not run"
      ) : (
        <Sentence text={run.sentence} vocabulary={vocabularyOf(entry.exercise)} />
      )}
    </span>
  );
}

function Row({ entry, record }: { readonly entry: Entry; readonly record: Progress | undefined }) {
  const { slug, exercise } = entry;
  const state = stateOf(record);
  return (
    <tr>
      <td className="col-cell">
        <Cell state={state} />
        <span className="hidden">{STATE_WORDS[state]}</span>
      </td>
      <td>
        <Link className="title" href={`/exercises/${slug}`} title={exercise.summary}>
          {exercise.title}
        </Link>
        {exercise.oftenAsked && <span className="asked">often asked</span>}
      </td>
      <td className="col-takes takes">
        <Takes exercise={exercise} />
      </td>
      <td className="col-level">
        <span className="hidden">Level {exercise.level} of 4</span>
        <span className="level" aria-hidden="true">
          {[1, 2, 3, 4].map((n) => (
            <i key={n} className={n <= exercise.level ? "on" : undefined} />
          ))}
        </span>
      </td>
      <td className="col-par">{exercise.minutes} min</td>
      <td className="col-last">
        <LastRun entry={entry} record={record} />
      </td>
    </tr>
  );
}

interface GroupProps {
  readonly track: Track;
  readonly entries: readonly Entry[];
  readonly bySlug: BySlug;
}

function Group({ track, entries, bySlug }: GroupProps) {
  return (
    <section aria-labelledby={track.id}>
      <div className="track-head">
        <h2 id={track.id}>{track.title}</h2>
        <p>{track.about}</p>
        <span className="muted">
          {solvedIn(track.entries, bySlug)} of {track.entries.length}
        </span>
      </div>
      <table className="rows" aria-labelledby={track.id}>
        <thead>
          <tr>
            <th scope="col" className="col-cell">
              <span className="hidden">State</span>
            </th>
            <th scope="col">Exercise</th>
            <th scope="col" className="col-takes">
              Takes
            </th>
            <th scope="col" className="col-level">
              Level
            </th>
            <th scope="col" className="col-par">
              Par
            </th>
            <th scope="col" className="col-last">
              Last run
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.slug} entry={entry} record={bySlug[entry.slug]} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function CataloguePage() {
  usePageTitle("Exercises");
  const { bySlug } = useStore(progress);
  const [query, setQuery] = useState("");
  const box = useRef<HTMLInputElement>(null);
  useSlash(() => box.current?.focus());

  const shown = tracks
    .map((track) => ({ track, entries: track.entries.filter((entry) => matches(entry, query)) }))
    .filter(({ entries }) => entries.length > 0);
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  const solved = solvedIn(catalogue, bySlug);
  const begun = catalogue.filter(({ slug }) => stateOf(bySlug[slug]) === "begun").length;
  const slug = leftOff(bySlug);
  const left = slug === undefined ? undefined : findExercise(slug);
  const leftRecord = slug === undefined ? undefined : bySlug[slug];

  return (
    <>
      <TopBar>
        <span aria-current="page">Exercises</span>
      </TopBar>
      <div className="catalogue">
        <Rail bySlug={bySlug} />
        <main className="list" id="main" tabIndex={-1}>
          <h1 className="hidden">Exercises</h1>
          <label className="search">
            <Search className="icon" size={16} strokeWidth={1.6} aria-hidden="true" />
            <span className="hidden">Search exercises</span>
            <input
              ref={box}
              type="search"
              placeholder={`Search ${catalogue.length} exercises`}
              value={query}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Escape") setQuery("");
              }}
            />
            <kbd aria-hidden="true">/</kbd>
          </label>
          <p role="status" className="hidden">
            {query.trim() !== "" && `${count} ${count === 1 ? "exercise fits" : "exercises fit"}`}
          </p>
          {query.trim() === "" && (
            <>
              <p className="totals">
                <span>
                  <b>{solved}</b> solved
                </span>
                <span>
                  <b>{begun}</b> begun
                </span>
                <span>
                  <b>{catalogue.length - solved - begun}</b> new
                </span>
              </p>
              {left && leftRecord && <Continue entry={left} record={leftRecord} />}
            </>
          )}
          {shown.map(({ track, entries }) => (
            <Group key={track.id} track={track} entries={entries} bySlug={bySlug} />
          ))}
          {shown.length === 0 && (
            <div className="nothing">
              <p>No exercise fits “{query.trim()}”.</p>
              <p className="muted">The search reads titles, summaries and names of functions.</p>
              <p className="actions">
                <button type="button" className="link" onClick={() => setQuery("")}>
                  Show all exercises
                </button>
              </p>
            </div>
          )}
        </main>
      </div>
    </>
  );
}
