import type { AnswerHeaders } from "@token-apis/contracts";
import type { Answer } from "./answer.ts";
import { isJson } from "../media-type.ts";

/** What all answers on one path have in common. */
export interface Envelope {
  /** Names in lower case; without `content-type`. */
  readonly headers: AnswerHeaders;
  /** Of answers with a body that do not name their own. */
  readonly contentType?: string;
}

/** A response before it is a `Response`. */
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
 * Makes the response. The headers are a plain record: where the platform allows it, it goes out without a `Headers`
 * object ever being built.
 */
export const toResponse = ({ status, headers, payload }: ResponseParts): Response => new Response(payload, { status, headers });

/**
 * Turns an answer into the parts of a response. The content type is the answer's own, else the path's, else `mediaType`.
 *
 * @param isHead - Leaves the body out and says how long it would be (RFC 9110, 9.3.2).
 * @throws {TypeError} When HTTP cannot carry the status, a header or the body.
 */
export function toParts(
  { status, headers: own, body, contentType }: Answer,
  envelope: Envelope,
  mediaType: string,
  requestId: string,
  isHead: boolean,
): ResponseParts {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new TypeError(`Cannot answer with status ${status}: it must be an integer from 200 to 599.`);
  }
  const headers: Record<string, string> = { ...envelope.headers, "x-request-id": requestId };
  if (own) addHeaders(headers, own);
  if (body === undefined || BODILESS.has(status)) return { status, headers, payload: null };
  const type = (headers["content-type"] = contentType ?? headers["content-type"] ?? envelope.contentType ?? mediaType);
  if (contentType !== undefined) assertHeader("content-type", contentType);
  const payload = isJson(type) ? toJson(body) : toBodyInit(body, type);
  // The boundary of its parts is known to the form alone.
  if (payload instanceof FormData) delete headers["content-type"];
  if (!isHead) return { status, headers, payload };
  const length = byteLength(payload);
  if (length !== undefined) headers["content-length"] = String(length);
  return { status, headers, payload: null };
}

/** Adds headers under their lower-case names, so that one given twice is there once. */
export function addHeaders(target: Record<string, string>, headers: AnswerHeaders): void {
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    assertHeader(key, value);
    target[key] = value;
  }
}

// Servers that take a plain record write it without looking: a line break would start a header of its own.
function assertHeader(name: string, value: string): void {
  if (!/^[!#$%&'*+\-.^_`|~0-9a-z]+$/.test(name)) throw new TypeError(`${JSON.stringify(name)} is no name of a header.`);
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
