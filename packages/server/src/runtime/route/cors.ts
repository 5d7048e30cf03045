import type { AnswerHeaders } from "@token-apis/contracts";
import type { CorsOptions } from "../implement-options.ts";

const READABLE = ["WWW-Authenticate", "Allow", "Retry-After", "X-Request-Id"];

/**
 * Headers of every answer. Any origin may read: what is protected here is protected by the `Authorization` header,
 * which a page must know, not by cookies, which a browser would add for it.
 * @see {@link https://fetch.spec.whatwg.org/#http-cors-protocol | Fetch standard, CORS protocol}
 */
export function corsHeaders(cors: CorsOptions | undefined): AnswerHeaders {
  if (cors === undefined) return {};
  const readable = (cors.exposedHeaders ?? READABLE).join(", ");
  return { "access-control-allow-origin": "*", "access-control-expose-headers": readable };
}

/** Headers of the answer to a preflight, beside `corsHeaders`. */
export function preflightHeaders(cors: CorsOptions | undefined, methods: readonly string[]): AnswerHeaders {
  if (cors === undefined) return {};
  return {
    "access-control-allow-methods": methods.join(", "),
    "access-control-allow-headers": cors.requestHeaders.join(", "),
    "access-control-max-age": String(cors.maxAge ?? 600),
  };
}

/** Whether a browser asks what a page of another origin may do. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === "OPTIONS" && headers.has("access-control-request-method");
}
