import { errorCodes as corebank } from "@token-apis/contracts/taler-corebank/error-codes";
import { errorCodes as merchant } from "@token-apis/contracts/taler-merchant/error-codes";
import { expect, it } from "vitest";

it("has one number for an error that both Taler contracts name", () => {
  const other: Readonly<Record<string, number>> = merchant;
  const shared = Object.entries(corebank).filter(([name]) => name in other);
  expect(shared.length).toBeGreaterThan(5);
  expect(shared.filter(([name, code]) => other[name] !== code)).toEqual([]);
});
