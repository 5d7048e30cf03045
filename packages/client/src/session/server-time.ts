import { toMilliseconds } from "../time.ts";
import type { Timestamp } from "../time.ts";
import type { AnyTokenRequest } from "./token-calls.ts";

const MINUTE = 60_000;
// Of the code registry. The whole table would end up in every bundle.
const GENERIC_TOKEN_EXPIRED = 42;
const LAST_INSTANT = 8.64e15;
const DAY = 24 * 60 * MINUTE;
// More than clocks are commonly off, less than servers commonly cut off a duration.
const GREATEST_SKEW = 5 * MINUTE;

/** In milliseconds since 1970 by the clock of this machine; `Infinity` is never. */
export interface Lifetime {
  readonly expires: number;
  /** When three quarters of the life are over. */
  readonly renewAt: number;
}

/** Whether it is an instant as the contracts have it. */
export function isTimestamp(time: unknown): time is Timestamp {
  const { t_s } = (time ?? {}) as { readonly t_s?: unknown };
  return t_s === "never" || Number.isSafeInteger(t_s);
}

/**
 * A server's point in time by the clock of this machine. The server's own clock is read from `Date`, where that can be
 * seen; where not, what is minutes away from the usual is the usual, seen by a clock that is off.
 *
 * @param usual - How far ahead servers set such a point, in milliseconds.
 */
export function toLocal({ t_s }: Timestamp, headers: Headers, usual: number): Date | "never" {
  if (t_s === "never") return "never";
  const now = Date.now();
  const seen = fromServerNow(t_s, headers, now);
  const isSkewed = !headers.has("date") && Math.abs(seen - usual) <= GREATEST_SKEW;
  return toDateOrNever(now + (isSkewed ? usual : seen));
}

/**
 * The duration that is asked for, in milliseconds. Nothing where it is the server's affair: none is given, or forever.
 * @throws {RangeError} It is not a duration.
 */
export const durationOf = ({ duration }: AnyTokenRequest): number | undefined =>
  !duration || duration.d_us === "forever" ? undefined : toMilliseconds(duration);

/**
 * Reads the lifetime of a new token, whatever the clock of this machine says. The server's `Date` tells how far it is
 * off, but a page of another origin does not see that header; then the duration that was asked for does: a lifetime
 * that differs from it by minutes only is that duration, seen by a clock that is off, or a little less, so renewal
 * comes early enough for that too. One that is over already, or longer than asked for, can be nothing else.
 *
 * @param asked - As {@link durationOf} gives it. Without one, the server's is taken to be 24 hours.
 * @param since - When the request was sent, in milliseconds of this machine's clock.
 */
export function lifetimeOf({ t_s }: Timestamp, headers: Headers, asked: number | undefined, since: number): Lifetime {
  if (t_s === "never") return { expires: Infinity, renewAt: Infinity };
  const seen = fromServerNow(t_s, headers, since);
  const usual = asked ?? DAY;
  const off = seen - usual;
  const isLike = off >= -GREATEST_SKEW && (off <= GREATEST_SKEW || asked !== undefined);
  const isSkewed = !headers.has("date") && (seen <= 0 || isLike);
  const sure = isSkewed ? Math.max(Math.min(seen, usual), usual / 2) : seen;
  return { expires: since + (isSkewed ? usual : seen), renewAt: since + sure - sure / 4 };
}

/** A point in time of this machine as a `Date`. What lies beyond a `Date`, 273,790 years from now, is never. */
export const toDateOrNever = (milliseconds: number): Date | "never" =>
  milliseconds > LAST_INSTANT ? "never" : new Date(Math.max(milliseconds, 0));

/**
 * Whether a 401 says that the token has expired: by its code, as the corebank does, or because the server's clock is past the
 * expiry. Otherwise the token was revoked.
 */
export const saysExpired = (code: unknown, headers: Headers, { expires }: Lifetime): boolean =>
  code === GENERIC_TOKEN_EXPIRED || Math.max(Date.now(), Date.parse(headers.get("date") ?? "") || 0) >= expires;

/** Milliseconds that the server is still away from a second of its clock. */
const fromServerNow = (seconds: number, headers: Headers, now: number): number =>
  seconds * 1000 - (Date.parse(headers.get("date") ?? "") || now);
