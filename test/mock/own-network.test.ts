import { setupTalerCorebank, setupTalerMerchant } from "@token-apis/mock/vitest";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

// A suite that had an MSW network before it had mocks.
const network = setupServer(http.get("https://other.example/", () => HttpResponse.text("other")));
beforeAll(() => network.listen({ onUnhandledFrame: "error" }));
afterEach(() => network.resetHandlers());
afterAll(() => network.close());

const merchant = setupTalerMerchant({ baseUrl: "https://backend.example/" }, network);
const nameAt = async (address: string): Promise<unknown> =>
  ((await (await fetch(`${address}config`)).json()) as { name: unknown }).name;

describe("mocks in a network that was there before", () => {
  beforeAll(async () => {
    expect(await nameAt("https://backend.example/")).toBe("taler-merchant");
    merchant.reset();
  });

  it.each([1, 2])("answer beside its handlers, in test %i as in any", async () => {
    expect(await (await fetch("https://other.example/")).text()).toBe("other");
    expect(await nameAt("https://backend.example/")).toBe("taler-merchant");
    expect([merchant.calls.length, network.listHandlers().length]).toEqual([1, 2]);
  });

  it("make way for what a test adds", async () => {
    network.use(http.get("https://backend.example/config", () => new HttpResponse(null, { status: 503 })));
    expect((await fetch("https://backend.example/config")).status).toBe(503);
  });
});

describe("with mocks below and beside the first", () => {
  setupTalerCorebank({ baseUrl: "https://backend.example/bank/" }, network);
  setupTalerMerchant({ baseUrl: "https://backend.example/bank/shop/" }, network);

  it.each([1, 2])("each answers where its base URL is the longest, in test %i as in any", async () => {
    expect(await nameAt("https://backend.example/bank/")).toBe("taler-corebank");
    expect(await nameAt("https://backend.example/bank/shop/")).toBe("taler-merchant");
    expect(await nameAt("https://backend.example/")).toBe("taler-merchant");
  });
});
