import { describe, expect, it } from "vitest";
import type { Answer } from "../../../packages/server/src/runtime/answer/answer.ts";
import { booksApp } from "./support/books-app.ts";
import { examples } from "./support/books.ts";

/** What GET /books answers when its handler gives this. */
async function answerWith(answer: Answer, options: Parameters<typeof booksApp>[1] = {}) {
  const { call, faults } = booksApp({ listBooks: () => answer }, options);
  return { response: await call("GET /books"), faults };
}

describe("an answer", () => {
  it("is sent as JSON, with the media type of the contract", async () => {
    const { response } = await answerWith({ status: 200, body: { books: [] } });
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).toBe('{"books":[]}');
  });

  it.each([204, 205, 304])("with status %i has no body and no content type", async (status) => {
    const { response } = await answerWith({ status, body: {} });
    expect(response.body).toBeNull();
    expect(response.headers.has("content-type")).toBe(false);
  });

  it("may be text, bytes or a form", async () => {
    const text = await answerWith({ status: 200, body: "é", contentType: "text/plain;charset=utf-8" });
    expect(await text.response.text()).toBe("é");
    const bytes = await answerWith({ status: 200, body: new Uint8Array([1]), contentType: "image/png" });
    expect(await bytes.response.bytes()).toStrictEqual(new Uint8Array([1]));
    const body = new FormData();
    body.set("a", "1");
    const form = await answerWith({ status: 200, body, contentType: "multipart/form-data" });
    expect((await form.response.formData()).get("a")).toBe("1");
  });

  it("has a request id of its own", async () => {
    const { call } = booksApp({ listBooks: () => ({ status: 204 }) });
    const ids = await Promise.all(
      ["GET /books", "GET /books", "GET /nothing", "PUT /books"].map(async (line) =>
        (await call(line)).headers.get("x-request-id"),
      ),
    );
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("has the headers of its path, whatever the status, and its own before those", async () => {
    const headersFor = () => ({ "Cache-Control": "no-store", "Content-Type": "application/json;charset=UTF-8" });
    const { call } = booksApp(
      { listBooks: () => ({ status: 200, body: {}, headers: { "cache-control": "max-age=1" } }) },
      { headersFor },
    );
    expect((await call("GET /books")).headers.get("cache-control")).toBe("max-age=1");
    expect((await call("GET /books")).headers.get("content-type")).toBe("application/json;charset=UTF-8");
    for (const line of ["PUT /books", "OPTIONS /books", "GET /books?limit=x"]) {
      expect((await call(line)).headers.get("cache-control"), line).toBe("no-store");
    }
    expect((await call("GET /nothing")).headers.has("cache-control")).toBe(false);
  });

  it.each<[string, Answer]>([
    ["a status that is none", { status: 99 }],
    ["a header with a line break", { status: 200, headers: { Location: "/\r\nSet-Cookie: a=b" } }],
    ["a header name that is none", { status: 200, headers: { "a b": "c" } }],
    ["a body that JSON cannot express", { status: 200, body: () => 1 }],
    ["an object as an image", { status: 200, body: {}, contentType: "image/png" }],
  ])("that HTTP cannot carry is a fault: %s", async (_, answer) => {
    const { response, faults } = await answerWith(answer);
    expect(response.status).toBe(500);
    expect(faults).toMatchObject([{ error: expect.any(TypeError) }]);
  });
});

describe("an operation without a handler", () => {
  it("answers with the contract's example", async () => {
    const answer = await booksApp({}, { examples }).call("GET /books");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toStrictEqual({ books: [{ title: "Emma" }] });
  });

  it("answers with a success that has no body, where there is no example", async () => {
    expect((await booksApp({}, { examples: { ...examples, listBooks: {} } }).call("GET /books")).status).toBe(204);
    expect((await booksApp().call("DELETE /books/1")).status).toBe(204);
  });

  it("answers 501 where the contract gives nothing to answer with", async () => {
    const answer = await booksApp({}, { examples }).call("POST /books", { body: '{"title":"Emma"}' });
    expect(answer.status).toBe(501);
    expect(await answer.json()).toStrictEqual({
      title: "Not Implemented",
      status: 501,
      detail: "addBook is documented, but not implemented here.",
    });
  });

  it("still checks what it is asked", async () => {
    expect((await booksApp({}, { examples }).call("GET /books?limit=x")).status).toBe(400);
  });
});

describe("with checkAnswers, an answer", () => {
  const check = (answer: Answer) => answerWith(answer, { checkAnswers: true });

  it("that the contract describes is sent", async () => {
    expect((await check({ status: 200, body: { books: [{ title: "Emma" }] } })).response.status).toBe(200);
    expect((await check({ status: 204 })).response.status).toBe(204);
  });

  it.each<[Answer, string]>([
    [{ status: 418 }, "listBooks answered 418, which the contract does not describe; it describes 200, 204."],
    [{ status: 200 }, "listBooks answered 200, without the body that the contract describes (application/json)."],
    [{ status: 204, body: {} }, "listBooks answered 204, with a body; the contract describes none."],
    [
      { status: 200, body: "x", contentType: "text/csv" },
      "listBooks answered 200, as text/csv; the contract describes application/json.",
    ],
    [
      { status: 200, body: { books: [{ title: "Emma" }, { title: 5 }] } },
      "listBooks answered 200, with a body that breaks the contract: /books/1/title must be a string.",
    ],
  ])("that it does not describe is a fault: %j", async (answer, message) => {
    const { response, faults } = await check(answer);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("contract");
    expect(faults).toMatchObject([{ error: { name: "AnswerViolation", message } }]);
  });

  it("of a status range is held against the range", async () => {
    const { call } = booksApp({ addBook: () => ({ status: 409, body: {} }) }, { checkAnswers: true });
    expect((await call("POST /books", { body: '{"title":"Emma"}' })).status).toBe(409);
  });

  it("of authenticate is checked as well", async () => {
    const { call, faults } = booksApp({}, { checkAnswers: true, authenticate: () => ({ answer: { status: 401 } }) });
    expect((await call("GET /books")).status).toBe(500);
    expect(faults).toHaveLength(1);
  });
});
