import { Copy, Search } from "lucide-react";
import {
  memo,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import reference, { type Chapter, type Entry, type Operators } from "virtual:np-reference";
import { Link } from "wouter";
import { highlight } from "../panels/highlight.ts";
import { TopBar } from "../panels/TopBar.tsx";
import { usePageTitle } from "../panels/usePageTitle.ts";
import { useSlash } from "../panels/useSlash.ts";
import { toasts } from "../stores/app.ts";
import { search, searchable } from "./reference-search.ts";
import "./reference.css";

const entries = reference.chapters.flatMap((chapter) => chapter.entries);
const index = entries.map(searchable);
const chapterOf = new Map(
  reference.chapters.flatMap((chapter) => chapter.entries.map(({ id }) => [id, chapter])),
);
const names = new Map(entries.map(({ id, name }) => [id, name]));
/** Types that are worth going to from a signature: those with fields. */
const options = new Set(
  entries
    .filter(({ kind, signatures }) => kind === "type" && signatures[0]?.includes("{"))
    .map(({ id }) => id),
);

/** So many results are drawn at first; who needs more has not typed enough, or asks. */
const SHOWN = 60;

function subscribeToHash(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

/** The anchor in the address: of an entry or of a chapter. */
function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** "`np.divide`" in a text leads to that entry. */
function Code({ code, self }: { readonly code: string; readonly self: string }) {
  const id = code.replace(/^x\./, "NDArray.").replace(/\(.*$/s, "");
  return (
    <code>{names.has(id) && id !== self && id.includes(".") ? <a href={`#${id}`}>{code}</a> : code}</code>
  );
}

function Text({ text, self }: { readonly text: string; readonly self: string }) {
  return text.split(/(`[^`]+`)/).map((part, n) => {
    const code = /^`(.+)`$/s.exec(part)?.[1];
    return code === undefined ? part : <Code key={n} code={code} self={self} />;
  });
}

function Signature({ code, self }: { readonly code: string; readonly self: string }) {
  return highlight(code, "typescript").map(({ kind, text }, n) => {
    if (kind !== "plain") {
      return (
        <span key={n} className={kind}>
          {text}
        </span>
      );
    }
    return text.split(/\b([A-Z]\w+)\b/).map((word, at) =>
      at % 2 === 1 && options.has(word) && word !== self ? (
        <a key={`${n}.${at}`} href={`#${word}`}>
          {word}
        </a>
      ) : (
        word
      ),
    );
  });
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={name === "NumPy" ? "numpy" : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Links({ ids }: { readonly ids: readonly string[] }) {
  return ids.map((id, n) => (
    <span key={id}>
      {n > 0 && ", "}
      <a href={`#${id}`}>
        <code>{names.get(id) ?? id}</code>
      </a>
    </span>
  ));
}

async function copyLink(id: string): Promise<void> {
  const link = new URL(`#${encodeURIComponent(id)}`, location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    toasts.getState().show({ tone: "done", text: `Copied the link to ${names.get(id) ?? id}.` });
  } catch {
    toasts.getState().show({ tone: "warn", text: `The clipboard can't be written to. The link is ${link}` });
  }
}

interface ItemProps {
  readonly entry: Entry;
  readonly current: boolean;
  /** Named where entries of many chapters stand together. */
  readonly chapter?: Chapter | undefined;
}

const Item = memo(function Item({ entry, current, chapter }: ItemProps) {
  const { id, name, signatures, text, throws, numpy, aliases, methods, of } = entry;
  return (
    <article className={current ? "entry current" : "entry"} id={id} aria-labelledby={`${id}:name`}>
      <header>
        <h3 id={`${id}:name`}>
          <a href={`#${id}`}>{name}</a>
        </h3>
        {chapter && <span className="muted">{chapter.title}</span>}
        <button
          type="button"
          className="button quiet square"
          aria-label={`Copy the link to ${name}`}
          title="Copy link"
          onClick={() => void copyLink(id)}
        >
          <Copy className="icon" size={14} strokeWidth={1.6} aria-hidden="true" />
        </button>
      </header>
      {text !== "" && (
        <p>
          <Text text={text} self={id} />
        </p>
      )}
      <div className="spelling">
        <pre className="signatures">
          {signatures.map((code, n) => (
            <code key={n}>
              <Signature code={code} self={id} />
            </code>
          ))}
        </pre>
        <dl>
          {numpy !== "" && (
            <Fact name="NumPy">
              <Text text={numpy} self={id} />
            </Fact>
          )}
          {throws !== "" && (
            <Fact name="Throws">
              <Text text={throws.replace(/^Throws /, "")} self={id} />
            </Fact>
          )}
          {aliases && (
            <Fact name="Also">
              <Links ids={aliases} />
            </Fact>
          )}
          {methods && (
            <Fact name="Methods">
              <Links ids={methods} />
            </Fact>
          )}
          {of && <Fact name="Of">{of.map((one) => one.replace(/^np\./, "")).join(", ")}</Fact>}
        </dl>
      </div>
    </article>
  );
});

const Chapters = memo(function Chapters({ hash }: { readonly hash: string }) {
  return reference.chapters.map((chapter) => (
    <section key={chapter.id} aria-labelledby={chapter.id}>
      <div className="chapter-head">
        <h2 id={chapter.id}>{chapter.title}</h2>
        <span className="muted">{chapter.entries.length}</span>
      </div>
      {chapter.entries.map((entry) => (
        <Item key={entry.id} entry={entry} current={entry.id === hash} />
      ))}
    </section>
  ));
});

interface ResultsProps {
  readonly found: readonly Entry[];
  readonly hash: string;
}

const Results = memo(function Results({ found, hash }: ResultsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <section aria-labelledby="results">
      <div className="chapter-head">
        <h2 id="results">{found.length === 1 ? "1 entry fits" : `${found.length} entries fit`}</h2>
      </div>
      {shown.map((entry) => (
        <Item key={entry.id} entry={entry} current={entry.id === hash} chapter={chapterOf.get(entry.id)} />
      ))}
      {shown.length < found.length && (
        <p className="more">
          <button type="button" className="button" onClick={() => setAll(true)}>
            Show the other {found.length - shown.length}
          </button>
        </p>
      )}
    </section>
  );
});

function OperatorTable({ title, rows }: Operators) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">NumPy</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ python, here, id }) => (
          <tr key={python}>
            <td>
              <code>{python}</code>
            </td>
            <td>
              <a href={`#${id}`}>
                <code>{here}</code>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The chapter whose heading was last scrolled past. */
function useChapterInView(watching: boolean): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => {
    if (!watching) return undefined;
    const sections = [...document.querySelectorAll<HTMLElement>(".reference section[aria-labelledby]")];
    // A line below the bars: the section that crosses it is the one being read.
    const observer = new IntersectionObserver(
      (seen) => {
        const crossing = seen.find(({ isIntersecting }) => isIntersecting);
        if (crossing) setId(crossing.target.getAttribute("aria-labelledby") ?? undefined);
        else if (scrollY < innerHeight) setId(undefined);
      },
      { rootMargin: "-25% 0px -75% 0px" },
    );
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  }, [watching]);
  return watching ? id : undefined;
}

/** Scrolls to what the address names, which the browser can't while it is not drawn yet or a search hides it. */
function useGoing(hash: string, searching: boolean, onHidden: () => void): void {
  const first = useRef(true);
  useEffect(() => {
    // Coming back to the page, one is already where one was.
    const stay = searching || (first.current && scrollY > 0);
    first.current = false;
    if (hash !== "" && !stay) document.getElementById(hash)?.scrollIntoView();
  }, [hash, searching]);
  useEffect(() => {
    const onHashChange = () => {
      if (!document.getElementById(anchorOf(location.hash))) onHidden();
    };
    addEventListener("hashchange", onHashChange);
    return () => removeEventListener("hashchange", onHashChange);
  }, [onHidden]);
}

function Rail({ current, onGo }: { readonly current: string | undefined; readonly onGo: () => void }) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const nav = list.current;
    const link = nav?.querySelector<HTMLElement>("[aria-current]");
    // Not scrollIntoView, which would move the page too.
    if (nav && link) {
      nav.scrollTo(link.offsetLeft - nav.clientWidth / 2, link.offsetTop - nav.clientHeight / 2);
    }
  }, [current]);
  return (
    <nav className="chapters" aria-label="Chapters" ref={list}>
      <h2>Chapters</h2>
      {reference.chapters.map(({ id, title, entries: { length } }) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? "location" : undefined} onClick={onGo}>
          <span>{title}</span>
          <span className="muted">{length}</span>
        </a>
      ))}
    </nav>
  );
}

export function ReferencePage() {
  usePageTitle("Reference of np");
  const hash = useSyncExternalStore(subscribeToHash, () => anchorOf(location.hash));
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.trim());
  // On a phone the tables would push everything else out of sight.
  const [wide] = useState(() => matchMedia("(min-width: 761px)").matches);
  const box = useRef<HTMLInputElement>(null);
  useSlash(() => box.current?.focus());
  const found = asked === "" ? undefined : search(index, asked);
  const searching = found !== undefined;
  const chapter = useChapterInView(!searching);

  useGoing(hash, searching, () => setQuery(""));

  useEffect(() => {
    if (asked !== "") scrollTo(0, 0);
  }, [asked]);

  return (
    <>
      <TopBar>
        <Link href="/">Exercises</Link>
        <span aria-current="page">Reference</span>
      </TopBar>
      <div className="reference">
        <Rail current={chapter} onGo={() => setQuery("")} />
        <main id="main" tabIndex={-1}>
          <div className="finder">
            <label className="search">
              <Search className="icon" size={16} strokeWidth={1.6} aria-hidden="true" />
              <span className="hidden">Search the reference</span>
              <input
                ref={box}
                type="search"
                placeholder={`Search ${entries.length} names, or what NumPy writes`}
                value={query}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                onChange={(event) => setQuery(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === "Escape") setQuery("");
                }}
              />
              <kbd aria-hidden="true">/</kbd>
            </label>
          </div>
          <p role="status" className="hidden">
            {found && `${found.length} ${found.length === 1 ? "entry fits" : "entries fit"}`}
          </p>
          <h1 className={searching ? "hidden" : undefined}>
            <code>np</code>, the reference
          </h1>
          {!found && (
            <>
              <p className="intro">
                <code>np</code> is NumPy for TypeScript: the same names, the same results, and errors in the
                same words, checked against NumPy itself. What differs is the spelling: operators are methods,{" "}
                <code>x[…]</code> is <code>x.at(…)</code>, and keyword arguments go in an object at the end.
              </p>
              <details open={wide}>
                <summary>Operators as methods</summary>
                <div className="operators">
                  {reference.operators.map((group) => (
                    <OperatorTable key={group.title} {...group} />
                  ))}
                </div>
              </details>
              <Chapters hash={hash} />
            </>
          )}
          {found && found.length > 0 && <Results key={asked} found={found} hash={hash} />}
          {found?.length === 0 && (
            <div className="nothing">
              <p>Nothing in np fits “{asked}”.</p>
              <p className="muted">The search reads names, what NumPy writes, and the sentences.</p>
              <p className="actions">
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    setQuery("");
                    box.current?.focus();
                  }}
                >
                  Clear the search
                </button>
              </p>
            </div>
          )}
        </main>
      </div>
    </>
  );
}
