import { expect, it } from "vitest";
import { addDuration, isPast, toTimestamp } from "../../../packages/server/src/environment/time.ts";

it.each([
  [1_700_000_000_000, { d_us: 0 }, 1_700_000_000_000],
  [1_700_000_000_000, { d_us: 1_500_000 }, 1_700_000_001_500],
  [1_700_000_000_000, { d_us: 999 }, 1_700_000_000_000],
  [1_700_000_000_000, { d_us: "forever" }, "never"],
  ["never", { d_us: 1 }, "never"],
  ["never", { d_us: "forever" }, "never"],
] as const)("%s plus %o is %s", (instant, duration, want) => {
  expect(addDuration(instant, duration)).toBe(want);
});

it("writes the second that has begun, or never", () => {
  expect([0, 999, 1000, "never"].map((instant) => toTimestamp(instant as number | "never"))).toEqual([
    { t_s: 0 },
    { t_s: 0 },
    { t_s: 1 },
    { t_s: "never" },
  ]);
});

it("takes an instant for past once the clock is there, and never for never", () => {
  expect([isPast(10, 9), isPast(10, 10), isPast(10, 11), isPast("never", Infinity)]).toEqual([false, true, true, false]);
});
