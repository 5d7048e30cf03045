import { isIdentifier } from "../model/identifiers.ts";

const lineWidth = 110;

/**
 * A JSON value as a TypeScript expression: `{ name: "limit", in: "query" }`.
 * What fits into one line stays on it; members that are undefined are left out.
 *
 * @param indent - Indentation of the line that the expression starts on.
 * @param lead - Columns that are taken between the indentation and the expression.
 */
export function toLiteral(value: unknown, indent = "", lead = 0): string {
  const inline = inlineLiteral(value);
  const fits = indent.length + lead + inline.length <= lineWidth;
  if (typeof value !== "object" || value === null || fits) return inline;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${toLiteral(item, inner)},\n`).join("")}${indent}]`;
  }
  const members = entries(value).map(([key, member]) => {
    const name = `${propertyName(key)}: `;
    return `${inner}${name}${toLiteral(member, inner, name.length)},\n`;
  });
  return `{\n${members.join("")}${indent}}`;
}

/** `limit` stays, `x-id` and `404` are quoted. */
export function propertyName(key: string): string {
  // `__proto__: x` in an object literal sets the prototype; the computed form makes a member.
  if (key === "__proto__") return '["__proto__"]';
  return isIdentifier(key) ? key : quote(key);
}

/** A string literal; line separators that JSON leaves raw are escaped. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

/** Text made safe for the inside of a block comment. */
export function commentText(text: string): string {
  return text.replaceAll("*/", "*\\/").replace(/\s+/g, " ").trim();
}

function inlineLiteral(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inlineLiteral).join(", ")}]`;
  const members = entries(value).map(([key, member]) => `${propertyName(key)}: ${inlineLiteral(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function entries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
