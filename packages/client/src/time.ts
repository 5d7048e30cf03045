// Instants and durations of the Taler contracts, and OneWelcome's instants, as what JavaScript has for them.

/** An instant in whole seconds since 1970. */
export interface Timestamp {
  readonly t_s: number | "never";
}

/** A duration in microseconds, up to 2^53 - 1. */
export interface RelativeTime {
  readonly d_us: number | "forever";
}

/** Whether the instant never comes: a token that does not expire. */
export const isNever = ({ t_s }: Timestamp): boolean => t_s === "never";

/** Whether the duration has no end. */
export const isForever = ({ d_us }: RelativeTime): boolean => d_us === "forever";

/**
 * The instant as a `Date`: a Taler timestamp, or milliseconds since 1970 as OneWelcome gives them.
 * `never` is not a date: `undefined`.
 *
 * @throws {RangeError} A `Date` cannot hold it: beyond 8 640 000 000 000 seconds (the year 275 760), or no whole number.
 */
export function toDate(time: number | { readonly t_s: number }): Date;
export function toDate(time: number | Timestamp): Date | undefined;
export function toDate(time: number | Timestamp): Date | undefined {
  const milliseconds = typeof time === "number" ? time : time.t_s === "never" ? undefined : time.t_s * 1000;
  if (milliseconds === undefined) return undefined;
  const date = new Date(milliseconds);
  if (date.getTime() !== milliseconds) throw new RangeError(`${milliseconds} ms since 1970 is no instant that a Date can hold.`);
  return date;
}

/**
 * The instant as a Taler timestamp, its milliseconds cut off. For OneWelcome use `date.getTime()`.
 * @throws {RangeError} The date is invalid, or before 1970.
 */
export function fromDate(date: Date): { readonly t_s: number } {
  const t_s = Math.floor(date.getTime() / 1000);
  if (!(t_s >= 0)) throw new RangeError("A timestamp counts from 1970: the date is before that, or invalid.");
  return { t_s };
}

/**
 * The duration in whole milliseconds, the rest cut off; `Infinity` for one without end.
 * @throws {RangeError} It is not a duration: below 0, no whole number, or more than 2^53 - 1 microseconds.
 */
export function toMilliseconds({ d_us }: RelativeTime): number {
  if (d_us !== "forever" && !(d_us >= 0 && Number.isSafeInteger(d_us))) {
    throw new RangeError(`${d_us} µs is no duration: expected a whole number, 0 to 9007199254740991, or "forever".`);
  }
  // Subtracted first: near 2^53 the quotient alone is rounded, and upwards too.
  return d_us === "forever" ? Infinity : (d_us - (d_us % 1000)) / 1000;
}

/**
 * The duration of so many milliseconds, to the microsecond; without end for `Infinity`.
 * @throws {RangeError} Below 0, no number, or more than 2^53 - 1 microseconds (9 007 199 254 740 ms, 285 years).
 */
export function fromMilliseconds(milliseconds: number): RelativeTime {
  if (milliseconds === Infinity) return { d_us: "forever" };
  const d_us = Math.round(milliseconds * 1000);
  if (!(milliseconds >= 0 && Number.isSafeInteger(d_us))) {
    throw new RangeError(`${milliseconds} ms is not a duration: give 0 to 9007199254740, or Infinity.`);
  }
  return { d_us };
}
