import { fromDate, fromMilliseconds, isForever, isNever, toDate, toMilliseconds } from "@token-apis/client";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const lastSecond = 8_640_000_000_000;

describe("an instant", () => {
  it("is a Date and a timestamp again, to the second", () => {
    fc.assert(fc.property(fc.nat({ max: lastSecond }), (t_s) => fromDate(toDate({ t_s })).t_s === t_s));
  });

  it("loses its milliseconds, and only them, on the way to a timestamp", () => {
    fc.assert(
      fc.property(fc.nat({ max: lastSecond * 1000 }), (milliseconds) => {
        const { t_s } = fromDate(new Date(milliseconds));
        expect(BigInt(t_s)).toBe(BigInt(milliseconds) / 1000n);
      }),
    );
  });

  it("is read from the milliseconds of OneWelcome as well", () => {
    expect(toDate(1_381_322_054_000).toISOString()).toBe("2013-10-09T12:34:14.000Z");
    expect(toDate({ t_s: 1_767_225_600 }).toISOString()).toBe("2026-01-01T00:00:00.000Z");
  });

  it("that never comes is not a date", () => {
    expect(toDate({ t_s: "never" })).toBeUndefined();
    expect([isNever({ t_s: "never" }), isNever({ t_s: Number.MAX_SAFE_INTEGER }), isNever({ t_s: 0 })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([lastSecond + 1, Number.MAX_SAFE_INTEGER])("of %i seconds is refused: no Date holds it", (t_s) => {
    expect(toDate({ t_s: lastSecond }).getTime()).toBe(lastSecond * 1000);
    expect(() => toDate({ t_s })).toThrow(RangeError);
  });

  it.each([new Date(-1), new Date(Number.NaN)])("that a timestamp cannot hold is refused: %s", (date) => {
    expect(() => fromDate(date)).toThrow(RangeError);
  });
});

describe("a duration", () => {
  it("is cut to whole milliseconds exactly, up to 2^53 - 1 microseconds", () => {
    const check = (d_us: number) => BigInt(toMilliseconds({ d_us })) === BigInt(d_us) / 1000n;
    fc.assert(fc.property(fc.maxSafeNat(), check));
    fc.assert(fc.property(fc.nat(5000), (below) => check(Number.MAX_SAFE_INTEGER - below)));
  });

  it("of whole milliseconds is the same again", () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_007_199_254_740 }), (milliseconds) => {
        const duration = fromMilliseconds(milliseconds);
        expect(BigInt(duration.d_us)).toBe(BigInt(milliseconds) * 1000n);
        expect(toMilliseconds(duration)).toBe(milliseconds);
      }),
    );
  });

  it("may have microseconds", () => {
    expect(fromMilliseconds(0.001)).toEqual({ d_us: 1 });
    expect(fromMilliseconds(1.0015)).toEqual({ d_us: 1002 });
  });

  it("without end is Infinity", () => {
    expect(toMilliseconds({ d_us: "forever" })).toBe(Infinity);
    expect(fromMilliseconds(Infinity)).toEqual({ d_us: "forever" });
    expect([isForever({ d_us: "forever" }), isForever({ d_us: Number.MAX_SAFE_INTEGER })]).toEqual([true, false]);
  });

  it.each([-1, -0.0001, Number.NaN, -Infinity, 9_007_199_254_741])("of %d ms is refused", (milliseconds) => {
    expect(() => fromMilliseconds(milliseconds)).toThrow(RangeError);
  });

  it.each([-1, Number.NaN, 1.5, 2 ** 60])("of %d µs is refused", (d_us) => {
    expect(() => toMilliseconds({ d_us })).toThrow(RangeError);
  });
});
