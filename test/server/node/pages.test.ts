import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations } from "@token-apis/contracts/taler-merchant/operations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPages } from "../../../packages/server/src/node/pages/create-pages.ts";
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
  server = await serve({ app: createPages(docs), port: 0 });
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
    const page = await createPages(undefined).fetch(new Request("http://x.example/?<script>"));
    expect(await page.text()).not.toContain("<script>");
  });

  it("has no link to documentation that is not served", async () => {
    const pages = createPages(undefined);
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
