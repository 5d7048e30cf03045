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
  afterEach(() => {
    expect([bank.tokens.list(), merchant.tokens.list()]).toEqual([[], []]);
  });

  it.each([1, 2])("is as in the seed at the start of test %i", () => {
    expect([bank.tokens.list(), merchant.tokens.list()]).toEqual([[], []]);
  });
});
