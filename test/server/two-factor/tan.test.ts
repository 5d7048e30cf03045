import { expect, it } from "vitest";
import { createTan, isTan, tanDigest } from "../../../packages/server/src/two-factor/tan.ts";
import { createMemoryStore, systemClock, systemRandom } from "../../../packages/server/src/index.ts";

const environment = {
  api: "",
  store: createMemoryStore(),
  clock: systemClock,
  random: systemRandom,
  onTan: () => undefined,
  fixedTan: undefined,
};

it("has eight digits, zeros in front included", () => {
  expect(createTan({ ...environment, random: (length) => new Uint8Array(length) })).toBe("00000000");
  expect(createTan({ ...environment, random: (length) => new Uint8Array(length).fill(255) })).toBe("09551615");
  const tans = Array.from({ length: 200 }, () => createTan(environment));
  expect(tans.every((tan) => /^\d{8}$/u.test(tan))).toBe(true);
  expect(new Set(tans).size).toBeGreaterThan(190);
});

it("is right with and without its prefix, for its own challenge", () => {
  const digest = tanDigest("a", "12345678");
  const typed = ["12345678", "T-12345678", "T-T-12345678", "t-12345678", "12345679", "1234567", ""];
  expect(typed.map((tan) => isTan(tan, "a", digest))).toEqual([true, true, false, false, false, false, false]);
  expect(isTan("12345678", "b", digest)).toBe(false);
});
