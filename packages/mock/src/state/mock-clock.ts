import type { Clock } from "@token-apis/server";
/** A point in time: a `Date`, milliseconds since 1970, or text that `Date` reads. */
export type Moment = Date | number | string;

/** The time that a mock goes by. Follows `Date`, and so a test runner's fake timers, until it is set. */
export interface MockClock extends Clock {
  /** Lets so much time go by for the mock alone: `advance({ hours: 25 })`. */
  readonly advance: (duration: Duration) => void;
  /**
   * Sets it to a moment, where it stands still: only `advance` moves it from there on.
   * @throws {TypeError} When it is not a duration.
   */
  readonly set: (moment: Moment) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * A clock, and how to put it back.
 * @param start - Where it stands at first. Absent: it follows `Date`.
 * @throws {TypeError} It is not a moment.
 */
export function createMockClock(start: Moment | undefined): { readonly clock: MockClock; readonly reset: () => void } {
  const first = start === undefined ? undefined : toTime(start, "now");
  let stopped = first;
  let ahead = 0;
  const clock: MockClock = {
    now: () => (stopped ?? Date.now()) + ahead,
    advance(duration) {
      ahead += toMilliseconds(duration);
    },
    set(moment) {
      stopped = toTime(moment, "clock.set()");
      ahead = 0;
    },
  };
  const reset = (): void => {
    stopped = first;
    ahead = 0;
  };
  return { clock, reset };
}

function toTime(moment: Moment, where: string): number {
  const time = new Date(moment).getTime();
  if (Number.isNaN(time))
    throw new TypeError(`${where}: ${String(moment)} is not a moment. Give a Date, or "2026-01-31T12:00:00Z".`);
  return time;
}

/** A length of time; its parts add up. The names are those of `Temporal.Duration`. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

const UNITS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 };

/**
 * `toMilliseconds({ hours: 25 })` gives 90000000.
 * @throws {TypeError} A part has another name, or is not a number.
 */
export function toMilliseconds(duration: Duration): number {
  return Object.entries(duration).reduce((sum, [name, count]: [string, unknown]) => {
    if (!Object.hasOwn(UNITS, name) || typeof count !== "number" || !Number.isFinite(count)) {
      throw new TypeError(`A duration has numbers for ${Object.keys(UNITS).join(", ")}; "${name}" does not fit.`);
    }
    return sum + UNITS[name as keyof typeof UNITS] * count;
  }, 0);
}
