import { setupTalerCorebank, setupTalerMerchant } from "@token-apis/mock/vitest";
import { afterEach, describe, expect, it } from "vitest";

// The longer base URL was there first, and is not to be covered by the other.
const bank = setupTalerCorebank({ baseUrl: "https://backend.example/bank/" });
const merchant = setupTalerMerchant({ baseUrl: "https://backend.example/" });

it("the mock of the longer base URL answers where one lies below another", async () => {
  expect(await (await fetch("https://backend.example/bank/config")).json()).toMatchObject({ name: "taler-corebank" });
  expect(await (await fetch("https://backend.example/config")).json()).toMatchObject({ name: "taler-merchant" });
});

describe("state", () => {
  const seen: number[] = [];
  afterEach(() => void seen.push(merchant.tokens.list().length));

  describe("with a mock more", () => {
    const other = setupTalerMerchant({ baseUrl: "https://other.example/" });

    it.each([1, 2])("is there for hooks of the suite after test %i, and then as in the seed again", (times) => {
      expect([bank.tokens.list(), merchant.tokens.list(), other.tokens.list()]).toEqual([[], [], []]);
      for (const mock of [bank, merchant, other]) mock.givenToken();
      expect(seen).toEqual(Array.from({ length: times - 1 }, () => 1));
    });
  });
});
