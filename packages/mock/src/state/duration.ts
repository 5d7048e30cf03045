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
 * @throws {TypeError} A part has another name, or is no number.
 */
export function toMilliseconds(duration: Duration): number {
  return Object.entries(duration).reduce((sum, [name, count]: [string, unknown]) => {
    if (!Object.hasOwn(UNITS, name) || typeof count !== "number" || !Number.isFinite(count)) {
      throw new TypeError(`A duration has numbers for ${Object.keys(UNITS).join(", ")}; "${name}" does not fit.`);
    }
    return sum + UNITS[name as keyof typeof UNITS] * count;
  }, 0);
}
