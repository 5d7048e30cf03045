/** Where the time comes from: tests and the mock bring their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z; need not be whole. */
  now(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };
