import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations } from "@token-apis/contracts/taler-merchant/operations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createApp } from "../../../packages/server/src/create-app.ts";
import { createPages } from "../../../packages/server/src/node/pages/create-pages.ts";
import { createDemo } from "../../../packages/server/src/node/pages/demo.ts";
import { type RunningServer, serve } from "../../../packages/server/src/node/serve.ts";

const folder = mkdtempSync(join(tmpdir(), "token-apis-"));
const docs = join(folder, "docs");
mkdirSync(join(docs, "taler-merchant"), { recursive: true });
writeFileSync(join(docs, "index.html"), "<p>all");
writeFileSync(join(docs, "taler-merchant", "index.html"), "<p>merchant");
writeFileSync(join(docs, "openapi.json"), "{}");
writeFileSync(join(folder, "secret.txt"), "secret");

let server: RunningServer;
beforeAll(async () => {
  server = await serve({ app: createPages({ docs }), port: 0 });
});
afterAll(async () => {
  await server.close(0);
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(server.url + path, init);

describe("the index page", () => {
  it("shows every operation with its method and path, base URLs and documentation", async () => {
    const answer = await get("/");
    const page = await answer.text();
    expect(answer.headers.get("content-type")).toBe("text/html; charset=UTF-8");
    for (const { operationId, path } of Object.values(operations)) {
      expect(page).toContain(operationId);
      expect(page).toContain(path);
    }
    expect(page).toContain(`${server.url}/onewelcome/`);
    expect(page).toContain('href="/docs/taler-corebank/"');
  });

  it("asks for nothing from elsewhere, and may not", async () => {
    const answer = await get("/");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect((await answer.text()).match(/(?:src|href)="(?!\/|data:)/g)).toBeNull();
  });

  it("does not let the name that it was called by become markup", async () => {
    const page = await createPages({}).fetch(new Request("http://x.example/?<script>"));
    expect(await page.text()).not.toContain("<script>");
  });

  it("has no link to documentation that is not served", async () => {
    const pages = createPages({});
    expect(await (await pages.fetch(new Request("http://x.example/"))).text()).not.toContain("/docs/");
    expect((await pages.fetch(new Request("http://x.example/docs/"))).status).toBe(404);
  });
});

describe("the documentation", () => {
  it.each([
    ["/docs", "<p>all", "text/html; charset=utf-8"],
    ["/docs/", "<p>all", "text/html; charset=utf-8"],
    ["/docs/taler-merchant/", "<p>merchant", "text/html; charset=utf-8"],
    ["/docs/openapi.json", "{}", "application/json"],
  ])("is served with its content type: %s", async (path, text, type) => {
    const answer = await get(path);
    expect([answer.status, await answer.text(), answer.headers.get("content-type")]).toStrictEqual([200, text, type]);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each([
    "/docs/../secret.txt",
    "/docs/..%2fsecret.txt",
    "/docs/%2e%2e/secret.txt",
    "/docs/..\\secret.txt",
    "/docs//../secret.txt",
    "/docs/nothing.html",
  ])("does not lead out of its folder: %s", async (path) => {
    // Not by fetch, which would tidy the path up.
    const { hostname, port } = new URL(server.url);
    const [answer] = await once(request({ hostname, port, path }).end(), "response");
    answer.resume();
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  });
});

it("answers everything else with 404, as a problem", async () => {
  const answer = await get("/nothing");
  expect([answer.status, answer.headers.get("content-type")]).toStrictEqual([404, "application/problem+json"]);
  expect((await get("/", { method: "POST" })).status).toBe(404);
});

describe("the contracts", () => {
  it.each(["taler-merchant", "taler-corebank", "onewelcome"])("of %s are served as JSON and YAML, to any origin", async (api) => {
    const asJson = await get(`/docs/${api}/openapi.json`);
    const asYaml = await get(`/docs/${api}/openapi.yaml`);
    const document: unknown = await asJson.json();
    expect(document).toMatchObject({ openapi: "3.1.0" });
    expect(parse(await asYaml.text())).toEqual(document);
    expect([asJson, asYaml].map(({ headers }) => headers.get("access-control-allow-origin"))).toEqual(["*", "*"]);
  });

  it("are compressed when the client asks for it, and not sent again when unchanged", async () => {
    const first = await get("/docs/onewelcome/openapi.json", { headers: { "Accept-Encoding": "gzip" } });
    expect(first.headers.get("content-encoding")).toBe("gzip");
    const tag = first.headers.get("etag") ?? "";
    expect((await get("/docs/onewelcome/openapi.json", { headers: { "If-None-Match": tag } })).status).toBe(304);
  });
});

describe("the console", () => {
  const page = join(folder, "console");
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(page, "index.html"), "<p>console");
  writeFileSync(join(page, "assets", "main-1.js"), "export {}");
  writeFileSync(join(page, "assets", "main-1.js.br"), "compressed");
  const pages = createPages({ console: page });
  const fetchPage = (path: string, headers = {}) => pages.fetch(new Request(`http://x.example${path}`, { headers }));

  it("stands at /, revalidated by each visit, with a policy that permits its own scripts alone", async () => {
    const answer = await fetchPage("/");
    expect(await answer.text()).toBe("<p>console");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self';");
  });

  it("has files that never change under their names, compressed ahead", async () => {
    const answer = await fetchPage("/assets/main-1.js", { "Accept-Encoding": "br" });
    expect([await answer.text(), answer.headers.get("content-encoding")]).toEqual(["compressed", "br"]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });
});

describe("the demo", () => {
  const seed = {
    "taler-merchant": { instances: { shop: { password: "shop-password" } } },
    "taler-corebank": { accounts: { mallory: { password: "m", locked: true } } },
    onewelcome: { api_clients: { app: "secret" }, users: { alice: { tokens: [] } } },
  };

  it("shows its accounts and the TANs that were sent, to no other origin", async () => {
    const demo = createDemo(seed);
    demo.addTan({ api: "taler-merchant", principal: "shop", channel: "sms", info: "***1", challengeId: "C1", tan: "12345678" });
    const answer = await createPages({ demo }).fetch(
      new Request("http://x.example/demo.json", { headers: { Origin: "http://y.example" } }),
    );
    expect(await answer.json()).toEqual({
      accounts: [
        { api: "taler-merchant", user: "shop", password: "shop-password" },
        { api: "taler-corebank", user: "mallory", password: "m", note: "locked" },
        { api: "onewelcome", user: "alice", apiClient: "app", password: "secret" },
      ],
      tans: { C1: "12345678" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("remembers the last hundred TANs", () => {
    const demo = createDemo(seed);
    for (let index = 0; index < 150; index += 1) {
      demo.addTan({ api: "x", principal: "shop", channel: "sms", info: "", challengeId: `C${index}`, tan: "12345678" });
    }
    expect([...demo.tans().keys()]).toEqual(Array.from({ length: 100 }, (_, index) => `C${index + 50}`));
  });

  it("is not there on a server with accounts of its owner", async () => {
    expect((await createPages({}).fetch(new Request("http://x.example/demo.json"))).status).toBe(404);
  });
});

it("lets pages of other origins read that a path is unknown, inside and outside the APIs", async () => {
  const app = createApp({ elsewhere: createPages({}) });
  const preflight = { "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization" };
  for (const path of ["/nothing", "/taler-merchant/nothing", "/wrong/base/private/tokens"]) {
    const url = `http://x.example${path}`;
    const asked = await app.fetch(new Request(url, { method: "OPTIONS", headers: { Origin: "http://y.example", ...preflight } }));
    expect([asked.status, asked.headers.get("access-control-allow-headers")]).toEqual([
      204,
      expect.stringContaining("Authorization"),
    ]);
    const answer = await app.fetch(new Request(url, { headers: { Origin: "http://y.example" } }));
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([404, "*"]);
  }
});
