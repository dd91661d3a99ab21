import { useLayoutEffect } from "react";

const places = new Map<string, number>();

// Listening from before the router does, which draws the page as soon as it hears of going back.
let returning = false;
addEventListener("popstate", () => {
  returning = true;
});
history.scrollRestoration = "manual";

/** A page comes back where it was left when one goes back or forward, and from the top when it is newly opened. */
export function useScrollRestored(path: string): void {
  // In the layout phase, so that the page that is left stops listening before the next one moves the scroll.
  useLayoutEffect(() => {
    const onScroll = () => places.set(path, scrollY);
    addEventListener("scroll", onScroll, { passive: true });
    return () => removeEventListener("scroll", onScroll);
  }, [path]);

  useLayoutEffect(() => {
    scrollTo(0, returning ? (places.get(path) ?? 0) : 0);
    returning = false;
  }, [path]);
}
