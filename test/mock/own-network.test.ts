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

describe("mocks in a network that was there before", () => {
  it.each([1, 2])("answer beside its handlers, in test %i as in any", async () => {
    expect(await (await fetch("https://other.example/")).text()).toBe("other");
    expect((await fetch("https://backend.example/config")).status).toBe(200);
    expect([merchant.calls.length, network.listHandlers().length]).toEqual([1, 2]);
  });

  it("make way for what a test adds", async () => {
    network.use(http.get("https://backend.example/config", () => new HttpResponse(null, { status: 503 })));
    expect((await fetch("https://backend.example/config")).status).toBe(503);
  });
});

describe("with a second mock", () => {
  setupTalerCorebank({ baseUrl: "https://bank.example/" }, network);

  it("both answer", async () => {
    expect((await fetch("https://bank.example/config")).status).toBe(200);
    expect((await fetch("https://backend.example/config")).status).toBe(200);
  });
});
