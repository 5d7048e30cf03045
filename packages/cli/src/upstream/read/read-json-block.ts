/** The JSON of a code block, behind the status line and the header lines of an HTTP message if it begins with one. */
export interface JsonBlock {
  readonly value: unknown;
  readonly status?: number;
  readonly part: "request" | "response";
}

/** Writing a value recurses: no example of an API is nested as deep. */
const maximumDepth = 100;

/** Undefined when the text holds no JSON body. @throws {SyntaxError} When a body begins but is not JSON, or nested too deeply. */
export function readJsonBlock(text: string): JsonBlock | undefined {
  const trimmed = text.trim();
  const isRequest = /^(?:GET|POST|PUT|PATCH|DELETE) \S/.test(trimmed.slice(0, 200));
  const status = /^HTTP\/\d(?:\.\d)? ([1-5]\d\d)\b/.exec(trimmed.slice(0, 60))?.[1];
  const body = isRequest || status !== undefined ? withoutHead(trimmed) : trimmed;
  if (!/^[[{]/.test(body)) return undefined;
  if (depthOf(body) > maximumDepth) throw new SyntaxError("The example is nested too deeply.");
  const value: unknown = JSON.parse(body);
  return { value, part: isRequest ? "request" : "response", ...(status !== undefined && { status: Number(status) }) };
}

/** Start line and headers end at an empty line, which saved pages lose. */
function withoutHead(text: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line, index) => index > 0 && !/^[\w-]{1,60}:/.test(line.trim()));
  return start < 0 ? "" : lines.slice(start).join("\n").trim();
}

function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isString = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at]!;
    if (isString && character === "\\") at += 1;
    else if (character === '"') isString = !isString;
    else if (isString) continue;
    else if (character === "{" || character === "[") deepest = Math.max(deepest, ++depth);
    else if (character === "}" || character === "]") depth -= 1;
  }
  return deepest;
}
