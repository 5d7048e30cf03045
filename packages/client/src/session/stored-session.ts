import { bearer } from "../auth.ts";
import type { HeldToken } from "./held-token.ts";

const KIND = "token-apis-session-1";

/** A session as it is stored. Holds the token: keep it where nobody else can read it. */
export interface StoredSession {
  readonly kind: string;
  readonly baseUrl: string;
  readonly user: string;
  readonly token: string;
  /** The token before, which logging out revokes too. */
  readonly previous: string | null;
  readonly refreshable: boolean;
  /** Milliseconds since 1970, by the clock of this machine; null is never. */
  readonly expires: number | null;
  /** From when on the token is renewed; as `expires`. */
  readonly renewAt: number | null;
}

export const toStored = (
  baseUrl: string,
  { user, token, previous, refreshable, expires, renewAt }: HeldToken,
): StoredSession => ({
  kind: KIND,
  baseUrl,
  user,
  token,
  previous,
  refreshable,
  expires: expires === Infinity ? null : expires,
  renewAt: renewAt === Infinity ? null : renewAt,
});

/**
 * Reads what {@link toStored} made, or its text.
 * @returns Nothing for null: nobody was logged in.
 * @throws {TypeError} Says what is wrong, and shows nothing of the content.
 */
export function fromStored(baseUrl: string, stored: unknown): HeldToken | undefined {
  const value = typeof stored === "string" ? parse(stored) : stored;
  if (value === null) return;
  if (typeof value !== "object" || !("kind" in value) || value.kind !== KIND)
    refuse("is none that toJSON() of this version gave");
  const { baseUrl: storedUrl, user, token, previous, refreshable, expires, renewAt } = value as Partial<StoredSession>;
  if (storedUrl !== baseUrl) refuse("belongs to another baseUrl; its token is not sent here");
  if (typeof user !== "string" || typeof token !== "string" || typeof refreshable !== "boolean") refuse("is damaged");
  if (previous !== null && typeof previous !== "string") refuse("is damaged");
  if (!isInstant(expires) || !isInstant(renewAt)) refuse("is damaged");
  for (const secret of [token, previous ?? token]) bearer(secret);
  return { user, token, previous, refreshable, expires: expires ?? Infinity, renewAt: renewAt ?? Infinity };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    refuse("is no JSON");
  }
}

function refuse(problem: string): never {
  throw new TypeError(`fromJSON(): the stored session ${problem}. Remove it and log in again.`);
}

const isInstant = (value: unknown): value is number | null => value === null || Number.isFinite(value);
