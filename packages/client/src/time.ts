// Converts timestamps and durations of the contracts to those of JavaScript, and back.

/** An instant in whole seconds since 1970. */
export interface Timestamp {
  readonly t_s: number | "never";
}

/** A duration in microseconds, up to 2^53 - 1. */
export interface RelativeTime {
  readonly d_us: number | "forever";
}

/** Whether a timestamp is `never`, as for a token that does not expire. */
export const isNever = ({ t_s }: Timestamp): boolean => t_s === "never";

/** Whether a duration is `forever`. */
export const isForever = ({ d_us }: RelativeTime): boolean => d_us === "forever";

/**
 * Converts a Taler timestamp, or OneWelcome's milliseconds since 1970, to a `Date`. Returns `undefined` for `never`.
 *
 * @throws {RangeError} When a `Date` cannot represent it: beyond 8 640 000 000 000 seconds (the year 275 760), or not an integer.
 */
export function toDate(time: number | { readonly t_s: number }): Date;
export function toDate(time: number | Timestamp): Date | undefined;
export function toDate(time: number | Timestamp): Date | undefined {
  const milliseconds = typeof time === "number" ? time : time.t_s === "never" ? undefined : time.t_s * 1000;
  if (milliseconds === undefined) return undefined;
  const date = new Date(milliseconds);
  if (date.getTime() !== milliseconds)
    throw new RangeError(`${milliseconds} ms since 1970 is outside the range of a Date, or not an integer.`);
  return date;
}

/**
 * Converts a `Date` to a Taler timestamp, without its milliseconds. For OneWelcome, use `date.getTime()`.
 * @throws {RangeError} When the date is invalid or before 1970.
 */
export function fromDate(date: Date): { readonly t_s: number } {
  const t_s = Math.floor(date.getTime() / 1000);
  if (!(t_s >= 0)) throw new RangeError("A timestamp counts from 1970: the date is before that, or invalid.");
  return { t_s };
}

/**
 * Converts a duration to whole milliseconds, rounded down. Returns `Infinity` for `forever`.
 * @throws {RangeError} When it is not a duration: negative, not an integer, or more than 2^53 - 1 microseconds.
 */
export function toMilliseconds({ d_us }: RelativeTime): number {
  if (d_us !== "forever" && !(d_us >= 0 && Number.isSafeInteger(d_us))) {
    throw new RangeError(`${d_us} µs is not a duration: expected an integer from 0 to 9007199254740991, or "forever".`);
  }
  // Near 2^53 the quotient alone would be rounded, and also upwards.
  return d_us === "forever" ? Infinity : (d_us - (d_us % 1000)) / 1000;
}

/**
 * Converts milliseconds to a duration, rounded to microseconds. Returns `forever` for `Infinity`.
 * @throws {RangeError} When negative, not a number, or more than 2^53 - 1 microseconds (9 007 199 254 740 ms, 285 years).
 */
export function fromMilliseconds(milliseconds: number): RelativeTime {
  if (milliseconds === Infinity) return { d_us: "forever" };
  const d_us = Math.round(milliseconds * 1000);
  if (!(milliseconds >= 0 && Number.isSafeInteger(d_us))) {
    throw new RangeError(`${milliseconds} ms is not a duration: give 0 to 9007199254740, or Infinity.`);
  }
  return { d_us };
}
