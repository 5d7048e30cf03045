import { afterEach, describe, expect, it, vi } from "vitest";
import { booksApp } from "./support/books-app.ts";

const secret = new Error("connection to 10.0.0.1 refused");

afterEach(() => vi.restoreAllMocks());

describe("a fault", () => {
  it.each([
    [
      "thrown",
      () => {
        throw secret;
      },
    ],
    ["rejected", () => Promise.reject(secret)],
  ])("that was %s becomes 500 with the request's id and no detail", async (_, listBooks) => {
    const { call, faults } = booksApp({ listBooks });
    const answer = await call("GET /books");
    expect(answer.status).toBe(500);
    expect(await answer.json()).toStrictEqual({
      title: "Internal Server Error",
      status: 500,
      detail: "The server failed. Its operator finds the reason under the request's id.",
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.error).toBe(secret);
    expect(faults[0]?.request).toMatchObject({
      requestId: answer.headers.get("x-request-id"),
      template: "/books",
      operation: { operationId: "listBooks" },
    });
  });

  it("in authentication is one too", async () => {
    const { call, faults } = booksApp({}, { authenticate: () => Promise.reject(secret) });
    expect((await call("GET /books")).status).toBe(500);
    expect(faults).toHaveLength(1);
  });

  it("keeps the headers of its path", async () => {
    const { call } = booksApp(
      { listBooks: () => Promise.reject(secret) },
      { headersFor: () => ({ "Cache-Control": "no-store" }) },
    );
    expect((await call("GET /books")).headers.get("cache-control")).toBe("no-store");
  });

  it("in answerProblem itself is still answered", async () => {
    const { call, faults } = booksApp(
      {},
      {
        answerProblem: () => {
          throw secret;
        },
      },
    );
    const answer = await call("GET /nothing");
    expect(answer.status).toBe(500);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(faults.map(({ error }) => error)).toStrictEqual([secret, secret]);
  });

  it("goes to the console when nobody else wants it, without the URL", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const throwing = booksApp(
      { listBooks: () => Promise.reject(secret) },
      {
        onFault: () => {
          throw new Error("full disk");
        },
      },
    );
    const answer = await throwing.call("GET /books?secret=1");
    expect(log.mock.calls).toStrictEqual([
      [`${answer.headers.get("x-request-id")} GET /books`, secret],
      [`${answer.headers.get("x-request-id")} GET /books`, new Error("full disk")],
    ]);
  });
});
