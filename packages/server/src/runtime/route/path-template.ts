import { normalisePath } from "./request-target.ts";

/** A path template, as the router takes it, and how to get the values of its variables from a match. */
export interface CompiledTemplate {
  /** In Hono's syntax: `/users/:s1/:s3{[^/]+?\x2e[^/]+?}`. */
  readonly routerPath: string;
  readonly segments: readonly VariableSegment[];
  /** Sorts templates: of two that match, the one with the smaller key describes the path more closely. */
  readonly sortKey: string;
}

/** A segment with at least one variable. */
export interface VariableSegment {
  /** Its name in `routerPath`. */
  readonly key: string;
  /** Its place in the path; the first segment has 1. */
  readonly index: number;
  readonly names: readonly string[];
  /** Absent: the segment is one variable and nothing else. */
  readonly pattern?: RegExp;
}

/**
 * Prepares `/users/{id}/report.{type}` for Hono's router.
 * @see {@link https://spec.openapis.org/oas/v3.1.0#path-templating | OpenAPI 3.1, Path Templating}
 */
export function compileTemplate(template: string): CompiledTemplate {
  const segments: VariableSegment[] = [];
  let sortKey = "";
  const routerPath = template.split("/").map((segment, index) => {
    const key = `s${index}`;
    const parts = segment.split(/\{([^{}]+)\}/);
    const names = parts.filter((_, at) => at % 2 === 1);
    const literals = parts.filter((_, at) => at % 2 === 0).map((text) => normalisePath(encodeLiteral(text)));
    const literal = literals.join("");
    // A concrete segment goes before a mixed one, and that before a bare variable.
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
 * Percent-encodes what URL parsers do. They leave these alone, so that what is encoded already stays as it is, too.
 * @see {@link https://url.spec.whatwg.org/#path-percent-encode-set | URL Standard, path percent-encode set}
 */
const encodeLiteral = (text: string): string =>
  encodeURI(text).replace(/%(?:25|5B|5D|7C)/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));

/** The values of a segment's variables, in the order of its `names`: `report.pdf` gives `["report", "pdf"]`. */
export function segmentValues({ pattern }: VariableSegment, text: string): readonly string[] {
  return pattern === undefined ? [text] : (pattern.exec(text)?.slice(1) ?? []);
}

// Everything else means something to Hono's routers (`:`, `*`, `?`, `{`) or to the expression they build (`@1`).
const isPlain = (literal: string): boolean => /^[\w.~%-]*$/.test(literal);

// By code, not by backslash: the router cuts its path at braces before it looks at the expression.
const escape = (literal: string): string =>
  literal.replace(/[^A-Za-z0-9]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
