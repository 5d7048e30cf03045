import { describe, expect, it } from "vitest";
import type { Problem } from "../../../packages/server/src/runtime/problem/problem.ts";
import { booksApp } from "./support/books-app.ts";

describe("a problem is answered by default", () => {
  const { call } = booksApp();

  it.each([
    ["GET /nothing", 404, { title: "Not Found", detail: "There is nothing under this path." }],
    ["PUT /books", 405, { title: "Method Not Allowed", detail: "This path answers GET, POST, HEAD, OPTIONS only." }],
    [
      "GET /books?limit=-10",
      400,
      {
        title: "Bad Request",
        detail: 'The query parameter "limit" must be at least -9.',
        errors: [{ detail: 'The query parameter "limit" must be at least -9.', parameter: "limit", in: "query" }],
      },
    ],
  ])("in the form of RFC 9457: %s", async (line, status, body) => {
    const answer = await call(line);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toStrictEqual({ ...body, status });
  });

  it("with the JSON Pointer to a wrong member of the body", async () => {
    const answer = await call("POST /books", { body: "{}" });
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/title", detail: "The member /title is missing." }] });
  });

  it("with the headers that tell what would have been accepted", async () => {
    const type = await call("POST /books", { body: "a=1", headers: { "content-type": "text/plain" } });
    expect([type.status, type.headers.get("accept")]).toStrictEqual([415, "application/json"]);
    const encoding = await call("POST /books", {
      body: "{}",
      headers: { "content-type": "application/json", "content-encoding": "br" },
    });
    expect([encoding.status, encoding.headers.get("accept-encoding")]).toStrictEqual([415, "gzip, deflate, identity"]);
  });

  it("with 413 for a body that is too large", async () => {
    const small = booksApp({}, { maxBodyBytes: 4 });
    expect((await small.call("POST /books", { body: "{    }" })).status).toBe(413);
  });
});

describe("answerProblem", () => {
  it("words the answer, with its own status and headers, while Allow stays", async () => {
    const { call } = booksApp(
      {},
      {
        answerProblem: ({ kind }, { method, template }) => ({
          status: 499,
          body: { kind, method, template },
          headers: { "X-A": "b" },
        }),
      },
    );
    const answer = await call("PUT /books");
    expect(answer.status).toBe(499);
    expect(answer.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    expect(answer.headers.get("x-a")).toBe("b");
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await answer.json()).toStrictEqual({ kind: "method-not-allowed", method: "PUT", template: "/books" });
  });
});

describe("the order of checks", () => {
  const seen: string[] = [];
  const { call } = booksApp(
    {},
    {
      authenticate: async ({ headers }) => {
        seen.push("authenticate");
        return headers.has("authorization") ? { context: undefined } : { answer: { status: 401 } };
      },
      answerProblem: ({ kind }: Problem) => {
        seen.push(kind);
        return { status: 400 };
      },
      maxBodyBytes: 8,
    },
  );
  const bad = { body: new Uint8Array(9), headers: { "content-type": "text/plain", "content-encoding": "br" } };
  const authorization = "Bearer x";
  const steps: [line: string, init: RequestInit, want: string[]][] = [
    ["POST /nothing?dry_run=x", bad, ["unknown-path"]],
    ["PUT /books?dry_run=x", bad, ["method-not-allowed"]],
    ["POST /books?dry_run=x", bad, ["authenticate"]],
    ["POST /books?dry_run=x", { ...bad, headers: { ...bad.headers, authorization } }, ["authenticate", "invalid-parameter"]],
    ["POST /books", { ...bad, headers: { ...bad.headers, authorization } }, ["authenticate", "unsupported-media-type"]],
    [
      "POST /books",
      { body: bad.body, headers: { authorization, "content-encoding": "br" } },
      ["authenticate", "unsupported-encoding"],
    ],
    [
      "POST /books",
      { body: bad.body, headers: { authorization, "content-encoding": "gzip" } },
      ["authenticate", "broken-compression"],
    ],
    ["POST /books", { body: bad.body, headers: { authorization } }, ["authenticate", "body-too-large"]],
    ["POST /books", { body: new Uint8Array([255]), headers: { authorization } }, ["authenticate", "malformed-body"]],
    ["POST /books", { body: "{}", headers: { authorization } }, ["authenticate", "invalid-body"]],
    [
      "POST /books",
      { body: '"x"', headers: { authorization, "content-type": "application/json" } },
      ["authenticate", "invalid-body"],
    ],
  ];

  it.each(steps)("is path, method, authentication, parameters, body: %s %#", async (line, init, want) => {
    seen.length = 0;
    await call(line, init);
    expect(seen).toStrictEqual(want);
  });
});
