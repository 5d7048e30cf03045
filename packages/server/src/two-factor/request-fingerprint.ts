import { digestOf } from "../auth/digest.ts";

/** What makes two requests the same request (decision R16). */
export interface RequestIdentity {
  readonly method: string;
  /** As it stands in the URL, without the query. */
  readonly pathname: string;
  /** JSON value; the order of members makes no difference. */
  readonly body: unknown;
  readonly owner: string;
}

/** One digest for all requests that are the same. */
export function fingerprintRequest({ method, pathname, body, owner }: RequestIdentity): string {
  return digestOf(JSON.stringify([method, pathname, owner, body], sortMembers));
}

function sortMembers(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
