import type { HttpMethod, Operation } from "@token-apis/contracts";
import { describe, expect, it } from "vitest";
import { implement } from "../../../packages/server/src/runtime/implement.ts";
import type { IncomingRequest } from "../../../packages/server/src/runtime/request/incoming-request.ts";
import { booksApp, request } from "./support/books-app.ts";

/** Which operation a request line leads to, with the values of the path, or the status of the refusal. */
async function route(rows: readonly string[], line: string, basePaths: readonly string[] = [""]): Promise<unknown> {
  const operations = Object.fromEntries(
    rows.map((row): [string, Operation] => {
      const [method, path = ""] = row.split(" ");
      const operationId = row;
      return [
        row,
        { operationId, method: method?.toLowerCase() as HttpMethod, path, parameters: [], responses: {}, security: [] },
      ];
    }),
  );
  let found: IncomingRequest | undefined;
  const app = implement(
    operations,
    {},
    {
      validators: Object.fromEntries(rows.map((row) => [row, {}])),
      basePaths,
      authenticate: (incoming) => {
        found = incoming;
        return { answer: { status: 204 } };
      },
    },
  );
  const { status } = await app.fetch(request(line));
  return found ? { row: found.operation.operationId, ...found.base, ...found.path } : status;
}

describe("a path", () => {
  it("leads to its operation, with the values of its variables decoded", async () => {
    expect(await route(["GET /users/{id}"], "GET /users/a%2Fb%20c")).toStrictEqual({ row: "GET /users/{id}", id: "a/b c" });
  });

  it.each(["/user", "/users", "/users/", "/users//", "/users/1/", "/users/1/2", "/Users/1", "/"])(
    "that the contract does not have is unknown: %s",
    async (target) => {
      expect(await route(["GET /users/{id}"], `GET ${target}`)).toBe(404);
    },
  );

  it("may spell its letters with percent-encoding", async () => {
    expect(await route(["GET /users/{id}"], "GET /%75sers/%7e")).toStrictEqual({ row: "GET /users/{id}", id: "~" });
  });

  it("may have its letters so in the contract, and in what stands in front of it", async () => {
    const row = "GET /caf%C3%A9/{id}";
    for (const base of ["/%7euser", "/~user"]) {
      expect(await route([row], "GET /~user/caf%c3%a9/7", [base])).toStrictEqual({ row, id: "7" });
    }
    for (const base of ["/a|b", "/a[b]", "/%zz", "/a%"]) {
      expect(await route(["GET /x"], `GET ${base}/x`, [base])).toStrictEqual({ row: "GET /x" });
    }
    expect(await route(["GET /café/100%"], "GET /caf%C3%A9/100%")).toStrictEqual({ row: "GET /café/100%" });
  });

  it("keeps text whose percent-encoding is broken until it is validated", async () => {
    expect(await route(["GET /users/{id}"], "GET /users/%ff")).toMatchObject({ id: "%FF" });
  });

  it("goes to the concrete template before the templated one, whatever their order", async () => {
    const rows = ["GET /users/{id}", "GET /users/me", "DELETE /users/{id}"];
    expect(await route(rows, "GET /users/me")).toStrictEqual({ row: "GET /users/me" });
    expect(await route(rows, "GET /users/you")).toStrictEqual({ row: "GET /users/{id}", id: "you" });
    expect(await route(rows, "DELETE /users/me")).toStrictEqual({ row: "DELETE /users/{id}", id: "me" });
  });

  it("may mix variables and text in one segment", async () => {
    const rows = ["GET /files/{name}.{type}", "GET /compare/{base}...{head}", "GET /items{style}", "GET /a:b/x*y@1"];
    expect(await route(rows, "GET /files/report.v2.pdf")).toMatchObject({ name: "report", type: "v2.pdf" });
    expect(await route(rows, "GET /compare/main...next")).toMatchObject({ base: "main", head: "next" });
    expect(await route(rows, "GET /items;style=5")).toMatchObject({ style: ";style=5" });
    expect(await route(rows, "GET /a:b/x*y@1")).toMatchObject({ row: "GET /a:b/x*y@1" });
    expect(await route(rows, "GET /a:b/xxy@1")).toBe(404);
    expect(await route(rows, "GET /filesXpdf")).toBe(404);
  });
});

describe("a base path", () => {
  const rows = ["GET /config", "GET /instances/{instance}"];
  const basePaths = ["/api", "/api/instances/{instance}"];

  it("stands in front of every path, with variables of its own", async () => {
    expect(await route(rows, "GET /api/config", basePaths)).toStrictEqual({ row: "GET /config" });
    expect(await route(rows, "GET /api/instances/shop/config", basePaths)).toStrictEqual({
      row: "GET /config",
      instance: "shop",
    });
    expect(await route(rows, "GET /config", basePaths)).toBe(404);
  });

  it("keeps its variables apart from the path's", async () => {
    expect(await route(rows, "GET /api/instances/shop/instances/other", basePaths)).toMatchObject({ instance: "other" });
  });

  it("whose variable does not decode names nothing", async () => {
    expect(await route(rows, "GET /api/instances/%ff/config", basePaths)).toBe(404);
  });

  it.each(["api", "/api/", "/api?x"])("that cannot be one is refused when the app is made: %s", async (basePath) => {
    await expect(route(rows, "GET /config", [basePath])).rejects.toThrow(`The base path "${basePath}" must start with a slash`);
  });
});

describe("a method", () => {
  it("that the path does not have is answered with 405 and Allow", async () => {
    const { call } = booksApp();
    const answer = await call("PUT /books");
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    expect((await call("GET /books/1")).headers.get("allow")).toBe("DELETE, OPTIONS");
  });

  it("HEAD is answered like GET, without the body and with its length", async () => {
    const { call } = booksApp({ listBooks: () => ({ status: 200, body: { books: ["é"] } }) });
    const [get, head] = [await call("GET /books"), await call("HEAD /books")];
    expect(head.status).toBe(200);
    expect(head.body).toBeNull();
    expect(head.headers.get("content-type")).toBe(get.headers.get("content-type"));
    expect(head.headers.get("content-length")).toBe(String((await get.bytes()).byteLength));
  });

  it("HEAD of a path without GET is refused, without a body", async () => {
    const answer = await booksApp().call("HEAD /books/1");
    expect(answer.status).toBe(405);
    expect(answer.body).toBeNull();
  });

  it("OPTIONS is answered with 204 and Allow", async () => {
    const answer = await booksApp().call("OPTIONS /books");
    expect(answer.status).toBe(204);
    expect(answer.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    expect((await booksApp().call("OPTIONS /nothing")).status).toBe(404);
  });

  it("OPTIONS goes to the contract where the contract has it", async () => {
    expect(await route(["OPTIONS /x"], "OPTIONS /x")).toStrictEqual({ row: "OPTIONS /x" });
  });
});
