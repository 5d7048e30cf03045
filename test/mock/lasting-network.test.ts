import { setupTalerCorebank, setupTalerMerchant } from "@token-apis/mock/vitest";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// A suite whose MSW network keeps what it has been given.
const network = setupServer();
beforeAll(() => network.listen({ onUnhandledFrame: "error" }));
afterAll(() => network.close());

setupTalerMerchant({ baseUrl: "https://shop.example/" }, network);
setupTalerCorebank({ baseUrl: "https://bank.example/" }, network);

describe("an answer of the suite's own", () => {
  beforeAll(() => network.use(http.get("https://shop.example/config", () => HttpResponse.text("own"))));
  setupTalerCorebank({ baseUrl: "https://other-bank.example/" }, network);

  it.each([1, 2])("goes before mocks that were there, also when another one joins them, in test %i as in any", async () => {
    expect(await (await fetch("https://shop.example/config")).text()).toBe("own");
    for (const bank of ["https://bank.example/", "https://other-bank.example/"]) {
      expect((await fetch(`${bank}config`)).status).toBe(200);
    }
    expect(network.listHandlers()).toHaveLength(4);
  });
});
