import { expect, it } from "vitest";
import type { HandlerRequest } from "../../../packages/server/src/runtime/handler.ts";
import { implement } from "../../../packages/server/src/runtime/implement.ts";
import type { IncomingRequest } from "../../../packages/server/src/runtime/request/incoming-request.ts";
import { booksApp, request } from "./support/books-app.ts";
import { operations, validators } from "./support/books.ts";

it("hands its context to the handler, beside the validated request", async () => {
  let seen: unknown;
  const app = implement(
    operations,
    {
      removeBook: ({ path }: HandlerRequest, user: { name: string }) => {
        seen = { path, user };
        return { status: 204 };
      },
    },
    { validators, authenticate: ({ headers }) => ({ context: { name: headers.get("authorization") ?? "nobody" } }) },
  );
  await app.fetch(request("DELETE /books/7", { headers: { authorization: "Emma" } }));
  expect(seen).toStrictEqual({ path: { serial: 7 }, user: { name: "Emma" } });
});

it("sees the request before it is validated", async () => {
  let seen: IncomingRequest | undefined;
  const { call } = booksApp(
    {},
    {
      basePaths: ["/shops/{shop}"],
      authenticate: (incoming) => {
        seen = incoming;
        return { context: undefined };
      },
    },
  );
  const answer = await call("DELETE /shops/a%20b/books/seven?x=1");
  expect(answer.status).toBe(400);
  expect(seen).toMatchObject({
    method: "DELETE",
    url: "https://x.example/shops/a%20b/books/seven?x=1",
    pathname: "/shops/a%20b/books/seven",
    template: "/books/{serial}",
    base: { shop: "a b" },
    path: { serial: "seven" },
    operation: operations.removeBook,
    requestId: answer.headers.get("x-request-id"),
  });
});

it("may end the request with an answer of its own", async () => {
  const answer = { status: 401, body: { code: 40 }, headers: { "WWW-Authenticate": "Bearer" } };
  const response = await booksApp({}, { authenticate: () => ({ answer }) }).call("GET /books");
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe("Bearer");
  expect(await response.json()).toStrictEqual({ code: 40 });
});

it("leaves the body unread when it refuses", async () => {
  const unread = request("POST /books", { body: "{}" });
  await booksApp({}, { authenticate: () => ({ answer: { status: 401 } }) }).app.fetch(unread);
  expect(unread.bodyUsed).toBe(false);
});
