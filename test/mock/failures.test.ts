import { GatewayError, InvalidBodyError, NetworkError } from "@token-apis/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { failure } from "../client/support.ts";
import { merchantShop, provider } from "./support/devices.ts";

afterEach(() => void vi.useRealTimers());

describe("a failure", () => {
  it("of the network lets fetch reject, and changes nothing", async () => {
    const { mock, client } = merchantShop();
    mock.fail("revokeToken", "network-error");
    expect(await failure(client.revokeToken({ path: { serial: 1 } }))).toBeInstanceOf(NetworkError);
    expect(mock.tokens.list()).toHaveLength(1);
  });

  it("by time never ends, until the caller gives up", async () => {
    const { mock, client } = merchantShop();
    mock.fail("listTokens", "timeout");
    const giveUp = new AbortController();
    const call = client.listTokens({ signal: giveUp.signal });
    const first = await Promise.race([call, new Promise((resolve) => setTimeout(resolve, 20, "nothing yet"))]);
    expect(first).toBe("nothing yet");
    giveUp.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
  });

  it("by time ends with reset, so that no test leaves a call behind", async () => {
    const { mock, client } = merchantShop();
    mock.fail("listTokens", "timeout");
    const call = failure(client.listTokens());
    await new Promise((resolve) => setTimeout(resolve, 5));
    mock.reset();
    expect(await call).toMatchObject({ name: "NetworkError", cause: { message: "The mock was reset." } });
  });

  it("of the JSON breaks off in the middle", async () => {
    const { mock, client } = merchantShop();
    mock.fail("listTokens", "invalid-json");
    expect(await failure(client.listTokens())).toBeInstanceOf(InvalidBodyError);
    const response = await mock.fetch("https://backend.example/instances/shop/private/tokens");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await response.text()).toMatch(/^\{"tokens":\[/);
  });

  it("of the content type is a page of HTML", async () => {
    const { mock } = merchantShop();
    mock.fail("listTokens", "wrong-content-type");
    const response = await mock.fetch("https://backend.example/private/tokens");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html"]);
    expect(await response.text()).toContain("<!doctype html>");
  });

  it("of the server is the contract's answer where it documents the status, else a page of HTML", async () => {
    const { mock, client } = merchantShop();
    mock.fail("listTokens", 500, { once: true });
    expect(await client.listTokens()).toMatchObject({ status: 500, body: { code: 60 } });
    mock.fail("listTokens", 503, { once: true });
    const error = await failure(client.listTokens());
    expect(error).toBeInstanceOf(GatewayError);
    expect((error as GatewayError).response.headers.get("content-type")).toBe("text/html");
    expect((await client.listTokens()).status).toBe(200);
  });

  it("is refused where there is no JSON to break", () => {
    const { mock } = merchantShop();
    expect(() => mock.fail("revokeToken", "invalid-json")).toThrow("revokeToken has no successful answer with JSON");
  });

  it("breaks the line for what the contract does not allow, too", async () => {
    const { mock } = merchantShop();
    mock.fail("createToken", "network-error");
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: "{" };
    const call = mock.fetch("https://backend.example/instances/shop/private/token", init);
    await expect(call).rejects.toThrow("Failed to fetch");
    expect([mock.calls[0]!.failure, mock.violations.length]).toEqual(["network-error", 1]);
  });

  it("is whole when nobody is there: nothing is answered, not even that there is no such address", async () => {
    const { mock } = merchantShop();
    const undo = mock.use("offline");
    await expect(mock.fetch("https://backend.example/nowhere")).rejects.toThrow("Failed to fetch");
    undo();
    expect((await mock.fetch("https://backend.example/nowhere")).status).toBe(404);
  });

  it("is taken back as it came", async () => {
    const { mock, client } = provider();
    const undo = mock.fail("listTokens", "network-error");
    undo();
    expect((await client.listTokens({ path: { userId: "alice" } })).status).toBe(200);
  });
});

describe("a delay", () => {
  it("holds every answer back, by fake timers too, until it is taken back", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { mock, client } = merchantShop();
    const undo = mock.delay(3000);
    let answered = false;
    const call = client.listTokens().then(() => (answered = true));
    await vi.advanceTimersByTimeAsync(2999);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await call;
    undo();
    expect((await client.listTokens()).status).toBe(200);
  });

  it("leaves preflights alone, which are not calls: happy-dom sends them as a browser does", async () => {
    const { mock } = merchantShop();
    mock.delay(60_000);
    const headers = { origin: "https://page.example", "access-control-request-method": "GET" };
    const response = await mock.fetch("https://backend.example/instances/shop/private/tokens", { method: "OPTIONS", headers });
    expect([response.status, mock.calls]).toEqual([204, []]);
  });

  it("ends early when the caller gives up", async () => {
    const { mock, client } = merchantShop();
    mock.delay(60_000);
    await expect(client.listTokens({ signal: AbortSignal.timeout(5) })).rejects.toThrow("timeout");
  });

  it("is refused when it is none", () => {
    const { mock } = merchantShop();
    for (const none of [-1, Number.NaN, Infinity, 2 ** 31]) {
      expect(() => mock.delay(none)).toThrow(`A delay is 0 to 2147483647 milliseconds, it is ${none}.`);
    }
  });
});
