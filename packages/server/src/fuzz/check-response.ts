import type { FuzzBody, FuzzOperation, FuzzResponse } from "./read-operations.ts";

/** An answer, read to its end. */
export interface ReadResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** What the operation documents for the status. */
export function responseOf({ responses }: FuzzOperation, status: number): FuzzResponse | undefined {
  return responses.get(String(status)) ?? responses.get(`${Math.trunc(status / 100)}XX`) ?? responses.get("default");
}

/** @returns What the document does not allow about the answer, in one sentence. `undefined`: nothing. */
export function checkResponse(operation: FuzzOperation, { status, headers, text }: ReadResponse): string | undefined {
  const response = responseOf(operation, status);
  if (response === undefined) return `The status ${status} is not documented; ${[...operation.responses.keys()].join(", ")} are.`;
  for (const header of response.headers) {
    const value = headers.get(header.name);
    if (value === null) {
      if (header.required) return `The header ${header.name} is missing; it is required with ${status}.`;
    } else if (!readings(value, header.schema["type"]).some(header.fits)) {
      return `The header ${header.name} of ${status} does not fit its schema: ${JSON.stringify(value)}.`;
    }
  }
  const contentType = headers.get("content-type");
  if (response.bodies.length === 0) {
    return text === "" ? undefined : `The answer ${status} has a body; none is documented.`;
  }
  // The answer to HEAD, and only that, leaves out what is documented.
  if (operation.method === "HEAD") return undefined;
  const body = contentType === null ? undefined : bodyOf(response.bodies, contentType);
  if (body === undefined) {
    const documented = response.bodies.map(({ mediaType }) => mediaType).join(", ");
    return `The content type of ${status} is ${contentType ?? "missing"}; ${documented} is documented.`;
  }
  const value = /[/+]json\b/iu.test(body.mediaType) ? parseJson(text) : { value: text };
  if (value === undefined) return `The body of ${status} is not JSON.`;
  if (body.fits?.(value.value) === false) return `The body of ${status} does not fit its schema.`;
  return undefined;
}

/** A text as each of the values that it may stand for. */
function readings(text: string, type: unknown): readonly unknown[] {
  const types = Array.isArray(type) ? type : [type];
  const isNumber = types.includes("integer") || types.includes("number") || type === undefined;
  return [
    text,
    ...(isNumber && text.trim() !== "" ? [Number(text)] : []),
    ...(text === "true" || text === "false" ? [text === "true"] : []),
    ...(types.includes("array") ? [text.split(",").map((item) => item.trim())] : []),
  ];
}

function bodyOf(bodies: readonly FuzzBody[], contentType: string): FuzzBody | undefined {
  const [essence = ""] = contentType.toLowerCase().split(";");
  const isRange = (range: string): boolean => {
    const [pattern = ""] = range.toLowerCase().split(";");
    return (
      pattern === essence.trim() || pattern === "*/*" || (pattern.endsWith("/*") && essence.startsWith(pattern.slice(0, -1)))
    );
  };
  return bodies.find(({ mediaType }) => isRange(mediaType));
}

/** The value of a JSON text, `undefined` when it is not JSON. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
