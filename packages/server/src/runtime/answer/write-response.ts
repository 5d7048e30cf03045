import type { AnswerHeaders } from "@token-apis/contracts";
import type { Answer } from "./answer.ts";
import { isJson } from "../media-type.ts";

/** Headers of every answer on a path. */
export interface PathHeaders {
  /** Names in lower case; without `content-type`. */
  readonly headers: AnswerHeaders;
  /** The `content-type` of answers that have a body and set none. */
  readonly contentType?: string;
}

/** What a `Response` is made of. */
export interface ResponseParts {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `null`: no body. */
  readonly payload: BodyInit | null;
}

// Fetch standard, "null body status".
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Creates the `Response`. Its headers are a plain record, which @hono/node-server sends without building `Headers`.
 */
export const toResponse = ({ status, headers, payload }: ResponseParts): Response => new Response(payload, { status, headers });

/**
 * Turns an answer into the parts of a response. The content type is that of the answer, else of the path, else `mediaType`.
 *
 * @param isHead - Replaces the body by its `content-length` (RFC 9110, section 9.3.2).
 * @throws {TypeError} When HTTP cannot carry the status, a header or the body.
 */
export function toParts(
  { status, headers: own, body, contentType }: Answer,
  pathHeaders: PathHeaders,
  mediaType: string,
  requestId: string,
  isHead: boolean,
): ResponseParts {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new TypeError(`Cannot answer with status ${status}: it must be an integer from 200 to 599.`);
  }
  const headers: Record<string, string> = { ...pathHeaders.headers, "x-request-id": requestId };
  if (own) addHeaders(headers, own);
  if (body === undefined || BODILESS.has(status)) return { status, headers, payload: null };
  const type = (headers["content-type"] = contentType ?? headers["content-type"] ?? pathHeaders.contentType ?? mediaType);
  if (contentType !== undefined) assertHeader("content-type", contentType);
  const payload = isJson(type) ? toJson(body) : toBodyInit(body, type);
  // `Response` sets it with the boundary, which only the form knows.
  if (payload instanceof FormData) delete headers["content-type"];
  if (!isHead) return { status, headers, payload };
  const length = byteLength(payload);
  if (length !== undefined) headers["content-length"] = String(length);
  return { status, headers, payload: null };
}

/** Adds headers under their lower-case names; a later one replaces an earlier one. */
export function addHeaders(target: Record<string, string>, headers: AnswerHeaders): void {
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    assertHeader(key, value);
    target[key] = value;
  }
}

// @hono/node-server writes a plain record unchecked: a line break in a value would start another header.
function assertHeader(name: string, value: string): void {
  if (!/^[!#$%&'*+\-.^_`|~0-9a-z]+$/.test(name)) throw new TypeError(`${JSON.stringify(name)} is not a valid header name.`);
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) throw new TypeError(`HTTP cannot carry the value of the header ${name}.`);
}

function toJson(body: unknown): string {
  const text = JSON.stringify(body) as string | undefined;
  if (text === undefined) throw new TypeError(`A ${typeof body} cannot be sent as JSON.`);
  return text;
}

function toBodyInit(body: unknown, type: string): BodyInit {
  if (typeof body === "string" || body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body as BodyInit;
  if (body instanceof Blob || body instanceof FormData || body instanceof URLSearchParams) return body;
  if (body instanceof ReadableStream) return body;
  throw new TypeError(`A body of type ${type} must be text, bytes, a form, a blob or a stream.`);
}

function byteLength(payload: BodyInit): number | undefined {
  if (typeof payload === "string") return new TextEncoder().encode(payload).byteLength;
  if (payload instanceof ArrayBuffer || ArrayBuffer.isView(payload)) return payload.byteLength;
  return payload instanceof Blob ? payload.size : undefined;
}
