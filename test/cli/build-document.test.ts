import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { buildDocument, checkDocument } from "../../packages/cli/src/workspace/build.ts";
import { selectable } from "../../packages/cli/src/workspace/plan-workspace.ts";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";
import { typeCheck } from "../support/type-check.ts";
import { captured } from "./support/workspace.ts";

const everything = new Set(selectable.filter((name) => name !== "docs"));
const fixture = (name: string): string => join(repository, "test/cli/fixtures/library", name);

/** Builds a document, given as a file or as text, into a new folder. */
async function build(
  document: { file: string } | { text: string },
  only = everything,
  check = false,
  out = join(temporaryFolder(), "out"),
) {
  mkdirSync(join(out, ".."), { recursive: true });
  const spec = "file" in document ? document.file : join(out, "../document.yaml");
  if ("text" in document) writeFileSync(spec, document.text);
  const outcome = await captured(() => (check ? checkDocument(spec, out, only) : buildDocument(spec, out, only)));
  return { ...outcome, out, read: (name: string) => readFileSync(join(out, name), "utf8") };
}

describe("an OpenAPI 3.1 document with one of everything", () => {
  it("gives types that match the document and compile with every strict flag", async () => {
    const { out, code } = await build({ file: fixture("openapi-3.1.yaml") });
    expect(code).toBe(0);
    copyFileSync(fixture("use.ts"), join(out, "use.ts"));
    expect(typeCheck(out, { declaration: true, isolatedDeclarations: true })).toBe("");
  });

  it("gives an operation table of plain data", async () => {
    const { read } = await build({ file: fixture("openapi-3.1.yaml") });
    await expect(read("operations.ts")).toMatchFileSnapshot("./fixtures/library/want/operations.ts");
  });

  it("gives a typed handlers interface", async () => {
    const { read } = await build({ file: fixture("openapi-3.1.yaml") });
    await expect(read("handlers.ts")).toMatchFileSnapshot("./fixtures/library/want/handlers.ts");
  });

  it("gives the first example of each body, through references too", async () => {
    const { out } = await build({ file: fixture("openapi-3.1.yaml") });
    const { examples } = await load<{ examples: unknown }>(out, "examples.ts");
    expect(examples).toMatchObject({
      postBooks: { responses: { "201": { "application/json": { url: "https://library.example/1" } } } },
    });
  });

  it("gives a deterministic sample for JSON bodies without an example", async () => {
    const { out, read } = await build({ file: fixture("openapi-3.1.yaml") });
    const { examples } = await load<{ examples: unknown }>(out, "examples.ts");
    expect(examples).toMatchObject({
      booksGetOne: {
        responses: {
          "200": { "application/json": { title: "string", shelf: { kind: "open" } } },
          default: { "application/problem+json": { title: "string" } },
        },
      },
      postBooks: { requestBody: { "application/json": { title: "string", shelf: { kind: "open" } } } },
    });
    expect((await build({ file: fixture("openapi-3.1.yaml") })).read("examples.ts")).toBe(read("examples.ts"));
  });
});

it("samples only valid bodies, without readOnly members in requests and writeOnly members in responses", async () => {
  const answer = (schema: object) => ({ description: "D", content: { "application/json": { schema } } });
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {
      "/a": {
        put: {
          operationId: "put",
          requestBody: { content: answer({ $ref: "#/components/schemas/User" }).content },
          responses: {
            "200": answer({ $ref: "#/components/schemas/User" }),
            "400": answer({ type: "string", pattern: "^[0-9]{3}$" }),
            "404": answer({ type: "object", properties: { code: { type: "string", pattern: "^[0-9]{3}$" } } }),
            "409": answer({ $ref: "#/components/schemas/Endless" }),
          },
        },
      },
    },
    components: {
      schemas: {
        User: {
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string", examples: ["Ada"] },
            id: { type: "integer", minimum: 7, readOnly: true },
            password: { type: "string", writeOnly: true },
          },
        },
        Endless: { type: "object", required: ["next"], properties: { next: { $ref: "#/components/schemas/Endless" } } },
      },
    },
  });
  const { out } = await build({ text });
  const { examples } = await load<{ examples: unknown }>(out, "examples.ts");
  expect(examples).toEqual({
    put: {
      requestBody: { "application/json": { name: "Ada", password: "string" } },
      responses: {
        "200": { "application/json": { name: "Ada", id: 7 } },
        "400": { "application/json": "000" },
        "404": { "application/json": { code: "000" } },
      },
    },
  });
});

interface Check {
  (data: unknown): boolean;
  errors?: { instancePath: string; keyword: string }[] | null;
}

describe("the validators of a document", () => {
  let books: Record<string, Check> & { validators: Record<string, { parameters?: Check; requestBody?: Record<string, Check> }> };
  let text: string;
  beforeAll(async () => {
    // Not temporaryFolder(), because the folder must outlive this hook.
    const out = join(repository, ".cache", "test-validators");
    await build({ file: fixture("openapi-3.1.yaml") }, everything, false, out);
    text = readFileSync(join(out, "validators.ts"), "utf8");
    books = await load(out, "validators.ts");
  });

  it("are an ES module without require, eval and new Function", () => {
    expect(text).not.toMatch(/\brequire\(|new Function|\beval\(/);
  });

  it.each([
    ["a book", { title: "A", shelf: { kind: "open" } }, true],
    ["an allowed null", { title: "A", subtitle: null, shelf: { kind: "open" } }, true],
    [
      "a recursive schema",
      { title: "A", shelf: { kind: "open" }, sequel: { title: "B", shelf: { kind: "closed", key: "k" } } },
      true,
    ],
    ["an error in a recursive schema", { title: "A", shelf: { kind: "open" }, sequel: { title: "" } }, false],
    ["a value that matches no branch of oneOf", { title: "A", shelf: { kind: "closed" } }, false],
    ["a string that is too short", { title: "", shelf: { kind: "open" } }, false],
  ])("validate %s", (_, data, verdict) => {
    expect(books["isBook"]?.(data)).toBe(verdict);
  });

  it("validate anyOf, patterns and unevaluatedProperties", () => {
    expect(books["isNewBook"]?.({ isbn: "9780000000000" })).toBe(true);
    expect(books["isNewBook"]?.({ isbn: "x" })).toBe(false);
    expect(books["isProblem"]?.({ title: "T" })).toBe(true);
    expect(books["isProblem"]?.({ titel: "T" })).toBe(false);
  });

  it("locate parameter errors with a JSON Pointer, with headers in lower case", () => {
    const check = books.validators["booksGetOne"]?.parameters;
    expect(check?.({ path: { bookId: 1 }, query: {}, header: { "x-trace": "t" }, cookie: {} })).toBe(true);
    expect(check?.({ path: { bookId: 0 }, query: {}, header: { "x-trace": "t" }, cookie: {} })).toBe(false);
    expect(check?.errors).toMatchObject([{ instancePath: "/path/bookId", keyword: "minimum" }]);
    expect(check?.({ path: { bookId: 1 }, query: {}, header: {}, cookie: {} })).toBe(false);
    expect(check?.errors).toMatchObject([{ instancePath: "/header", keyword: "required" }]);
  });

  it("exist only for JSON bodies and forms", () => {
    expect(Object.keys(books.validators["postBooks"]?.requestBody ?? {})).toEqual(["application/json", "multipart/form-data"]);
  });

  it("support the keywords of OpenAPI 3.0", async () => {
    const { out } = await build({ file: fixture("openapi-3.0.yaml") });
    const { isLoan } = await load<{ isLoan: Check }>(out, "validators.ts");
    const loan = { days: 1, returned: null, reader: null };
    expect(isLoan(loan)).toBe(true);
    expect(isLoan({ ...loan, state: null, nullable: "text" })).toBe(true);
    expect(isLoan({ ...loan, nullable: null })).toBe(false);
    expect(isLoan({ ...loan, days: 0 })).toBe(false);
    expect(isLoan({ ...loan, returned: "today" })).toBe(false);
    expect(isLoan({ ...loan, reader: {} })).toBe(false);
  });
});

describe("refuses a file that nothing can be generated from, with location and fix:", () => {
  it.each([
    ["text that is not YAML", "openapi: [", "broken-yaml"],
    ["a list", "[]", "unsupported-format"],
    ["a document without a version", "info: { title: T }", "unsupported-format"],
    ["OpenAPI 4", "openapi: 4.0.0", "unsupported-format"],
    ["an alias that contains itself", "openapi: 3.1.0\npaths: &a { /b: *a }", "circular-yaml"],
  ])("%s", async (_, text, code) => {
    const { problems, out } = await build({ text });
    expect(problems).toMatchObject([{ code, at: { line: expect.any(Number) as number }, fix: expect.any(String) as string }]);
    expect(existsSync(out)).toBe(false);
  });

  it("a missing file", async () => {
    const { problems } = await build({ file: join(temporaryFolder(), "nothing.yaml") });
    expect(problems).toMatchObject([{ code: "unreadable-file" }]);
  });
});

it("supports patterns that are invalid with the flag u", async () => {
  const text = readFileSync(fixture("openapi-3.0.yaml"), "utf8").replace(
    "name: { type: string }",
    'name: { type: string, pattern: "^\\\\-{2}$" }',
  );
  const { out } = await build({ text });
  const { isReader } = await load<{ isReader: Check }>(out, "validators.ts");
  expect([isReader({ name: "--" }), isReader({ name: "-" })]).toEqual([true, false]);
});

it("adds pagination and error codes to the row, and the list's name to its type", async () => {
  const text = readFileSync(join(repository, "spec/taler-merchant/openapi.yaml"), "utf8").replaceAll(
    "../common/",
    `${join(repository, "spec/common")}/`,
  );
  const { out, read } = await build({ text }, new Set(["types", "operations"] as const));
  const { listTokens, getConfig } = await load<Record<string, object>>(out, "operations.ts");
  expect(listTokens).toMatchObject({
    pagination: { items: "tokens", id: "serial", limit: "limit", offset: "offset" },
    errorCodes: { GENERIC_FORBIDDEN: 44, MERCHANT_GENERIC_UNAUTHORIZED: 2015 },
  });
  expect(getConfig).not.toHaveProperty("pagination");
  expect(read("operations.ts")).toContain('listTokens: Operation<listTokensTypes, "tokens">');
});

it("gives modules that compile for a document without operations", async () => {
  const { out } = await build({ text: 'openapi: 3.1.0\ninfo: { title: Bare, version: "1" }\npaths: {}\n' });
  expect(typeCheck(out, { declaration: true, isolatedDeclarations: true })).toBe("");
});

it("never emits text of the document as code", async () => {
  const evil = '*/ globalThis.taken = true; /* "; globalThis.taken = true; // \\u2028 `${globalThis.taken = true}`';
  const body = {
    "application/json": { schema: { $ref: "#/components/schemas/Evil" }, example: { [evil]: evil } },
    [`*/${evil}`]: {},
  };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: `${evil}\n${evil}`, version: evil },
    paths: {
      [`/${evil.replace(/[{}]/g, "")}`]: {
        put: {
          operationId: evil,
          summary: evil,
          description: evil,
          parameters: [{ name: evil, in: "query", description: evil, schema: { type: "string", enum: [evil], default: evil } }],
          requestBody: { content: body },
          responses: { "200": { description: evil, content: body, "x-error-codes": [{ name: evil, code: 1 }] } },
        },
      },
    },
    components: {
      schemas: { Evil: { type: "object", properties: { [evil]: { const: evil } }, patternProperties: { "a`${b}": {} } } },
    },
  });
  const { out, problems } = await build({ text });
  expect(problems).toEqual([]);
  expect(typeCheck(out, { declaration: true, isolatedDeclarations: true })).toBe("");
  for (const file of ["operations.ts", "validators.ts", "examples.ts", "error-codes.ts"]) await load(out, file);
  expect("taken" in globalThis).toBe(false);
});

it("builds only what --only names", async () => {
  const { out } = await build({ file: fixture("openapi-3.0.yaml") }, new Set(["types", "operations"] as const));
  expect(readdirSync(out).toSorted()).toEqual(["contract.ts", "operations.ts", "types.ts"]);
});

it("checks a folder without changing it", async () => {
  const { out } = await build({ file: fixture("openapi-3.0.yaml") });
  expect(await build({ file: fixture("openapi-3.0.yaml") }, everything, true, out)).toMatchObject({ code: 0, said: "" });
  writeFileSync(join(out, "types.ts"), "// mine\n");
  const { code, said } = await build({ file: fixture("openapi-3.0.yaml") }, everything, true, out);
  expect(code).toBe(1);
  expect(said).toContain("types.ts is stale: first difference at line 1");
  expect(readFileSync(join(out, "types.ts"), "utf8")).toBe("// mine\n");
});

async function load<T>(out: string, file: string): Promise<T> {
  // Node itself imports the file, not Vite, because it must run as it is.
  return (await import(/* @vite-ignore */ pathToFileURL(join(out, file)).href)) as T;
}
