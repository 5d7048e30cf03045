import { apiKey, basic, bearer, bySecurity, createClient } from "@token-apis/client";
import type { Auth } from "@token-apis/client";
import type { Operation } from "@token-apis/contracts";
import { describe, expect, it } from "vitest";
import { failure, noContent } from "./support.ts";

const row = (security: Operation["security"]): Operation => ({
  operationId: "saveNote",
  method: "post",
  path: "/notes",
  parameters: [],
  requestBody: { mediaTypes: ["application/json"] },
  responses: { "204": [] },
  security,
});

async function sent(
  auth: Auth,
  security: Operation["security"] = [{ key: [] }],
  baseUrl = "https://notes.example",
): Promise<Request> {
  const requests: Request[] = [];
  const fetch = (request: Request): Response => {
    requests.push(request);
    return noContent();
  };
  const { saveNote } = createClient({ saveNote: row(security) as Operation<Types> }, { baseUrl, auth, fetch });
  await saveNote({ body: { text: "hi" } });
  return requests[0]!;
}

interface Types {
  requestBody: { content: { "application/json": { text: string } } };
  responses: { 204: object };
}

describe("an API key", () => {
  it("is sent in a header, a cookie or the query", async () => {
    expect((await sent(apiKey("X-Key", "k1"))).headers.get("x-key")).toBe("k1");
    expect((await sent(apiKey("sid", "k1", "cookie"))).headers.get("cookie")).toBe("sid=k1");
    const request = await sent(apiKey("api key", "a&b", "query"));
    expect(request.url).toBe("https://notes.example/notes?api%20key=a%26b");
    expect(request).toMatchObject({ method: "POST", redirect: "manual" });
    expect(request.headers.get("content-type")).toBe("application/json");
    expect(await request.json()).toEqual({ text: "hi" });
  });

  it("is not sent to an operation without security", async () => {
    expect((await sent(apiKey("X-Key", "k1"), [])).headers.has("x-key")).toBe(false);
  });

  it("is not sent over plain http, and errors do not show it", async () => {
    const error = await failure(sent(apiKey("key", "secret", "query"), [{ key: [] }], "http://notes.example"));
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).not.toContain("secret");
    const fetch = (): never => {
      throw new TypeError("offline");
    };
    const auth = apiKey("key", "secret", "query");
    const { saveNote } = createClient(
      { saveNote: row([{ key: [] }]) as Operation<Types> },
      { baseUrl: "https://notes.example", auth, fetch },
    );
    const offline = await failure(saveNote({ body: { text: "hi" } }));
    expect(offline).toMatchObject({ name: "NetworkError", url: "https://notes.example/notes" });
  });

  it.each(["", "two words", "line\nbreak", "é"])("refuses the value %j without showing it", (value) => {
    expect(() => apiKey("X-Key", value)).toThrow(/^apiKey\(\): the value for X-Key cannot stand in a header/);
  });

  it("refuses a cookie that would become two", () => {
    expect(() => apiKey("sid", "a;b", "cookie")).toThrow(TypeError);
  });
});

describe("bySecurity", () => {
  const auth = bySecurity({ key: apiKey("X-Key", "k1"), login: bearer("t"), user: basic("a", "b") });
  const headersFor = async (security: Operation["security"]) => {
    const { headers } = await sent(auth, security);
    return [headers.get("x-key"), headers.get("authorization")];
  };

  it("sends all that a requirement names", async () => {
    expect(await headersFor([{ key: [], login: [] }])).toEqual(["k1", "Bearer t"]);
  });

  it("chooses the first alternative that it has everything for", async () => {
    expect(await headersFor([{ key: [], other: [] }, { user: [] }, { login: [] }])).toEqual([
      null,
      basic("a", "b").authorization,
    ]);
  });

  it("does not show credentials that no header can hold", async () => {
    const error = await failure(sent(bySecurity({ key: { authorization: "secret\nmore" } })));
    expect(error.message).toBe("auth: no header can hold these credentials.");
  });

  it("sends nothing when it has nothing that fits", async () => {
    expect(await headersFor([{ other: [] }, {}])).toEqual([null, null]);
  });
});
