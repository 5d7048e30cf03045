import type { Operation } from "@token-apis/contracts";
import { mockContract } from "@token-apis/mock";
import { examples as merchantExamples } from "@token-apis/contracts/taler-merchant/examples";
import { operations as merchant } from "@token-apis/contracts/taler-merchant/operations";
import { validators as merchantValidators } from "@token-apis/contracts/taler-merchant/validators";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../../packages/cli/src/workspace/build.ts";
import { captured } from "../cli/support/workspace.ts";
import { examples, operations, validators } from "../server/runtime/support/books.ts";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

const document = join(repository, "test/cli/fixtures/library/openapi-3.1.yaml");
const parts = new Set(["operations", "validators", "examples"] as const);
const load = async (out: string, name: string) =>
  (await import(/* @vite-ignore */ pathToFileURL(join(out, `${name}.ts`)).href)) as Record<string, unknown>;

const createBooks = () =>
  mockContract(operations, { name: "books", baseUrl: "https://books.example/v1/", validators, examples, onViolation: "ignore" });
const at = (path: string) => `https://books.example/v1${path}`;
const add = { method: "POST", headers: { "content-type": "application/json" }, body: '{"title":"A"}' };

describe("a mock of a contract without behaviour", () => {
  it("answers with the contract's examples, the same each time", async () => {
    const books = createBooks();
    const bodies = [await (await books.fetch(at("/books"))).text(), await (await books.fetch(at("/books"))).text()];
    expect(JSON.parse(bodies[0]!)).toEqual(examples.listBooks.responses?.["200"]?.["application/json"]);
    expect(bodies[1]).toBe(bodies[0]);
    expect((await books.fetch(at("/books/7"), { method: "DELETE" })).status).toBe(204);
  });

  it("refuses what the contract does not allow, and says why", async () => {
    const books = createBooks();
    const response = await books.fetch(at("/books?limit=-10"));
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    await books.fetch(at("/books"), { ...add, body: "{}" });
    await books.fetch(at("/book"));
    expect(books.violations).toMatchObject([
      { operation: "listBooks", part: "query parameter limit", expected: "at least -9", got: "-10" },
      { operation: "addBook", pointer: "/title" },
      { operation: undefined, got: "GET /book" },
    ]);
  });

  it("refuses with the contract's own example where there is one, and counts nothing else as documented", async () => {
    const fault = { responses: { "4XX": { "application/json": { code: 7 } } } };
    const options = { validators, examples: { ...examples, addBook: fault }, onViolation: "ignore" } as const;
    const books = mockContract(operations, { baseUrl: "https://books.example/v1/", ...options });
    const statusesOf = (name: string) => books.coverage().operations.find(({ operation }) => operation === name);
    const refused = await books.fetch(at("/books"), { ...add, body: "{}" });
    expect([refused.status, await refused.json()]).toEqual([400, { code: 7 }]);
    expect(statusesOf("addBook")?.statuses).toContainEqual({ status: "4XX", count: 1 });
    await books.fetch(at("/books?limit=-10"));
    expect(statusesOf("listBooks")?.undocumented).toEqual([{ status: "400", count: 1 }]);
  });

  it.each([
    [{ "400": ["application/xml"] }, { "400": { "application/xml": { code: 1 } } }, [400, "application/problem+json", "400"]],
    [{ "400": ["*/*"] }, { "400": { "*/*": { code: 1 } } }, [400, "application/problem+json", undefined]],
    [{ "400": [] }, {}, [400, null, undefined]],
    [{ default: ["application/json"] }, { default: { "application/json": { code: 1 } } }, [400, "application/json", undefined]],
  ])("refuses with %j by an example that can be sent, if there is one", async (refusals, responses, want) => {
    const addBook: Operation = { ...operations.addBook, responses: { "201": ["application/json"], ...refusals } };
    const options = { validators, examples: { ...examples, addBook: { responses } }, onViolation: "ignore" } as const;
    const books = mockContract({ ...operations, addBook }, { baseUrl: "https://books.example/v1/", ...options });
    const { status, headers } = await books.fetch(at("/books"), { ...add, body: "{}" });
    const { undocumented } = books.coverage().operations.find(({ operation }) => operation === "addBook")!;
    expect([status, headers.get("content-type"), undocumented[0]?.status]).toEqual(want);
  });

  it("takes answers, failures and delays, and counts what it gave, ranges too", async () => {
    const books = createBooks();
    books.answer("addBook", 409, { code: 1 } as never, { once: true });
    expect((await books.fetch(at("/books"), add)).status).toBe(409);
    books.fail("listBooks", "network-error");
    await expect(books.fetch(at("/books"))).rejects.toThrow("Failed to fetch");
    const { contract, operations: rows } = books.coverage();
    expect(contract).toBe("books");
    expect(rows.find(({ operation }) => operation === "addBook")?.statuses).toEqual([
      { status: "201", count: 0 },
      { status: "4XX", count: 1 },
    ]);
    expect(books.calls.map(({ operation, failure }) => [operation, failure])).toEqual([
      ["addBook", undefined],
      ["listBooks", "network-error"],
    ]);
  });

  it("can have its JSON broken where the contract has a range, too", async () => {
    const table = { ...operations, addBook: { ...operations.addBook, responses: { "2XX": ["application/json"] } } } as const;
    const book = { responses: { "2XX": { "application/json": { title: "Emma" } } } };
    const options = { validators: { ...validators, addBook: {} }, examples: { ...examples, addBook: book } };
    const books = mockContract(table, { baseUrl: "https://books.example/v1/", ...options });
    books.fail("addBook", "invalid-json");
    const response = await books.fetch(at("/books"), add);
    expect([response.status, await response.text()]).toEqual([200, '{"title"']);
  });

  it("says 501 where the contract has no example", async () => {
    const none = { listBooks: {}, addBook: {}, removeBook: {} };
    const books = mockContract(operations, { baseUrl: "https://books.example/", validators, examples: none });
    const response = await books.fetch("https://books.example/books", add);
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ detail: "addBook is documented, but not implemented here." });
    expect((await books.fetch("https://books.example/books")).status).toBe(204);
  });

  it("takes what the build makes of any document: bodies are made up where it has no examples", async () => {
    const out = join(temporaryFolder(), "library");
    const { code } = await captured(() => buildDocument(document, out, parts));
    expect(code).toBe(0);
    const [table, checks, bodies] = await Promise.all(["operations", "validators", "examples"].map((name) => load(out, name)));
    const library = mockContract(table!["operations"] as typeof operations, {
      baseUrl: "https://library.example/",
      validators: checks!["validators"] as typeof validators,
      examples: bodies!["examples"] as typeof examples,
      onViolation: "ignore",
    });
    const response = await library.fetch("https://library.example/books/7", { headers: { "x-trace": "t" } });
    expect([response.status, await response.json()]).toMatchObject([200, { title: "string", shelf: { kind: "open" } }]);
    expect((await library.fetch("https://library.example/books/0", { headers: { "x-trace": "t" } })).status).toBe(400);
  });

  it("does so for the three contracts as well: every operation has an example", async () => {
    const mock = mockContract(merchant, {
      baseUrl: "https://backend.example/",
      validators: merchantValidators,
      examples: merchantExamples,
    });
    expect(await (await mock.fetch("https://backend.example/private/tokens")).json()).toEqual(
      merchantExamples.listTokens.responses?.["200"]?.["application/json"],
    );
  });
});
