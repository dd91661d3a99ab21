import { Link } from "wouter";
import { catalogue } from "../catalogue/catalogue.ts";
import { closest } from "../catalogue/search.ts";
import { TopBar } from "../panels/TopBar.tsx";
import { usePageTitle } from "../panels/usePageTitle.ts";
import "./notfound.css";

export function NotFoundPage({ path }: { readonly path: string }) {
  usePageTitle("Not found");
  const asked = /^\/exercises\/([^/]+)/.exec(path)?.[1];
  const near = closest(catalogue, asked ?? path, 3);
  return (
    <>
      <TopBar />
      <main className="notfound" id="main" tabIndex={-1}>
        <h1>
          {asked === undefined ? "There is no page at this address." : "There is no exercise of that name."}
        </h1>
        <p>
          The address asked for <code>{path}</code>.
        </p>
        {near.length > 0 && (
          <>
            <h2>Closest by name</h2>
            <ul>
              {near.map(({ slug, exercise }) => (
                <li key={slug}>
                  <Link href={`/exercises/${slug}`}>
                    <b>{exercise.title}</b> <span className="muted">{exercise.summary}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="actions">
          <Link className="button" href="/">
            All exercises
          </Link>
        </div>
      </main>
    </>
  );
}
