import { toMilliseconds } from "../time.ts";
import type { Timestamp } from "../time.ts";
import type { AnyTokenRequest } from "./token-calls.ts";

const MINUTE = 60_000;
const LAST_INSTANT = 8.64e15;
const DAY = 24 * 60 * MINUTE;
// Clocks are usually less wrong than this, and servers usually shorten a duration by more.
const GREATEST_SKEW = 5 * MINUTE;

/** In milliseconds since 1970, by the clock of this machine. `Infinity`: never. */
export interface Lifetime {
  readonly expires: number;
  /** When three quarters of the lifetime are over. */
  readonly renewAt: number;
}

/** Whether a value is a timestamp of the contracts. */
export function isTimestamp(time: unknown): time is Timestamp {
  const { t_s } = (time ?? {}) as { readonly t_s?: unknown };
  return t_s === "never" || Number.isSafeInteger(t_s);
}

/**
 * Converts a point in time of the server to the clock of this machine. The header `Date` shows the server's clock. Without it, a
 * point that is minutes away from the usual one is taken for the usual one, seen by a wrong clock.
 *
 * @param usual - How far in the future servers usually set such a point, in milliseconds.
 */
export function toLocal({ t_s }: Timestamp, headers: Headers, usual: number): Date | "never" {
  if (t_s === "never") return "never";
  const now = Date.now();
  const seen = fromServerNow(t_s, headers, now);
  const isSkewed = !headers.has("date") && Math.abs(seen - usual) <= GREATEST_SKEW;
  return toDateOrNever(now + (isSkewed ? usual : seen));
}

/**
 * The requested duration in milliseconds. `undefined` if the server chooses it: none is requested, or forever.
 * @throws {RangeError} When it is not a duration.
 */
export const durationOf = ({ duration }: AnyTokenRequest): number | undefined =>
  !duration || duration.d_us === "forever" ? undefined : toMilliseconds(duration);

/**
 * The lifetime of a new token by the clock of this machine, even if that clock is wrong. The header `Date` shows the difference,
 * but a page of another origin cannot read it. Then the requested duration decides: a lifetime that differs from it by minutes is
 * that duration, seen by a wrong clock, or slightly shorter. Renewal is early enough for both. A lifetime that is over already,
 * or longer than requested, also shows a wrong clock.
 *
 * @param asked - The result of {@link durationOf}. Without it, 24 hours are assumed.
 * @param since - When the request was sent, in milliseconds by the clock of this machine.
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

/** Milliseconds from the server's current time to `seconds` of its clock. */
const fromServerNow = (seconds: number, headers: Headers, now: number): number =>
  seconds * 1000 - (Date.parse(headers.get("date") ?? "") || now);
