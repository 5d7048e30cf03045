import { describe, expect, it } from "vitest";
import type { AnsweredRequest } from "../../../packages/server/src/runtime/note-answer.ts";
import { booksApp } from "./support/books-app.ts";

describe("an answer instead", () => {
  it("stands in for authentication and handler", async () => {
    const { call } = booksApp(
      { listBooks: () => ({ status: 204 }) },
      {
        authenticate: () => ({ answer: { status: 401 } }),
        instead: ({ operation, path }) => (operation.operationId === "listBooks" ? { status: 299, body: { path } } : undefined),
      },
    );
    const response = await call("GET /books");
    expect([response.status, await response.json()]).toEqual([299, { path: {} }]);
    expect((await call("POST /books", { body: '{"title":"A"}' })).status).toBe(401);
  });

  it("is not given to what the contract does not allow", async () => {
    const { call } = booksApp({}, { instead: () => ({ status: 299 }) });
    expect((await call("GET /books?limit=-10")).status).toBe(400);
    expect((await call("POST /books", { body: "{}" })).status).toBe(400);
    expect((await call("POST /books", { body: '{"title":"A"}' })).status).toBe(299);
    expect((await call("GET /nothing")).status).toBe(404);
    expect((await call("PUT /books")).status).toBe(405);
  });

  it("may be one that the contract does not have, also where answers are checked", async () => {
    const { call, faults } = booksApp({}, { instead: () => ({ status: 418 }), checkAnswers: true });
    expect([(await call("GET /books")).status, faults]).toEqual([418, []]);
  });
});

describe("who watches the answers", () => {
  const watched = () => {
    const answers: AnsweredRequest[] = [];
    const app = booksApp({ listBooks: () => ({ status: 200, body: { books: [] } }) }, { onAnswer: (one) => answers.push(one) });
    return { ...app, answers };
  };

  it("learns what a handler gave", async () => {
    const { call, answers } = watched();
    await call("GET /books");
    expect(answers).toMatchObject([{ status: 200, answer: { status: 200, body: { books: [] } }, template: "/books" }]);
    expect(answers[0]).not.toHaveProperty("problem");
  });

  it("learns why a request was refused, with what stood there", async () => {
    const { call, answers } = watched();
    await call("GET /books?limit=-10");
    await call("POST /books", { body: '{"title":7}' });
    await call("GET /nothing");
    expect(answers.map(({ problem }) => problem)).toMatchObject([
      { kind: "invalid-parameter", name: "limit", value: -10 },
      { kind: "invalid-body", pointer: "/title", actual: "number", value: 7 },
      { kind: "unknown-path" },
    ]);
    expect(answers.map(({ answer }) => answer.status)).toEqual([400, 400, 404]);
  });

  it("learns of a fault inside as a problem, and of the answer that was sent after all", async () => {
    const answers: AnsweredRequest[] = [];
    const { call } = booksApp(
      {
        listBooks: () => {
          throw new Error("broken");
        },
      },
      { onAnswer: (one) => answers.push(one) },
    );
    await call("GET /books");
    expect(answers).toMatchObject([{ status: 500, problem: { kind: "internal-fault" } }]);
  });
});
