import { examples } from "@token-apis/contracts/taler-merchant/examples";
import { describe, expect, it } from "vitest";
import { merchantShop, password, provider } from "./support/devices.ts";

describe("a single answer", () => {
  it("is the contract's example, with the members given put in", async () => {
    const { mock, client } = merchantShop();
    mock.answer("listTokens", 403, { hint: "not for you" });
    const answer = await client.listTokens();
    expect(answer).toMatchObject({ status: 403, body: { code: 44, hint: "not for you" } });
    mock.answer("listTokens", 200);
    const example = examples.listTokens.responses?.["200"]?.["application/json"];
    expect((await client.listTokens()).body).toEqual(example);
  });

  it("has the headers that every answer has, and those given", async () => {
    const { mock, client } = merchantShop();
    mock.answer("confirmChallenge", 429, undefined, { headers: { "Retry-After": "7" } });
    const { headers } = await client.confirmChallenge({ path: { challenge_id: "1" }, body: { tan: "12345678" } });
    expect([headers.get("retry-after"), headers.get("cache-control")]).toEqual(["7", "no-store"]);
    const { mock: other, client: otherClient } = provider();
    other.answer("listTokens", 404);
    const { headers: others } = await otherClient.listTokens({ path: { userId: "alice" } });
    expect(others.get("content-type")).toBe("application/json;charset=UTF-8");
  });

  it("has no body where the contract has none", async () => {
    const { mock, client } = merchantShop();
    mock.answer("revokeToken", 204);
    expect(await client.revokeToken({ path: { serial: 99 } })).toMatchObject({ status: 204, body: undefined });
  });

  it("needs nobody to log in, and changes nothing", async () => {
    const { mock, client } = merchantShop();
    mock.answer("createToken", 200);
    expect((await client.createToken({ auth: password, body: { scope: "all" } })).status).toBe(200);
    expect(mock.tokens.list()).toHaveLength(1);
  });

  it("holds until it is taken back; the newest holds, and taking one back leaves the others", async () => {
    const { mock, client } = merchantShop();
    const statuses: number[] = [];
    const look = async () => statuses.push((await client.listTokens()).status);
    const undoFirst = mock.answer("listTokens", 403);
    await look();
    const undoSecond = mock.answer("listTokens", 500);
    await look();
    undoSecond();
    undoSecond();
    await look();
    undoFirst();
    await look();
    expect(statuses).toEqual([403, 500, 403, 200]);
  });

  it("holds once, or so many times, and then makes way for the one before", async () => {
    const { mock, client } = merchantShop();
    mock.answer("listTokens", 403, undefined, { times: 2 });
    mock.answer("listTokens", 500, undefined, { once: true });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await client.listTokens()).status);
    expect(statuses).toEqual([500, 403, 403, 200]);
  });

  it("is of its operation alone", async () => {
    const { mock, client } = merchantShop();
    mock.answer("listTokens", 403);
    expect((await client.getConfig()).status).toBe(200);
  });

  it("does not answer what the contract does not allow, and is not used up by it", async () => {
    const { mock, client } = merchantShop();
    mock.answer("createToken", 403, undefined, { once: true });
    const refused = await client.createToken({ auth: password, body: { scope: "everything" as "all" } });
    expect(refused).toMatchObject({ status: 400, body: { code: 22, path: "/scope" } });
    expect((await client.createToken({ auth: password, body: { scope: "all" } })).status).toBe(403);
  });

  it("may be one that the contract does not have, when it says so", async () => {
    const { mock } = merchantShop();
    const get = async () => mock.fetch("https://backend.example/config");
    mock.answer("getConfig", 418, { tea: true }, { undocumented: true });
    const json = await get();
    expect([json.status, await json.json()]).toEqual([418, { tea: true }]);
    mock.answer("getConfig", 451, undefined, { undocumented: true });
    expect([(await get()).status, await (await get()).text()]).toEqual([451, ""]);
  });

  it("is refused when it is none of the contract's, with what would be", () => {
    const { mock } = merchantShop();
    const answer = mock.answer as (operation: string, status: number, body?: unknown, options?: object) => void;
    expect(() => answer("listTokens", 418)).toThrow(
      "The contract documents no 418 for listTokens, only 200, 204, 400, 401, 403, 404, 500. If that is meant, pass { undocumented: true }",
    );
    expect(() => answer("listToken", 200)).toThrow(
      'The contract taler-merchant has no operation "listToken". It has confirmChallenge',
    );
    expect(() => answer("listTokens", 204, {})).toThrow("listTokens answers 204 without a body.");
    expect(() => answer("listTokens", 200, { tokens: [{ serial: "7" }] })).toThrow(
      "listTokens answered 200, with a body that breaks the contract: /tokens/0/",
    );
    expect(() => answer("listTokens", 200, undefined, { times: 0 })).toThrow("times must be a whole number, 1 or more; it is 0.");
    expect(() => answer("listTokens", 200, undefined, { times: 1.5 })).toThrow("it is 1.5.");
  });

  it("is refused when HTTP cannot carry it, before it is called for", () => {
    const { mock } = merchantShop();
    const undocumented = (status: number, body: unknown) =>
      mock.answer("getConfig", status, body, { undocumented: true, once: true });
    for (const status of [99, 101, 600, 200.5]) expect(() => undocumented(status, {})).toThrow("an integer from 200 to 599");
    expect(() => undocumented(204, {})).toThrow("HTTP has no body with 204.");
    expect(() => undocumented(200, 1n)).toThrow(TypeError);
    expect(() => undocumented(200, () => 1)).toThrow("A function cannot be sent as JSON.");
    expect(() => mock.answer("listTokens", 403, {}, { headers: { "two words": "x" } })).toThrow(TypeError);
    expect(() => mock.answer("getConfig", 200, {}, { headers: { "Content-Type": "text/html" } })).toThrow(
      "A body of type text/html must be text",
    );
  });

  it("is one of its own: who changes what was answered changes nothing elsewhere", async () => {
    const [one, other] = [merchantShop(), merchantShop()];
    for (const { mock } of [one, other]) mock.answer("listTokens", 200);
    await one.client.listTokens();
    (one.mock.calls[0]!.answer!.body as { tokens: unknown[] }).tokens.length = 0;
    one.mock.answer("listTokens", 200);
    for (const { client } of [one, other]) expect(await client.listTokens()).toMatchObject({ body: { tokens: [{}, {}] } });
    await one.client.getConfig();
    (one.mock.calls.at(-1)!.answer!.body as { version: string }).version = "0:0:0";
    expect(await other.client.getConfig()).toMatchObject({ body: { version: "21:0:2" } });
  });
});
