import type { App } from "./app.ts";

/**
 * One app out of several: `mountApps({ "/taler-merchant": merchant }, elsewhere)`.
 *
 * @param apps - By first path segment, slash in front. A request reaches its app unchanged, so the app has
 *   the segment in its `basePaths`.
 * @param elsewhere - Answers every other request.
 */
export function mountApps(apps: Readonly<Record<string, App>>, elsewhere: App): App {
  const mounted = new Map(Object.entries(apps));
  return {
    fetch: (request) => (mounted.get(firstSegment(request.url)) ?? elsewhere).fetch(request),
  };
}

function firstSegment(url: string): string {
  const start = url.indexOf("/", url.indexOf(":") + 3);
  const end = url.indexOf("/", start + 1);
  const segment = end === -1 ? url.slice(start) : url.slice(start, end);
  // A slash behind the path, as in `/a?x=/b`, was taken for its end.
  const other = segment.search(/[?#]/);
  return other === -1 ? segment : segment.slice(0, other);
}
