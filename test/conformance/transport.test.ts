import { describe, expect, it } from "vitest";
import { backends } from "./backend.ts";
import { basic, type Message, type Reply, type Send } from "./support.ts";

const alice = { password: "p" };
const auth = basic("alice", "p");
const { send: merchant } = backends.merchant({ instances: { alice } });
const { send: bank } = backends.bank({ accounts: { alice } });

const APIS: readonly (readonly [string, Send, string])[] = [
  ["taler-merchant", merchant, "/instances/alice/private/token"],
  ["taler-corebank", bank, "/accounts/alice/token"],
];

const compress = async (text: string, format: CompressionFormat): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream(format))).arrayBuffer());

const ofLength = (length: number): string => {
  const body = JSON.stringify({ scope: "readonly", description: "" });
  return body.replace('""', `"${"x".repeat(length - body.length)}"`);
};

describe.each(APIS)("request bodies of %s", (_, send, path) => {
  const create = (body: Message["body"], headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    send("POST", path, { auth, body, headers });

  it.each(["application/json", "application/json; charset=utf-8", "APPLICATION/JSON"])("may be of type %s", async (type) => {
    expect((await create({ scope: "readonly" }, { "content-type": type })).status).toBe(200);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/problem+json"])(
    "may not be of type %s: 415 and 22",
    async (type) => {
      expect(await create({ scope: "readonly" }, { "content-type": type })).toMatchObject({ status: 415, body: { code: 22 } });
    },
  );

  it.each(["gzip", "deflate"] as const)("may be compressed by %s", async (format) => {
    const body = await compress('{"scope":"readonly"}', format);
    expect((await create(body, { "content-encoding": format.toUpperCase(), "content-type": "application/json" })).status).toBe(
      200,
    );
  });

  it("may not be compressed otherwise, nor brokenly, nor be more than 4096 bytes when inflated", async () => {
    const json = { "content-type": "application/json" };
    expect(await create("x", { ...json, "content-encoding": "br" })).toMatchObject({ status: 415, body: { code: 28 } });
    expect(await create("x", { ...json, "content-encoding": "gzip" })).toMatchObject({ status: 400, body: { code: 28 } });
    const bomb = await compress(ofLength(1_000_000), "gzip");
    expect(bomb.length).toBeLessThan(4096);
    expect(await create(bomb, { ...json, "content-encoding": "gzip" })).toMatchObject({ status: 413, body: { code: 32 } });
  });

  it("may have 4096 bytes and not one more", async () => {
    expect((await create(ofLength(4096))).status).toBe(200);
    expect(await create(ofLength(4097))).toMatchObject({ status: 413, body: { code: 32 } });
  });

  it("look at type, then encoding, then size, then content", async () => {
    expect(await create("{", { "content-type": "text/plain", "content-encoding": "br" })).toMatchObject({
      status: 415,
      body: { code: 22 },
    });
    expect(await create(ofLength(5000), { "content-type": "application/json", "content-encoding": "br" })).toMatchObject({
      status: 415,
      body: { code: 28 },
    });
    expect(await create(`{${" ".repeat(5000)}`)).toMatchObject({ status: 413, body: { code: 32 } });
  });

  it.each([
    ["no UTF-8", Uint8Array.of(0x22, 0xff, 0x22)],
    ["no JSON", "{scope}"],
    ["nothing", ""],
    ["null", "null"],
  ])("are refused when they are %s: 400 and 22", async (_case, body) => {
    expect(await create(body, { "content-type": "application/json" })).toMatchObject({ status: 400, body: { code: 22 } });
  });
});

describe.each(APIS)("paths and methods of %s", (_, send, path) => {
  it("answers an unknown method with 405, 20 and Allow, without credentials", async () => {
    const reply = await send("PATCH", path);
    expect(reply).toMatchObject({ status: 405, body: { code: 20 } });
    expect(reply.headers.get("allow")?.split(", ")).toEqual(expect.arrayContaining(["POST", "DELETE"]));
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  it("answers an unknown path with 404 and 21", async () => {
    expect(await send("GET", "/elsewhere")).toMatchObject({ status: 404, body: { code: 21 } });
  });

  it("lets pages of any origin call with the headers of the API", async () => {
    const headers = { origin: "https://page.example", "access-control-request-method": "POST" };
    const preflight = await send("OPTIONS", path, { headers });
    expect(preflight).toMatchObject({ status: 204, hasBody: false });
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-methods")?.split(", ").toSorted()).toEqual(["DELETE", "POST"]);
    const allowed = preflight.headers.get("access-control-allow-headers")?.split(", ");
    expect(allowed).toEqual(["Authorization", "Content-Type", "Taler-Challenge-Ids"]);
    const refused = await send("POST", path, { headers: { origin: "https://page.example" } });
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
  });
});

const { send: onewelcome } = backends.onewelcome({ api_clients: { alice: "p" }, users: { bob: { tokens: [] } } });

describe.each([
  ["taler-merchant", merchant, "/instances/alice/config", 200],
  ["taler-merchant", merchant, "/config", 404],
  ["taler-corebank", bank, "/config", 200],
  ["onewelcome", onewelcome, "/oauth/api/v1/users/bob/tokens", 404],
] as const)("a slash at the end in %s", (api, send, path, status) => {
  it(`is ignored once (decision R26): ${path}`, async () => {
    const plain = await send("GET", path, { auth });
    expect(plain.status).toBe(status);
    expect((await send("GET", `${path}/`, { auth })).body).toEqual(plain.body);
    expect((await send("GET", `${path}/?`, { auth })).status).toBe(status);
    const twice = await send("GET", `${path}//`, { auth });
    expect(twice.body).toMatchObject(api === "onewelcome" ? { error: "not_found" } : { code: 21 });
  });
});
