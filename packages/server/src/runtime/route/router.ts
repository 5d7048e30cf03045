import type { ParamIndexMap, Params } from "hono/router";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { SmartRouter } from "hono/router/smart-router";
import { TrieRouter } from "hono/router/trie-router";
import { type CompiledTemplate, compileTemplate, segmentValues } from "./path-template.ts";
import { decodePercent } from "./request-target.ts";

/** One destination that a path leads to, and the values of the variables in it. */
export interface Match<Target> {
  readonly target: Target;
  /** Decoded. */
  readonly base: Readonly<Record<string, string>>;
  /** Still percent-encoded: the styles of parameters are taken apart before they are decoded. */
  readonly path: Readonly<Record<string, string>>;
}

/** The matches of a normalised path, the closest description first; none when the path is unknown. */
export type Router<Target> = (pathname: string) => readonly Match<Target>[];

interface Route<Target> extends CompiledTemplate {
  readonly target: Target;
  /** How many segments of the path belong to the base path. */
  readonly baseDepth: number;
}

const NO_VALUES: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Builds a router over path templates. Several match only where a concrete path and a templated one
 * overlap: `/users/me` and `/users/{id}`.
 *
 * The routers of Hono do the matching. They are asked for the path alone, whatever the method, so that one
 * look-up tells 404 from 405 and gives `Allow`.
 */
export function createRouter<Target extends { readonly template: string }>(
  targets: readonly Target[],
  basePaths: readonly string[],
): Router<Target> {
  const router = new SmartRouter<Route<Target>>({ routers: [new RegExpRouter(), new TrieRouter()] });
  const routes = basePaths.flatMap((basePath) =>
    targets.map((target): Route<Target> => {
      return { target, baseDepth: basePath.split("/").length - 1, ...compileTemplate(basePath + target.template) };
    }),
  );
  routes.sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0));
  for (const route of routes) router.add("ALL", route.routerPath, route);
  return (pathname) => {
    const [found, stash] = router.match("ALL", pathname);
    const matches: Match<Target>[] = [];
    for (const [route, params] of found) {
      const match = toMatch(route, params, stash);
      if (match !== undefined) matches.push(match);
    }
    return matches;
  };
}

// With a stash, `params` holds places in it; without, the values themselves.
function toMatch<Target>(
  route: Route<Target>,
  params: ParamIndexMap | Params,
  stash: readonly string[] | undefined,
): Match<Target> | undefined {
  if (route.segments.length === 0) return { target: route.target, base: NO_VALUES, path: NO_VALUES };
  const base: Record<string, string> = {};
  const path: Record<string, string> = {};
  for (const segment of route.segments) {
    const place = params[segment.key];
    const values = segmentValues(segment, String(stash === undefined ? place : stash[Number(place)]));
    for (const [at, name] of segment.names.entries()) {
      const value = values[at] ?? "";
      if (segment.index > route.baseDepth) path[name] = value;
      else {
        const decoded = decodePercent(value);
        // What does not decode names nothing that exists.
        if (decoded === undefined) return undefined;
        base[name] = decoded;
      }
    }
  }
  return { target: route.target, base, path };
}
