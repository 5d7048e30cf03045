import { describe, expect, it } from "vitest";
import { merchantShop, password, provider } from "./support/devices.ts";

const address = "https://backend.example/instances/shop/private/token";
const headers = { ...password, "content-type": "application/json" };
const body = '{"scope":"all"}';

/** A body of which the end comes when it is let go. */
function lateBody(text: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await promise;
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  return { stream, arrive: resolve };
}

describe("what is under way at a reset", () => {
  it.each([body, "{"])("changes nothing afterwards, and is in no list: %s", async (text) => {
    const { mock } = merchantShop({ onViolation: "error" });
    const { stream, arrive } = lateBody(text);
    const call = mock.fetch(new Request(address, { method: "POST", headers, body: stream, duplex: "half" } as RequestInit));
    mock.reset();
    arrive();
    await expect(call).rejects.toThrow("The mock was reset.");
    expect([mock.calls, mock.violations, mock.tokens.list()]).toEqual([[], [], []]);
    expect(() => mock.reset()).not.toThrow();
    expect((await mock.fetch(address, { method: "POST", headers, body })).status).toBe(200);
  });

  it("is over at once, also when it began in the same moment", async () => {
    const { mock } = merchantShop();
    const call = mock.fetch(address, { method: "POST", headers, body });
    mock.reset();
    await expect(call).rejects.toThrow("The mock was reset.");
    expect(mock.tokens.list()).toEqual([]);
  });
});

it("a call that is given up has no answer, however quick the mock was", async () => {
  const { mock } = merchantShop();
  const leaving = new AbortController();
  const call = mock.fetch(address, { method: "POST", headers, body, signal: leaving.signal });
  leaving.abort();
  await expect(call).rejects.toThrow("aborted");
});

describe("what is listed as there", () => {
  it("holds expired tokens of a scenario, as of time, and none that were revoked", async () => {
    const { mock, client } = merchantShop();
    const undo = mock.use("expired-session");
    expect(mock.tokens.list()).toMatchObject([{ serial: 1, expires: 0 }]);
    mock.givenToken({ instance: "shop" });
    expect(mock.tokens.list()).toHaveLength(2);
    expect(mock.tokens.revoke(1)).toBe(true);
    undo();
    expect(mock.tokens.list()).toMatchObject([{ serial: 2 }]);
    mock.use("revoked-elsewhere");
    expect([mock.tokens.list(), mock.tokens.revoke(2)]).toEqual([[], false]);
    expect((await client.listTokens()).status).toBe(401);
  });

  it("is at OneWelcome what the API shows, and those given later are as they are given", async () => {
    const { mock, client } = provider();
    const path = { userId: "alice" };
    const idsOf = async () => {
      const { status, body: list } = await client.listTokens({ path });
      return status === 200 ? list.tokens.map(({ id }) => id) : status;
    };
    for (const [scenario, left] of [
      ["revoked-elsewhere", 0],
      ["expired-tokens", mock.tokens.list("alice").length],
    ] as const) {
      mock.use(scenario);
      expect(mock.tokens.list("alice")).toHaveLength(left);
      const id = mock.givenToken({ user: "alice" });
      expect(await idsOf()).toContain(id);
      mock.reset();
    }
  });

  it("is everybody's own at OneWelcome's older platforms too, and can be revoked", async () => {
    const { mock, client } = provider();
    const path = { userId: "alice" };
    const listed = async () => {
      const { status, body: list } = await client.listTokens({ path });
      return status === 200 ? list.tokens : [];
    };
    const before = await listed();
    mock.use("plain-tokens");
    const plain = await listed();
    expect(plain).toEqual(before.map(({ expired: _expired, refresh_token_issued: _issued, ...token }) => token));
    await client.revokeToken({ path: { ...path, tokenId: plain[0]!.id } });
    expect(await listed()).toEqual(plain.slice(1));
  });

  it("is a copy: changed in place, it changes nothing", () => {
    const { mock } = provider();
    const [seed, tokens] = [mock.users.get("alice"), mock.tokens.list("alice")];
    (seed!.tokens as unknown[]).length = 0;
    (tokens[0]!.scopes as string[]).push("more");
    expect(provider().mock.users.get("alice")?.tokens).not.toEqual([]);
    expect(mock.tokens.list("alice")[0]!.scopes).not.toContain("more");
  });
});
