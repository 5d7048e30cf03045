import { createTalerMerchantClient } from "@token-apis/client/taler-merchant";
import { bearer, NetworkError } from "@token-apis/client";
import { mockContract } from "@token-apis/mock";
import { mockOneWelcome } from "@token-apis/mock/onewelcome";
import { mockTalerCorebank } from "@token-apis/mock/taler-corebank";
import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { failure } from "../client/support.ts";
import { examples, operations, validators } from "../server/runtime/support/books.ts";

const merchant = mockTalerMerchant({ baseUrl: "https://backend.example/", onViolation: "ignore" });
const bank = mockTalerCorebank({ baseUrl: "http://localhost:9999/bank" });
const welcome = mockOneWelcome({ baseUrl: "https://login.example" });
const books = mockContract(operations, { baseUrl: "https://books.example/v1/", validators, examples });
const network = setupServer(...merchant.handlers, ...bank.handlers, ...welcome.handlers, ...books.handlers);

beforeAll(() => network.listen({ onUnhandledFrame: "error" }));
afterEach(() => {
  for (const mock of [merchant, bank, welcome, books]) mock.reset();
  vi.useRealTimers();
});
afterAll(() => network.close());

const shop = createTalerMerchantClient({ baseUrl: "https://backend.example/instances/shop/" });

describe("behind MSW", () => {
  it("several mocks stand side by side, each one handler", async () => {
    expect(network.listHandlers()).toHaveLength(4);
    const statuses = [
      "https://backend.example/config",
      "http://localhost:9999/bank/config",
      "https://login.example/oauth/api/v1/users/alice/tokens",
      "https://books.example/v1/books",
    ].map(async (url) => (await fetch(url)).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 401, 200]);
  });

  it("nothing but what is below the base URL is taken", async () => {
    for (const url of [
      "https://backend.example.org/config",
      "http://localhost:9999/bankrupt/config",
      "http://backend.example/config",
    ]) {
      await expect(fetch(url)).rejects.toThrow("fetch failed");
    }
    network.use(http.get("https://backend.example.org/config", () => HttpResponse.text("elsewhere")));
    onTestFinished(() => network.resetHandlers());
    expect(await (await fetch("https://backend.example.org/config")).text()).toBe("elsewhere");
    expect((await fetch("http://localhost:9999/bank")).status).toBe(404);
  });

  it("a handler of the suite's own goes first where it is added", async () => {
    network.use(http.get("https://backend.example/config", () => new HttpResponse(null, { status: 503 })));
    onTestFinished(() => network.resetHandlers());
    expect((await fetch("https://backend.example/config")).status).toBe(503);
    expect(merchant.calls).toEqual([]);
  });

  it("answers have the length of their body, which keeps the connection", async () => {
    const response = await fetch("http://localhost:9999/bank/config");
    const bytes = await response.arrayBuffer();
    expect(response.headers.get("content-length")).toBe(String(bytes.byteLength));
    expect(new TextDecoder().decode(bytes)).toContain("ク");
  });

  it("a broken line is a failed fetch, and time and JSON fail as they should", async () => {
    const auth = bearer(merchant.givenToken({ instance: "shop" }));
    merchant.fail("listTokens", "network-error", { once: true });
    expect(await failure(shop.listTokens({ auth }))).toBeInstanceOf(NetworkError);
    merchant.fail("listTokens", "timeout", { once: true });
    await expect(shop.listTokens({ auth, signal: AbortSignal.timeout(20) })).rejects.toThrow("timeout");
    merchant.fail("listTokens", "invalid-json", { once: true });
    expect((await failure(shop.listTokens({ auth }))).name).toBe("InvalidBodyError");
    expect((await shop.listTokens({ auth })).status).toBe(200);
  });

  it("bodies are read, and stay readable in the calls", async () => {
    const body = JSON.stringify({ scope: "all", description: "ü".repeat(500) });
    const response = await fetch("https://backend.example/private/token", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Basic ${btoa("admin:admin-password")}` },
      body,
    });
    expect(response.status).toBe(200);
    expect(await merchant.calls[0]!.request.text()).toBe(body);
  });

  it("fake timers do no harm, also after a request to nowhere below the base URL", async () => {
    // MSW lets a fetch hang under fake timers once a request to the same origin went unhandled; here none does.
    expect((await fetch("https://backend.example/nowhere/at/all")).status).toBe(404);
    vi.useFakeTimers();
    const auth = bearer(merchant.givenToken({ instance: "shop" }));
    expect((await shop.listTokens({ auth })).status).toBe(200);
    vi.setSystemTime(Date.now() + 25 * 3600 * 1000);
    expect((await shop.listTokens({ auth })).status).toBe(401);
    merchant.delay(3000);
    const slow = shop.getConfig();
    await vi.advanceTimersByTimeAsync(3000);
    expect((await slow).status).toBe(200);
  });
});

describe("a base URL", () => {
  const hrefOf = (baseUrl: string) => mockTalerCorebank({ baseUrl }).baseUrl;

  it("is put into normal form", () => {
    expect(hrefOf("https://Bank.example:443")).toBe("https://bank.example/");
    expect(hrefOf("https://bank.example/a/b/")).toBe("https://bank.example/a/b/");
  });

  it("may name the instance, as that of a client does", async () => {
    const mock = mockTalerMerchant({ baseUrl: "https://backend.example/taler/instances/shop/" });
    expect(mock.baseUrl).toBe("https://backend.example/taler/");
    expect((await mock.fetch("https://backend.example/taler/instances/shop/config")).status).toBe(200);
    expect((await mock.fetch("https://backend.example/taler/config")).status).toBe(200);
  });

  it("may be relative to the page where there is one", async () => {
    vi.stubGlobal("location", { href: "https://page.example/app/index.html" });
    onTestFinished(() => void vi.unstubAllGlobals());
    const mock = mockTalerCorebank({ baseUrl: "/bank/" });
    expect(mock.baseUrl).toBe("https://page.example/bank/");
    expect((await mock.fetch("https://page.example/bank/config")).status).toBe(200);
  });

  it("is refused when it is none, with how to mend it", () => {
    expect(() => hrefOf("/bank/")).toThrow('baseUrl "/bank/" is not a URL here: give an absolute one: there is no page');
    expect(() => hrefOf("https://bank.example/?a=b")).toThrow("must have neither query nor fragment");
  });

  it("is what fetch of the mock is about", async () => {
    await expect(merchant.fetch("https://elsewhere.example/")).rejects.toThrow(
      "https://elsewhere.example/ is not below https://backend.example/, where the mock of taler-merchant answers.",
    );
    await expect(merchant.fetch("https://backend.example/", { signal: AbortSignal.abort(new Error("no")) })).rejects.toThrow(
      "no",
    );
  });
});
