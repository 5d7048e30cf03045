/** Point in time as Taler writes it: whole seconds since 1970, or never. */
export interface Timestamp {
  readonly t_s: number | "never";
}

/** Length of time as Taler writes it: microseconds, 0 to 2^53-1, or forever. */
export interface RelativeTime {
  readonly d_us: number | "forever";
}

/** Point in time as the store keeps it: milliseconds since 1970, or never. */
export type Instant = number | "never";

/** `1700000000900` gives `{ t_s: 1700000000 }`: the second that has begun. */
export function toTimestamp(instant: Instant): Timestamp {
  return { t_s: instant === "never" ? "never" : Math.floor(instant / 1000) };
}

/** `instant` plus `duration`. Never plus anything is never, and so is anything plus forever. */
export function addDuration(instant: Instant, duration: RelativeTime): Instant {
  if (instant === "never" || duration.d_us === "forever") return "never";
  return instant + Math.floor(duration.d_us / 1000);
}

/** Whether the time has come. What was made for no time at all is over at once (decision R13). */
export function isPast(instant: Instant, now: number): boolean {
  return instant !== "never" && instant <= now;
}

/** Where the time comes from: tests and the mock bring their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z; need not be whole. */
  now(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };
