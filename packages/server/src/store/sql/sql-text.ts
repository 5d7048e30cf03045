// A character that no text of a person begins with.
const MARK = "\u0001";

/**
 * A text as every engine can keep it: PostgreSQL takes no NUL, and neither engine half a surrogate pair. Texts that
 * have one, which no honest caller sends, are written as JSON behind a mark; two texts never become one.
 */
export function toSqlText(text: string): string {
  return text.includes("\0") || !text.isWellFormed() || text.startsWith(MARK) ? MARK + JSON.stringify(text) : text;
}

/** The text that `toSqlText` was given. */
export function fromSqlText(kept: string): string {
  return kept.startsWith(MARK) ? String(JSON.parse(kept.slice(MARK.length))) : kept;
}
