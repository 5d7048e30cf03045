import type { Answer } from "@token-apis/server";

const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * An answer that the contract knows nothing of.
 * @throws {TypeError} HTTP cannot carry it, or JSON cannot write it.
 */
export function undocumentedAnswer(status: number, body: unknown): Answer {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new TypeError(`A status is a whole number from 200 to 599, it is ${status}.`);
  }
  if (body === undefined) return { status };
  if (BODILESS.has(status)) throw new TypeError(`HTTP has no body with ${status}.`);
  // Throws for what cannot be written; text may be of any other kind.
  if (typeof body !== "string" && JSON.stringify(body) === undefined) throw new TypeError(`A ${typeof body} is no body.`);
  return { status, body };
}
