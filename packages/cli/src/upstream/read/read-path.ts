export interface PathFact {
  readonly path: string;
  readonly prefix?: string;
  /** Names in braces in `path`, in order; those of the prefix are not among them. */
  readonly variables: readonly string[];
  /** Names in the query that some documents write behind the path. */
  readonly query: readonly string[];
}

/**
 * `[/instances/$INSTANCE]/private/tokens/$ID` → `/private/tokens/{ID}` with prefix `/instances/{INSTANCE}`.
 * Variables may be `$X`, `${X}`, `:x`, `{x}`, `<x>` or `(int:x)`. Undefined when the text is not a path.
 */
export function readPath(text: string): PathFact | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 2000) return undefined;
  // Some paths begin with the address of the server, which is not part of them.
  let rest = trimmed.replace(/^(?:\$\{[\w-]{1,100}\}|<[\w-]{1,100}>|\$[A-Z_]{1,100}|https?:\/\/[^/\s]{1,300})(?=\/)/, "");
  let prefix: string | undefined;
  if (rest.startsWith("[")) {
    const end = rest.indexOf("]");
    if (end < 0) return undefined;
    prefix = normalise(rest.slice(1, end));
    if (prefix === undefined) return undefined;
    rest = rest.slice(end + 1);
  }
  // An optional query may stand in brackets: `/orders[?state=$STATE]`.
  rest = rest.replace(/\[([?&][^\]]{0,1000})\]/g, "$1");
  const [beforeQuery = "", query = ""] = rest.split("?", 2);
  const path = normalise(beforeQuery);
  if (path === undefined) return undefined;
  const variables = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
  const names = query.split("&").flatMap((part) => part.split("=")[0] || []);
  return { path, variables, query: names, ...(prefix !== undefined && { prefix }) };
}

function normalise(text: string): string | undefined {
  if (!text.startsWith("/")) return undefined;
  const segments = text.split("/").map((segment) =>
    segment
      .replace(/\$\{([\w-]+)\}/g, "{$1}")
      .replace(/\$([A-Za-z_]\w*)/g, "{$1}")
      .replace(/^:([A-Za-z_]\w*)/, "{$1}")
      .replace(/<(?:\w+:)?([\w-]+)>/g, "{$1}")
      .replace(/\((?:\w+:)?([A-Za-z_]\w*)\)/g, "{$1}"),
  );
  return segments.every((segment) => /^[\w.~!&'()*+,;=:@%{}-]*$/.test(segment)) ? segments.join("/") : undefined;
}
