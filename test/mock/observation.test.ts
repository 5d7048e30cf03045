import { readFileSync } from "node:fs";
import type { MockOptions } from "@token-apis/mock";
import { RequestViolation } from "@token-apis/mock";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { aliceBank, merchantShop, password, provider } from "./support/devices.ts";

const root = new URL("../../", import.meta.url);

describe("the calls of a mock", () => {
  it("have operation, request and answer, in the order in which they were answered", async () => {
    const { mock, client } = merchantShop();
    await client.listTokens({ query: { limit: -5 } });
    await client.createToken({ auth: password, body: { scope: "readonly", description: "till" } });
    await mock.fetch("https://backend.example/nothing");
    const [list, create, stray] = mock.calls;
    expect(mock.calls).toHaveLength(3);
    expect(list).toMatchObject({ operation: "listTokens", answer: { status: 200, body: { tokens: [{ serial: 1 }] } } });
    expect([list!.request.method, new URL(list!.request.url).search]).toEqual(["GET", "?limit=-5"]);
    expect(create).toMatchObject({ operation: "createToken", answer: { status: 200 } });
    expect(await create!.request.json()).toEqual({ scope: "readonly", description: "till" });
    expect(stray).toMatchObject({ operation: undefined, answer: { status: 404 } });
  });

  it("that failed say how, and have no answer", async () => {
    const { mock, client } = merchantShop();
    mock.fail("listTokens", "network-error");
    await client.listTokens().catch(() => {});
    expect(mock.calls).toMatchObject([{ operation: "listTokens", failure: "network-error" }]);
    expect(mock.calls[0]).not.toHaveProperty("answer");
  });

  it("are the last thousand", async () => {
    const { mock } = merchantShop();
    for (let count = 0; count < 1005; count++) await mock.fetch(`https://backend.example/config?${count}`);
    expect([mock.calls.length, mock.calls[0]!.request.url]).toEqual([1000, "https://backend.example/config?5"]);
  });
});

describe("the coverage of a mock", () => {
  it("takes nothing for the contract's that was said not to be, or has no body where it should", async () => {
    const { mock, client } = merchantShop();
    mock.answer("getConfig", 200, { any: 1 }, { undocumented: true, once: true });
    await client.getConfig();
    mock.answer("getConfig", 200, undefined, { undocumented: true, once: true });
    await mock.fetch("https://backend.example/config");
    const { statuses, undocumented } = mock.coverage().operations.find(({ operation }) => operation === "getConfig")!;
    expect(statuses.filter(({ count }) => count > 0)).toEqual([]);
    expect(undocumented).toEqual([{ status: "200", count: 2 }]);
  });

  const statusesOf = ({ mock }: Pick<ReturnType<typeof merchantShop>, "mock">, name: string) =>
    mock.coverage().operations.find(({ operation }) => operation === name)!;

  it("counts what was answered, by operation and status of the contract", async () => {
    const world = merchantShop();
    await world.client.listTokens();
    await world.client.listTokens();
    world.mock.answer("listTokens", 403);
    await world.client.listTokens();
    await world.mock.fetch("https://backend.example/nothing");
    expect(world.mock.coverage().contract).toBe("taler-merchant");
    expect(statusesOf(world, "listTokens")).toEqual({
      operation: "listTokens",
      address: "GET /private/tokens",
      statuses: [
        { status: "200", count: 2 },
        { status: "204", count: 0 },
        { status: "400", count: 0 },
        { status: "401", count: 0 },
        { status: "403", count: 1 },
        { status: "404", count: 0 },
        { status: "500", count: 0 },
      ],
      undocumented: [],
    });
  });

  it("tells answers that the contract does not have apart, and counts no failures", async () => {
    const world = merchantShop();
    world.mock.answer("listTokens", 418, {}, { undocumented: true, once: true });
    await world.mock.fetch("https://backend.example/private/tokens");
    world.mock.fail("listTokens", "network-error");
    await world.client.listTokens().catch(() => {});
    expect(statusesOf(world, "listTokens")).toMatchObject({ undocumented: [{ status: "418", count: 1 }] });
    expect(statusesOf(world, "listTokens").statuses.every(({ count }) => count === 0)).toBe(true);
  });

  it("is about a whole suite: reset leaves it as it is", async () => {
    const world = merchantShop();
    await world.client.listTokens();
    world.mock.reset();
    expect(statusesOf(world, "listTokens").statuses[0]).toEqual({ status: "200", count: 1 });
  });
});

describe("a request that the contract does not allow", () => {
  /** A merchant and what it wrote on the console. */
  const watched = (onViolation: NonNullable<MockOptions["onViolation"]>) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    return { ...merchantShop({ onViolation }), warn };
  };

  /** What the contract has at a place. */
  function atPlace(contract: string, pointer: string): unknown {
    const document: unknown = JSON.parse(readFileSync(new URL(`generated/${contract}/openapi.json`, root), "utf8"));
    return pointer
      .split("/")
      .slice(1)
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], document);
  }

  it("is answered as the server does, and said with operation, pointer, expected, got and place", async () => {
    const { mock, client, warn } = watched("warn");
    const answer = await client.createToken({ auth: password, body: { scope: "readonly", duration: { d_us: "long" } as never } });
    expect(answer).toMatchObject({ status: 400, body: { code: 22, path: "/duration/d_us" } });
    expect(mock.violations).toMatchObject([
      {
        name: "RequestViolation",
        operation: "createToken",
        part: "body",
        pointer: "/duration/d_us",
        expected: 'an integer or "forever"',
        got: '"long"',
        place: "/paths/~1private~1token/post/requestBody",
      },
    ]);
    expect(warn.mock.calls).toEqual([
      [
        [
          "createToken: the contract taler-merchant does not allow this request.",
          "  request   POST https://backend.example/instances/shop/private/token",
          "  at        body /duration/d_us",
          '  expected  an integer or "forever"',
          '  got       "long"',
          "  contract  taler-merchant/openapi.json#/paths/~1private~1token/post/requestBody",
        ].join("\n"),
      ],
    ]);
  });

  it.each([
    ["a wrong parameter", "/instances/shop/private/tokens?limit=x", {}, "query parameter limit", "an integer of 64 bits", '"x"'],
    ["a missing member", "/private/token", { body: "{}" }, "body /scope", "there", "nothing"],
    ["no body", "/private/token", { body: "" }, "body", "a body", "none"],
    ["no JSON", "/private/token", { body: "{" }, "body", "The body must be JSON.", "something else"],
    [
      "another type",
      "/private/token",
      { body: "a=1", type: "text/plain" },
      "body",
      "Content-Type application/json",
      '"text/plain"',
    ],
    ["too much", "/private/token", { body: `"${"x".repeat(5000)}"` }, "body", "at most 4096 bytes", "more"],
  ])(
    "is said where it lies: %s",
    async (_, path, { body, type = "application/json" }: { body?: string; type?: string }, at, expected, got) => {
      const { mock, secret } = watched("ignore");
      const authorization = body === undefined ? `Bearer ${secret}` : `Basic ${btoa("admin:admin-password")}`;
      const headers = { authorization, ...(body !== undefined && { "content-type": type }) };
      await mock.fetch(`https://backend.example${path}`, { headers, ...(body !== undefined && { method: "POST", body }) });
      const [violation] = mock.violations;
      expect(violation).toBeInstanceOf(RequestViolation);
      expect(violation).toMatchObject({ expected, got });
      expect(`${violation!.part} ${violation!.pointer}`.trim()).toBe(at);
      expect(atPlace("taler-merchant", violation!.place)).toBeDefined();
    },
  );

  it("to nowhere says which operations there are, and which is nearest", async () => {
    const { mock, warn } = watched("warn");
    await mock.fetch("https://backend.example/instances/shop/private/token/7", { method: "DELETE" });
    await mock.fetch("https://backend.example/instances/shop/private/token");
    expect(mock.violations).toMatchObject([
      { operation: undefined, part: "address", got: "DELETE /instances/shop/private/token/7", place: "/paths" },
      { expected: "POST, DELETE, OPTIONS", got: "GET /instances/shop/private/token", place: "/paths/~1private~1token" },
    ]);
    const [first, second] = warn.mock.calls.map(([message]) => String(message));
    expect(first).toContain("nearest   revokeToken: DELETE /private/tokens/{serial}");
    expect(second).toContain("nearest   listTokens: GET /private/tokens");
    expect(second).toContain("\n    sendChallenge: POST /challenge/{challenge_id}");
  });

  it("is nothing that a documented refusal is: wrong credentials are allowed", async () => {
    const { mock, client } = watched("error");
    await client.listTokens({ auth: { authorization: "Bearer none" } });
    expect(mock.violations).toEqual([]);
    expect(() => mock.reset()).not.toThrow();
  });

  it("lets the test fail where that is wanted: reset throws, after it has reset", async () => {
    const { mock, client } = watched("error");
    await client.listTokens({ query: { limit: "x" as never } });
    expect(() => mock.reset()).toThrow(RequestViolation);
    expect([mock.calls, mock.violations, mock.tokens.list()]).toEqual([[], [], []]);
    expect(() => mock.reset()).not.toThrow();
  });

  it("lets several be one failure", async () => {
    const { mock } = watched("error");
    await mock.fetch("https://backend.example/a");
    await mock.fetch("https://backend.example/b");
    const error: unknown = await new Promise((resolve) => {
      try {
        resolve(mock.reset());
      } catch (thrown) {
        resolve(thrown);
      }
    });
    expect(error).toBeInstanceOf(AggregateError);
    expect((error as AggregateError).errors).toHaveLength(2);
    expect((error as AggregateError).message).toMatch(/^2 requests are not allowed by the contract\.\n.*GET https:.*\/a\n/s);
  });

  it("is said of every API, with a place that is there", async () => {
    const bank = aliceBank();
    await bank.client.listTokens({ path: bank.path, query: { limit: "x" as never } });
    const welcome = provider();
    await welcome.mock.fetch("https://login.example/oauth/api/v1/users/alice/token");
    const [atBank] = bank.mock.violations;
    const [atProvider] = welcome.mock.violations;
    expect(atPlace("taler-corebank", atBank!.place)).toHaveProperty("operationId", "listTokens");
    expect(atPlace("onewelcome", atProvider!.place)).toBeDefined();
    expect(atProvider!.message).toContain("nearest   listTokens: GET /oauth/api/v1/users/{userId}/tokens");
  });
});
