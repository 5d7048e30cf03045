import type { Clock } from "@token-apis/server";
import { type Duration, toMilliseconds } from "./duration.ts";

/** A point in time: a `Date`, milliseconds since 1970, or text that `Date` reads. */
export type Moment = Date | number | string;

/** The time that a mock goes by. Follows `Date`, and so a test runner's fake timers, until it is set. */
export interface MockClock extends Clock {
  /** Lets so much time go by for the mock alone: `advance({ hours: 25 })`. */
  readonly advance: (duration: Duration) => void;
  /**
   * Sets it to a moment, where it stands still: only `advance` moves it from there on.
   * @throws {TypeError} It is none.
   */
  readonly set: (moment: Moment) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * A clock, and how to put it back.
 * @param start - Where it stands at first. Absent: it follows `Date`.
 * @throws {TypeError} It is no moment.
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
    throw new TypeError(`${where}: ${String(moment)} is no moment. Give a Date, or "2026-01-31T12:00:00Z".`);
  return time;
}
