/** The JSON of a code block, behind the status line and the header lines of an HTTP message if it begins with one. */
export interface JsonBlock {
  readonly value: unknown;
  readonly status?: number;
  readonly part: "request" | "response";
}

/** Undefined when the text holds no JSON body. @throws {SyntaxError} When a body begins but is no JSON. */
export function readJsonBlock(text: string): JsonBlock | undefined {
  const trimmed = text.trim();
  const isRequest = /^(?:GET|POST|PUT|PATCH|DELETE) \S/.test(trimmed.slice(0, 200));
  const status = /^HTTP\/\d(?:\.\d)? ([1-5]\d\d)\b/.exec(trimmed.slice(0, 60))?.[1];
  const body = isRequest || status !== undefined ? withoutHead(trimmed) : trimmed;
  if (!/^[[{]/.test(body)) return undefined;
  const value: unknown = JSON.parse(body);
  return { value, part: isRequest ? "request" : "response", ...(status !== undefined && { status: Number(status) }) };
}

/** Start line and headers end at an empty line, which saved pages lose. */
function withoutHead(text: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line, index) => index > 0 && !/^[\w-]{1,60}:/.test(line.trim()));
  return start < 0 ? "" : lines.slice(start).join("\n").trim();
}
