import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

const command = ["--conditions=token-apis-src", join(repository, "packages/cli/src/main.ts"), "mock"];

const document = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: "https://pets.example/{version}/", variables: { version: { default: v1 } } }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Pet" } }
              examples: { rex: { value: [{ name: Rex }] }, none: { $ref: "#/components/examples/none" } }
        "404": { description: No pets., content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } } }
        "503": { description: Later., content: { application/json: { schema: { type: string, pattern: "^a$", minLength: 5 } } } }
    post:
      operationId: addPet
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "201": { description: Added. } }
components:
  examples: { none: { value: [] } }
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string, minLength: 2 } } }
    Problem: { type: object, required: [code], properties: { code: { type: integer } } }
`;

describe("token-apis mock", () => {
  let url: string;
  let log = "";
  let stop: () => Promise<unknown>;

  beforeAll(async () => {
    const root = temporaryFolder(afterAll);
    writeFileSync(join(root, "pets.yaml"), document);
    // The folder for temporary files, to see what is left in it.
    const child = spawn(process.execPath, [...command, "pets.yaml", "--port", "0"], {
      cwd: root,
      env: { ...process.env, TMPDIR: root },
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
    while (!log.includes("Ctrl-C")) await once(child.stderr, "data");
    url = /http:\/\/[\d.:]+/.exec(log)![0];
    stop = async () => {
      const exit = once(child, "exit");
      child.kill("SIGTERM");
      const [code] = (await exit) as unknown[];
      return { code, left: readdirSync(root) };
    };
  });
  afterAll(async () => {
    expect(await stop()).toEqual({ left: ["pets.yaml"], code: 0 });
  });

  const call = async (path: string, prefer?: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (prefer !== undefined) headers.set("prefer", prefer);
    const response = await fetch(url + path, { ...init, headers });
    const text = await response.text();
    return [response.status, text === "" ? undefined : (JSON.parse(text) as unknown)];
  };

  it("answers from examples, at the root and at the path of the server", async () => {
    expect(await call("/pets")).toEqual([200, [{ name: "Rex" }]]);
    expect(await call("/v1/pets")).toEqual([200, [{ name: "Rex" }]]);
    expect(await call("/pet")).toMatchObject([404, { detail: expect.stringContaining("path") as unknown }]);
  });

  it("validates requests", async () => {
    const headers = { "content-type": "application/json" };
    expect(await call("/pets?limit=many")).toMatchObject([400, { errors: [{ parameter: "limit" }] }]);
    expect(await call("/pets", undefined, { method: "POST", headers, body: '{"name":"R"}' })).toMatchObject([
      400,
      { errors: [{ pointer: "/name" }] },
    ]);
    expect(await call("/pets", undefined, { method: "POST", headers, body: '{"name":"Rex"}' })).toEqual([201, undefined]);
  });

  it.each([
    ["code=404", [404, { code: 0 }]],
    ["example=none", [200, []]],
    ["respond-async, code=200; example=none", [200, []]],
    ['example="rex"', [200, [{ name: "Rex" }]]],
    ["code=418", [400, { detail: "The contract documents no 418 for listPets, only 200, 404, 503." }]],
    ["code=503", [501, { detail: "The contract has no example of 503 for listPets." }]],
    ["example=nobody", [400, { detail: 'The contract has no example "nobody" of 200 for listPets.' }]],
    ["code=often", [200, [{ name: "Rex" }]]],
  ])("answers as the header Prefer asks for: %s", async (prefer, want) => {
    expect(await call("/pets", prefer)).toMatchObject(want);
  });

  it("validates a request that prefers another answer, too", async () => {
    expect(await call("/pets?limit=many", "code=404")).toMatchObject([400, { errors: [{ parameter: "limit" }] }]);
  });

  it("lets pages of all origins call it, with all headers", async () => {
    const headers = { origin: "https://page.example", "access-control-request-method": "POST" };
    const preflight = await fetch(`${url}/pets`, { method: "OPTIONS", headers });
    expect(preflight.headers.get("access-control-allow-headers")).toBe("*, Authorization");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("POST");
    expect((await fetch(`${url}/pets`)).headers.get("access-control-allow-origin")).toBe("*");
  });

  it("writes a line for each request to stderr, with the reason of a refusal", async () => {
    await call("/pets?limit=7");
    await call("/pets?limit=seven");
    expect(log).toMatch(/^200 GET \/pets\?limit=7 \(listPets, \d+ ms\)$/m);
    expect(log).toMatch(/^400 GET \/pets\?limit=seven \(listPets, \d+ ms\): .*"limit" must be an integer/m);
  });
});

describe("token-apis mock, when it cannot serve", () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [...command, ...args], { encoding: "utf8" });

  it.each([
    [[], "FILE"],
    [["a.yaml", "b.yaml"], "b.yaml"],
    [["a.yaml", "--port", "http"], "--port"],
    [["a.yaml", "--port", "70000"], "70000"],
  ])("rejects %j with exit code 2", (args, named) => {
    const { status, stderr } = run(...args);
    expect([status, stderr.split("\n")[0]]).toEqual([2, expect.stringContaining(named)]);
  });

  it("says that the port is not free", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const file = join(repository, "test/cli/fixtures/library/openapi-3.0.yaml");
    const { status, stderr } = run(file, "--port", String(port));
    other.close();
    expect([status, stderr]).toEqual([1, expect.stringContaining("[cannot-listen]")]);
  });

  it("says what is wrong with the document", () => {
    const { status, stderr } = run(join(repository, "package.json"));
    expect([status, stderr]).toEqual([1, expect.stringContaining("[unsupported-format]")]);
  });
});
