import { mockTalerMerchant } from "@token-apis/mock/taler-merchant";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aliceBank, merchantShop } from "./support/devices.ts";

afterEach(() => void vi.useRealTimers());

describe("a mock's clock", () => {
  it("moves by itself alone, so that tokens expire now", async () => {
    const { mock, client, path } = aliceBank();
    expect((await client.listTokens({ path })).status).toBe(200);
    mock.clock.advance({ hours: 23, minutes: 59 });
    expect((await client.listTokens({ path })).status).toBe(200);
    mock.clock.advance({ minutes: 1, seconds: 1 });
    expect(await client.listTokens({ path })).toMatchObject({ status: 401, body: { code: 42 } });
  });

  it("follows Date, fake or not, until it is set, and again after a reset", () => {
    vi.useFakeTimers({ now: 1000 });
    const { mock } = merchantShop();
    vi.setSystemTime(5000);
    expect(mock.clock.now()).toBe(5000);
    mock.clock.advance({ seconds: 1, milliseconds: 5 });
    expect(mock.clock.now()).toBe(6005);
    mock.clock.set("2026-01-31T12:00:00Z");
    vi.setSystemTime(9000);
    expect(mock.clock.now()).toBe(Date.UTC(2026, 0, 31, 12));
    mock.clock.advance({ days: 1 });
    expect(mock.clock.now()).toBe(Date.UTC(2026, 1, 1, 12));
    mock.reset();
    expect(mock.clock.now()).toBe(9000);
  });

  it("stands still where the mock was told, and is back there after a reset", async () => {
    const { mock, client } = merchantShop({ now: new Date("2026-01-31T12:00:00Z") });
    const answer = await client.listTokens();
    expect(answer).toMatchObject({ body: { tokens: [{ creation_time: { t_s: Date.UTC(2026, 0, 31, 12) / 1000 } }] } });
    mock.clock.set(0);
    mock.reset();
    expect(mock.clock.now()).toBe(Date.UTC(2026, 0, 31, 12));
  });

  it("refuses what is not a time", () => {
    const { mock } = merchantShop();
    expect(() => mock.clock.set("soon")).toThrow("clock.set(): soon is not a moment.");
    expect(() => mockTalerMerchant({ baseUrl: "https://a.example/", now: "soon" })).toThrow("now: soon is not a moment.");
    expect(() => mock.clock.advance({ hour: 1 } as object)).toThrow('"hour" does not fit');
    expect(() => mock.clock.advance({ hours: Number.NaN })).toThrow(TypeError);
  });
});

describe("a mock's randomness", () => {
  const secrets = (random: number | undefined, count = 2): string[] => {
    const mock = mockTalerMerchant({ baseUrl: "https://backend.example/", ...(random !== undefined && { random }) });
    return Array.from({ length: count }, () => mock.givenToken());
  };

  it("repeats under a seed, and differs from seed to seed and without one", () => {
    expect(secrets(7)).toEqual(secrets(7));
    expect(new Set([...secrets(7), ...secrets(8), ...secrets(undefined), ...secrets(undefined)]).size).toBe(8);
    expect(secrets(7)[0]).toMatch(/^secret-token:[0-9A-HJKMNP-TV-Z]{52}$/);
  });

  it("starts over with reset, whoever has logged in meanwhile", async () => {
    const { mock, client } = merchantShop({ random: 7 });
    const auth = { authorization: `Basic ${btoa("shop:shop-password")}` };
    await mock.fetch("https://backend.example/private/token", { method: "POST", headers: auth });
    await client.getConfig();
    mock.reset();
    expect(mock.givenToken()).toBe(secrets(7)[0]);
  });

  it("gives no two APIs the same secrets", () => {
    expect(aliceBank({ random: 7 }).secret).not.toBe(secrets(7)[0]);
  });

  it("gives challenges and TANs that repeat, too", async () => {
    const login = async () => {
      const { mock } = merchantShop({ random: 7 });
      const init = {
        method: "POST",
        headers: { authorization: `Basic ${btoa("secure-shop:secure-shop-password")}`, "content-type": "application/json" },
        body: '{"scope":"all"}',
      };
      const created = await mock.fetch("https://backend.example/instances/secure-shop/private/token", init);
      const { challenges } = (await created.json()) as { challenges: { challenge_id: string }[] };
      const id = challenges[0]!.challenge_id;
      await mock.fetch(`https://backend.example/instances/secure-shop/challenge/${id}`, { method: "POST" });
      return [id, mock.lastTan(id)];
    };
    expect(await login()).toEqual(await login());
  });
});
