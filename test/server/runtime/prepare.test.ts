import { describe, expect, it } from "vitest";
import { booksApp, request } from "./support/books-app.ts";

describe("a stand-in", () => {
  const { app } = booksApp({ listBooks: () => ({ status: 204 }) }, { authenticate: () => ({ answer: { status: 401 } }) });

  it("stands in for authentication and handler", async () => {
    const instead = () => ({ status: 299, body: { from: "the stand-in" } });
    expect(await app.prepare(request("GET /books"), instead)).toMatchObject({
      status: 299,
      payload: '{"from":"the stand-in"}',
      answer: { status: 299 },
      received: { template: "/books", operation: { operationId: "listBooks" } },
    });
  });

  it("is told the operation, and may leave it alone", async () => {
    const asked: string[] = [];
    const { status } = await app.prepare(request("GET /books"), ({ operation }) => {
      asked.push(operation.operationId);
      return undefined;
    });
    expect([status, asked]).toEqual([401, ["listBooks"]]);
  });

  it("does not answer what the contract does not allow", async () => {
    const send = async (...[line, init]: Parameters<typeof request>) =>
      (await app.prepare(request(line, init), () => ({ status: 299 }))).status;
    expect(await send("GET /books?limit=-10")).toBe(400);
    expect(await send("POST /books", { body: "{}" })).toBe(400);
    expect(await send("POST /books", { body: '{"title":"A"}' })).toBe(299);
    expect(await send("GET /nothing")).toBe(404);
    expect(await send("PUT /books")).toBe(405);
  });

  it("may answer what the contract does not have, also where answers are checked", async () => {
    const checked = booksApp({}, { checkAnswers: true });
    const { status } = await checked.app.prepare(request("GET /books"), () => ({ status: 418 }));
    expect([status, checked.faults]).toEqual([418, []]);
  });
});

describe("a request that was given up", () => {
  it("reaches no handler any more when its body comes later", async () => {
    let asked = 0;
    const { app, faults } = booksApp({ addBook: () => ({ status: 201, body: { title: `${++asked}` } }) });
    const leaving = new AbortController();
    const send = () => app.prepare(request("POST /books", { body: '{"title":"A"}' }), undefined, leaving.signal);
    expect(await send()).toMatchObject({ status: 201 });
    const late = send();
    leaving.abort();
    expect(await late).toMatchObject({ status: 499, payload: null });
    expect([asked, faults]).toEqual([1, []]);
  });
});

describe("what is prepared", () => {
  it("is what fetch sends", async () => {
    const { app } = booksApp({ listBooks: () => ({ status: 200, headers: { "X-Total": "0" }, body: { books: [] } }) });
    const sent = await app.fetch(request("GET /books"));
    const { status, headers, payload } = await app.prepare(request("GET /books"));
    const idOf = /[0-9a-f-]{36}/;
    expect({ ...headers, "x-request-id": expect.stringMatching(idOf) }).toEqual({
      ...Object.fromEntries(sent.headers),
      "x-request-id": expect.stringMatching(idOf),
    });
    expect([status, payload]).toEqual([sent.status, await sent.text()]);
  });

  it("says why nobody was asked, and what stood there", async () => {
    const { app } = booksApp();
    const problemOf = async (...[line, init]: Parameters<typeof request>) => (await app.prepare(request(line, init))).problem;
    expect(await problemOf("GET /books?limit=-10")).toMatchObject({ kind: "invalid-parameter", name: "limit", value: -10 });
    expect(await problemOf("GET /books?limit=x")).toMatchObject({ kind: "invalid-parameter", name: "limit", value: "x" });
    expect(await problemOf("POST /books", { body: '{"title":7}' })).toMatchObject({
      kind: "invalid-body",
      pointer: "/title",
      actual: "number",
      value: 7,
    });
    expect(await problemOf("GET /nothing")).toMatchObject({ kind: "unknown-path" });
  });

  it("is an answer after all when something breaks inside", async () => {
    const { app, faults } = booksApp({
      listBooks: () => {
        throw new Error("broken");
      },
    });
    expect(await app.prepare(request("GET /books"))).toMatchObject({ status: 500, problem: { kind: "internal-fault" } });
    expect(faults).toHaveLength(1);
  });
});
