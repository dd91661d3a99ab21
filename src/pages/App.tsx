import { lazy, Suspense, useEffect } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import { base } from "../base.ts";
import { findExercise } from "../catalogue/catalogue.ts";
import { ErrorBoundary } from "../panels/ErrorBoundary.tsx";
import { Toasts } from "../panels/Toasts.tsx";
import { useDocumentTheme } from "../panels/useTheme.ts";
import { runner, settings } from "../stores/app.ts";
import { CataloguePage } from "./CataloguePage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { useScrollRestored } from "./useScrollRestored.ts";

const ExercisePage = lazy(() =>
  import("./ExercisePage.tsx").then((module) => ({ default: module.ExercisePage })),
);

const ReferencePage = lazy(() =>
  import("./ReferencePage.tsx").then((module) => ({ default: module.ReferencePage })),
);

function Reference() {
  return (
    <Suspense fallback={<main className="reference" id="main" aria-busy="true" />}>
      <ReferencePage />
    </Suspense>
  );
}

/** Python starts longest, in a process of its own: it need not wait for the page's script and the editor's. */
async function startPythonEarly(): Promise<void> {
  await settings.getState().load();
  if (settings.getState().language === "python") runner().warmUp("python");
}

function Exercise({ slug, path }: { readonly slug: string; readonly path: string }) {
  const entry = findExercise(decodeSlug(slug));
  const isFound = entry !== undefined;
  useEffect(() => {
    if (isFound) void startPythonEarly();
  }, [isFound]);
  if (!entry) return <NotFoundPage path={path} />;
  return (
    <Suspense fallback={<main className="workspace" id="main" aria-busy="true" />}>
      <ExercisePage key={entry.slug} entry={entry} />
    </Suspense>
  );
}

function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

function Pages() {
  const [path] = useLocation();
  useScrollRestored(path);
  useDocumentTheme();
  return (
    <ErrorBoundary key={path}>
      <Switch>
        <Route path="/" component={CataloguePage} />
        <Route path="/index.html" component={CataloguePage} />
        <Route path="/exercises/:slug">{({ slug }) => <Exercise slug={slug} path={path} />}</Route>
        <Route path="/exercises/:slug/index.html">{({ slug }) => <Exercise slug={slug} path={path} />}</Route>
        <Route path="/reference" component={Reference} />
        <Route path="/reference/index.html" component={Reference} />
        <Route>
          <NotFoundPage path={path} />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

export function App() {
  return (
    <Router base={base.replace(/\/$/, "")}>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <Pages />
      <Toasts />
    </Router>
  );
}
