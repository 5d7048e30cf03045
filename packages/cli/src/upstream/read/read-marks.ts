// Marks in running text. Every quantifier is bounded: documents are untrusted.

/** "@since **v19**", "since protocol v4", "Since vTOKENS" → the version. "Deprecated since v5" is none. */
export function readSince(text: string): string | undefined {
  const match =
    /@since:?\s{0,9}(?:(?:protocol|version)\s{1,9})?[*`]{0,4}(v[\w.]{0,40}\w)/i.exec(text) ??
    /(?<![Dd](?:eprecated|EPRECATED)[*_]{0,4}\s)\b(?:[Ss]ince|[Aa]vailable from|[Aa]dded in)\s{1,9}(?:(?:protocol|version)\s{1,9})?[*`]{0,4}(v(?:\d|[A-Z])[\w.]{0,40})/.exec(
      text,
    );
  return match?.[1]?.replace(/\.$/, "");
}

/** "@since" without a version that can be read. */
export function hasUnreadSince(text: string): boolean {
  return text.includes("@since") && readSince(text) === undefined;
}

/** "@deprecated", or a sentence that begins with the word: "**Deprecated** in v5." */
export function isDeprecated(text: string): boolean {
  return /@deprecated\b|(?:^|[.!;]\s{1,9})[(*_]{0,4}deprecated\b/i.test(text.trim());
}

/** Types that RST text names: `X`, `X[]`, `X`_ and :ts:type:`X`, but no ``literal``, no :ref:`x` and no `text <link>`_. */
export function readTypeNames(text: string): readonly string[] {
  const names = new Set<string>();
  for (let start = text.indexOf("`"); start >= 0;) {
    const isLiteral = text.startsWith("``", start);
    const end = text.indexOf(isLiteral ? "``" : "`", start + (isLiteral ? 2 : 1));
    if (end < 0) break;
    const name = text.slice(start + 1, end);
    const hasRole = text[start - 1] === ":";
    const isTypeRole = text.slice(Math.max(0, start - 9), start) === ":ts:type:";
    if (!isLiteral && (!hasRole || isTypeRole) && /^[A-Z]\w{0,200}(?:\[\]){0,4}$/.test(name)) names.add(name);
    start = text.indexOf("`", end + (isLiteral ? 2 : 1));
  }
  return [...names];
}

/** Names of error codes, in order, each once. */
export function readErrorCodes(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\bTALER_EC_[A-Z0-9_]{1,200}/g)].map(([code]) => code))];
}

/** "Defaults to ``-20``", "default: 5" → the value. A default that is described in words is none. */
export function readDefault(text: string): string | number | boolean | undefined {
  const match =
    /\bdefault(?:s to| is|ing to| value is| value:|:|)\s{1,9}(?:``([^`\n]{1,200})``|`([^`\n]{1,200})`|"([^"\n]{1,200})"|(-?\d{1,15}(?:\.\d{1,15})?|true|false)\b)/i.exec(
      text,
    );
  const value = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  if (value === undefined) return undefined;
  if (value === "true" || value === "false") return value === "true";
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) && match?.[3] === undefined ? Number(value) : value.replace(/^"(.*)"$/, "$1");
}

export function readAuthentication(text: string): "basic" | "bearer" | "none" | "required" | undefined {
  if (/\b(?:unauthenticated|no authentication|not required|none)\b/i.test(text)) return "none";
  const basic = /\bbasic\b/i.test(text);
  const bearer = /\b(?:bearer|access token|token)\b/i.test(text);
  if (basic !== bearer) return basic ? "basic" : "bearer";
  return text.trim() === "" ? undefined : "required";
}
