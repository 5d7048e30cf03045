import type { ParamIndexMap, Params } from "hono/router";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { SmartRouter } from "hono/router/smart-router";
import { TrieRouter } from "hono/router/trie-router";
import { decodePercent, normalisePath } from "./request-target.ts";

/** A path of the contract that matches, and the values of its variables. */
export interface Match<Target> {
  readonly path: Target;
  /** Values of the base path's variables, decoded. */
  readonly base: Readonly<Record<string, string>>;
  /** Values of the template's variables, percent-encoded: parameter styles are parsed before values are decoded. */
  readonly values: Readonly<Record<string, string>>;
}

/** Returns the matches of a normalised path, the most specific first; none when the path is unknown. */
export type Router<Target> = (pathname: string) => readonly Match<Target>[];

interface Route<Target> extends CompiledTemplate {
  readonly target: Target;
  /** Number of segments that belong to the base path. */
  readonly baseDepth: number;
}

const NO_VALUES: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Creates a router for path templates. Several match only where a concrete path and a templated one overlap:
 * `/users/me` and `/users/{id}`.
 *
 * Hono's routers do the matching. They match the path and ignore the method, so one look-up distinguishes 404 from 405
 * and gives `Allow`.
 *
 * @param ignoreTrailingSlash - Matches a path that ends in one slash as if the slash were absent.
 */
export function createRouter<Target extends { readonly template: string }>(
  targets: readonly Target[],
  basePaths: readonly string[],
  ignoreTrailingSlash = false,
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
    const [found, stash] = router.match("ALL", ignoreTrailingSlash ? withoutTrailingSlash(pathname) : pathname);
    const matches: Match<Target>[] = [];
    for (const [route, params] of found) {
      const match = toMatch(route, params, stash);
      if (match !== undefined) matches.push(match);
    }
    return matches;
  };
}

function withoutTrailingSlash(pathname: string): string {
  const hasOne = pathname.length > 1 && pathname.endsWith("/") && !pathname.endsWith("//");
  return hasOne ? pathname.slice(0, -1) : pathname;
}

// With a stash, `params` holds indexes into it; without one, the values themselves.
function toMatch<Target>(
  route: Route<Target>,
  params: ParamIndexMap | Params,
  stash: readonly string[] | undefined,
): Match<Target> | undefined {
  if (route.segments.length === 0) return { path: route.target, base: NO_VALUES, values: NO_VALUES };
  const base: Record<string, string> = {};
  const values: Record<string, string> = {};
  for (const segment of route.segments) {
    const place = params[segment.key];
    const texts = segmentValues(segment, String(stash === undefined ? place : stash[Number(place)]));
    for (const [at, name] of segment.names.entries()) {
      const text = texts[at] ?? "";
      if (segment.index > route.baseDepth) values[name] = text;
      else {
        const decoded = decodePercent(text);
        // A broken encoding cannot name anything that exists.
        if (decoded === undefined) return undefined;
        base[name] = decoded;
      }
    }
  }
  return { path: route.target, base, values };
}

/** A path template for Hono's router, and how to get the values of its variables from a match. */
interface CompiledTemplate {
  /** In Hono's syntax: `/users/:s1/:s3{[^/]+?\x2e[^/]+?}`. */
  readonly routerPath: string;
  readonly segments: readonly VariableSegment[];
  /** Of two templates that match, the one with the smaller key is more specific. */
  readonly sortKey: string;
}

/** A segment with at least one variable. */
interface VariableSegment {
  /** Name in `routerPath`. */
  readonly key: string;
  /** Position in the path, from 1. */
  readonly index: number;
  readonly names: readonly string[];
  /** Absent when the segment is a single variable. */
  readonly pattern?: RegExp;
}

/**
 * Compiles a template such as `/users/{id}/report.{type}`.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#path-templating | OpenAPI 3.1, Path Templating}
 */
function compileTemplate(template: string): CompiledTemplate {
  const segments: VariableSegment[] = [];
  let sortKey = "";
  const routerPath = template.split("/").map((segment, index) => {
    const key = `s${index}`;
    const parts = segment.split(/\{([^{}]+)\}/);
    const names = parts.filter((_, at) => at % 2 === 1);
    const literals = parts.filter((_, at) => at % 2 === 0).map((text) => normalisePath(encodeLiteral(text)));
    const literal = literals.join("");
    // Concrete segments come first, then mixed ones, then bare variables.
    sortKey += names.length === 0 ? "/0" : literal === "" ? "/2" : "/1";
    if (names.length === 0) return isPlain(literal) ? literal : `:${key}{${escape(literal)}}`;
    if (names.length === 1 && literal === "") {
      segments.push({ key, index, names });
      return `:${key}`;
    }
    segments.push({ key, index, names, pattern: new RegExp(`^${literals.map(escape).join("([^/]+?)")}$`) });
    return `:${key}{${literals.map(escape).join("[^/]+?")}}`;
  });
  return { routerPath: routerPath.join("/"), segments, sortKey };
}

/**
 * Percent-encodes as URL parsers do. They leave `%`, `[`, `]` and `|` alone, so existing escapes stay as they are.
 * @see {@link https://url.spec.whatwg.org/#path-percent-encode-set | URL Standard, path percent-encode set}
 */
const encodeLiteral = (text: string): string =>
  encodeURI(text).replace(/%(?:25|5B|5D|7C)/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));

/** Returns the values of a segment's variables in the order of `names`: `report.pdf` gives `["report", "pdf"]`. */
function segmentValues({ pattern }: VariableSegment, text: string): readonly string[] {
  return pattern === undefined ? [text] : (pattern.exec(text)?.slice(1) ?? []);
}

// Other characters are syntax for Hono's routers (`:`, `*`, `?`, `{`) or for the expression they build (`@1`).
const isPlain = (literal: string): boolean => /^[\w.~%-]*$/.test(literal);

// Escaped by code, not by backslash: the router splits its path at braces before it reads the expression.
const escape = (literal: string): string =>
  literal.replace(/[^A-Za-z0-9]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
