import { bearer } from "../auth.ts";
import type { Lifetime } from "./server-time.ts";
import type { HeldToken } from "./token-keeper.ts";

/** What the kinds of all versions begin with. */
export const ANY_KIND = "token-apis-session-";
/** The kind of this version. */
export const KIND = `${ANY_KIND}1`;

/** A stored session. It contains the token: store it where only your page can read it. */
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

/** What {@link fromStored} reads. */
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
 * @returns `undefined` for null, a session that was logged out.
 * @throws {TypeError} Says what is wrong, and shows nothing of the content.
 */
export function fromStored(baseUrl: string, stored: unknown): HeldToken | undefined {
  const value = isText(stored) ? parse(stored) : stored;
  if (value === null) return;
  if (typeof value !== "object" || !("kind" in value) || value.kind !== KIND)
    refuse("is none that toJSON() of this version gave");
  const { baseUrl: storedUrl, user, token, previous, refreshable, expires, renewAt } = value as Partial<StoredSession>;
  if (!isText(storedUrl) || withoutSlash(storedUrl) !== withoutSlash(baseUrl)) refuse("belongs to another baseUrl");
  if (
    !isText(user) ||
    !isText(token) ||
    (previous !== null && !isText(previous)) ||
    typeof refreshable !== "boolean" ||
    !isInstant(expires) ||
    !isInstant(renewAt)
  )
    refuse("is damaged");
  for (const secret of [token, previous ?? token]) bearer(secret);
  const lifetime = { expires: expires ?? Infinity, renewAt: renewAt ?? Infinity };
  return { user, token, previous, refreshable, ...lifetime, patience: patienceOf(lifetime) };
}

// Where the token came from it may still be held, in another tab: that one renews first, and after it any one of the
// others. Whoever follows the storage then has the new token before its own turn.
const patienceOf = ({ expires, renewAt }: Lifetime): number =>
  // A token that never expires has no end to subtract from.
  (0.1 + 0.4 * Math.random()) * (expires - renewAt) || 0;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    refuse("is not JSON");
  }
}

function refuse(problem: string): never {
  throw new TypeError(`fromJSON(): the stored session ${problem}. Remove it and log in again.`);
}

const withoutSlash = (url: string): string => url.replace(/\/$/, "");

const isText = (value: unknown): value is string => typeof value === "string";

const isInstant = (value: unknown): value is number | null => value === null || Number.isFinite(value);
