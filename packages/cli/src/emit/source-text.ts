import { isIdentifier } from "../read/identifiers.ts";

const lineWidth = 110;

/** A name in the text, where `toLiteral` would else write a string. */
export class Reference {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A JSON value as a TypeScript expression: `{ name: "limit", in: "query" }`.
 * Values that fit stay on one line. Undefined members are omitted.
 *
 * @param margin - Indentation of the line that the expression starts on.
 * @param lead - Columns between the indentation and the expression.
 */
export function toLiteral(value: unknown, margin = "", lead = 0): string {
  const inline = inlineLiteral(value);
  const fits = margin.length + lead + inline.length <= lineWidth;
  if (typeof value !== "object" || value === null || value instanceof Reference || fits) return inline;
  const inner = `${margin}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${toLiteral(item, inner)},\n`).join("")}${margin}]`;
  }
  const members = entries(value).map(([key, member]) => {
    const name = `${propertyName(key)}: `;
    return `${inner}${name}${toLiteral(member, inner, name.length)},\n`;
  });
  return `{\n${members.join("")}${margin}}`;
}

/** A member name: `limit` stays as it is, `x-id` and `404` are quoted. */
export function propertyName(key: string): string {
  // In an object literal, `__proto__: x` sets the prototype. The computed form adds a member.
  if (key === "__proto__") return '["__proto__"]';
  return isIdentifier(key) ? key : quote(key);
}

/** A string literal. Escapes the line separators that JSON leaves as they are. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

/** Makes text safe inside a block comment. */
export function commentText(text: string): string {
  return text.replaceAll("*/", "*\\/").replace(/\s+/g, " ").trim();
}

/** Lines of a block, each indented by two spaces and ended by a line break. */
export function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join("");
}

function inlineLiteral(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (value instanceof Reference) return value.name;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inlineLiteral).join(", ")}]`;
  const members = entries(value).map(([key, member]) => `${propertyName(key)}: ${inlineLiteral(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function entries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
