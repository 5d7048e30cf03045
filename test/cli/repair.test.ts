import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { array, assert, constantFrom, jsonValue, nat, oneof, property, tuple } from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { emitHandlers } from "../../packages/cli/src/emit/emit-handlers.ts";
import { emitOperations } from "../../packages/cli/src/emit/emit-operations.ts";
import { emitTypes } from "../../packages/cli/src/emit/emit-types.ts";
import { buildModel } from "../../packages/cli/src/model/build-model.ts";
import { repairDocument } from "../../packages/cli/src/repair/repair-document.ts";
import { buildDocument } from "../../packages/cli/src/workspace/build.ts";
import { selectable } from "../../packages/cli/src/workspace/plan-workspace.ts";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";
import { compile } from "../support/type-check.ts";
import { captured } from "./support/workspace.ts";

const everything = new Set(selectable.filter((name) => name !== "docs"));

type Check = (value: unknown) => boolean;
type Guards = Readonly<Record<string, Check>>;

/** Documents with one oddity each: name, document without its head, the codes that are warned about. */
const documents: readonly (readonly [string, object, readonly string[]])[] = [
  ["a version that is a number", { info: { title: "T", version: 1 } }, ["info"]],
  ["neither title nor paths", { info: {}, components: { schemas: { A: { type: "string" } } } }, ["info", "info"]],
  ["an OpenAPI version of two parts", { openapi: "3.0" }, []],
  ["an OpenAPI version that YAML reads as a number", { openapi: 3.1 }, []],
  ["OpenAPI 3.2", { openapi: "3.2.0", paths: { "/a": { get: ok(), query: ok() } } }, ["unsupported-method"]],
  ["a response without description", { paths: { "/a": { get: { responses: { 200: {} } } } } }, []],
  ["GET and HEAD with a body", { paths: { "/a": { get: { ...ok(), requestBody: json({}) } } } }, ["body-not-sendable"]],
  ["TRACE", { paths: { "/a": { trace: ok() } } }, ["unsupported-method"]],
  ["an undeclared path parameter", { paths: { "/a/{id}": { get: ok() } } }, ["undeclared-path-parameter"]],
  [
    "a path parameter that is not in the path",
    { paths: { "/a": { get: { ...ok(), parameters: [parameter("id", "path")] } } } },
    ["unused-path-parameter"],
  ],
  ["an operation without responses", { paths: { "/a": { get: {} } } }, ["no-responses"]],
  [
    "a status that does not exist",
    { paths: { "/a": { get: { responses: { 200: {}, "2xx": {}, ok: {} } } } } },
    ["unknown-status"],
  ],
  [
    "a parameter of another media type",
    { paths: { "/a": { get: { ...ok(), parameters: [{ name: "q", in: "query", content: { "text/csv": {} } }] } } } },
    ["unsupported-parameter-content"],
  ],
  [
    "a parameter in a place that does not exist",
    { paths: { "/a": { get: { ...ok(), parameters: [parameter("b", "body")] } } } },
    ["unknown-parameter-place"],
  ],
  [
    "equal operationIds",
    { paths: { "/a": { get: ok("list"), put: ok("list") }, "/b": { get: ok("list") } } },
    ["duplicate-operation-id", "duplicate-operation-id"],
  ],
  ["an operationId without a letter", { paths: { "/a": { get: ok("--") } } }, ["unusable-operation-id"]],
  [
    "names of schemas that differ in case and punctuation",
    { components: { schemas: { fooBar: { type: "string" }, FooBar: { type: "integer" }, "foo-bar": { type: "null" } } } },
    [],
  ],
  ["an empty enum", { components: { schemas: { A: { type: "string", enum: [] } } } }, ["invalid-enum"]],
  [
    "a boolean exclusiveMinimum in 3.1",
    { components: { schemas: { A: { type: "number", minimum: 1, exclusiveMinimum: true } } } },
    ["boolean-exclusive"],
  ],
  [
    "keywords of another type",
    { components: { schemas: { A: { type: "object", required: true, properties: { b: { minLength: "1" } } } } } },
    ["invalid-required", "invalid-minlength"],
  ],
  [
    "a type that does not exist",
    { components: { schemas: { A: { type: "uuid" }, B: { type: "file" } } } },
    ["unknown-type", "unknown-type"],
  ],
  [
    "a pattern of another engine",
    { components: { schemas: { A: { type: "string", pattern: "(?i)abc" } } } },
    ["invalid-pattern"],
  ],
  [
    "$recursiveRef",
    { components: { schemas: { A: { $recursiveAnchor: true, properties: { next: { $recursiveRef: "#" } } } } } },
    ["dynamic-reference"],
  ],
  [
    "schemas that are aliases of each other",
    { components: { schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } } } },
    ["circular-reference"],
  ],
  [
    "a schema that contains itself",
    { components: { schemas: { A: { allOf: [{ $ref: "#/components/schemas/A" }] } } } },
    ["endless-schema"],
  ],
  [
    "a reference to nothing",
    {
      components: {
        schemas: { A: { $ref: "#/components/schemas/Nothing" }, B: { items: { $ref: "https://elsewhere.invalid/b.yaml" } } },
      },
    },
    ["unresolved-reference", "unresolved-reference"],
  ],
  [
    "references into paths",
    {
      paths: {
        "/a": { get: { ...ok(), parameters: [parameter("X-A", "header")] } },
        "/b": {
          get: { ...ok(), parameters: [{ $ref: "#/paths/~1a/get/parameters/0" }] },
          put: { ...ok(), requestBody: json({ $ref: "#/paths/~1a/get/parameters/0/schema" }) },
        },
      },
    },
    [],
  ],
  [
    "references into optional members",
    {
      components: {
        schemas: {
          A: {
            type: "object",
            properties: { b: { type: "array", items: { type: "object", properties: { c: { type: "string" } } } } },
          },
          D: { $ref: "#/components/schemas/A/properties/b/items/properties/c" },
        },
      },
    },
    [],
  ],
  [
    "a path that stands for another",
    { paths: { "/a": { get: ok("a") }, "/b": { $ref: "#/paths/~1a" } } },
    ["duplicate-operation-id"],
  ],
  [
    "parts of an unexpected type",
    {
      paths: { "/a": { get: [], put: { ...ok(), parameters: {}, tags: [1], requestBody: "text" } }, "/b": null },
      components: { schemas: [] },
    },
    ["unexpected-type", "unexpected-type", "unexpected-type", "unexpected-type", "unexpected-type", "unexpected-type"],
  ],
];

describe("a document from the field", () => {
  mkdirSync(join(repository, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(repository, ".cache", "test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(documents.map((entry, index) => [...entry, index] as const))("is built with %s", async (_, document, codes, index) => {
    const out = join(folder, `document-${index}`);
    mkdirSync(out, { recursive: true });
    const head = { openapi: "3.1.0", info: { title: "T", version: "1" } };
    writeFileSync(join(out, "document.json"), JSON.stringify({ ...head, ...document }));
    const { problems, said } = await captured(() => buildDocument(join(out, "document.json"), out, everything));
    expect(problems).toEqual([]);
    const oddities = repairDocument({ ...head, ...document }).oddities.map(({ code }) => code);
    expect(oddities.toSorted()).toEqual(codes.toSorted());
    for (const code of codes) expect(said).toContain(`[${code}]\n  at `);
  });

  it("gives modules that compile", () => {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const config = { extends: join(repository, "tsconfig.json"), include: ["./document-*/*.ts"], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    expect(compile(folder)).toBe("");
  });
});

it("converts Swagger 2.0, and says so in one line", async () => {
  const { guards, said } = await build({
    swagger: "2.0",
    info: { title: "T", version: "1" },
    paths: {
      "/a": {
        post: {
          parameters: [{ in: "body", name: "b", schema: { $ref: "#/definitions/A" } }],
          responses: { 200: { description: "" } },
        },
      },
    },
    definitions: { A: { type: "object", required: ["x"], properties: { x: { type: "string" } } } },
  });
  expect(said).toMatch(/⚠ Swagger 2\.0 is converted to OpenAPI 3\.0 first.*\[swagger\]/);
  expect([guards["isA"]?.({ x: "" }), guards["isA"]?.({})]).toEqual([true, false]);
});

it("reports warnings of one kind together", async () => {
  const paths = Object.fromEntries(["/a", "/b", "/c"].map((path) => [path, { get: { ...ok(), requestBody: json({}) } }]));
  const { said } = await build({ openapi: "3.1.0", info: { title: "T", version: "1" }, paths });
  expect(said).toContain("⚠ 3 × GET has a request body, which fetch cannot send; it is left out. [body-not-sendable]");
  expect(said.match(/body-not-sendable/g)).toHaveLength(1);
});

describe("what is left out of a schema", () => {
  const schemas = {
    Email: { type: "string", pattern: String.raw`^[\w\-.]+\@[\w]+$`, minLength: 5 },
    Unicode: { type: "string", pattern: String.raw`^\p{L}$` },
    Other: { type: "string", pattern: "(?i)x", maxLength: 3 },
    Limits: { type: "number", minimum: 1, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: false },
    Node: {
      $recursiveAnchor: true,
      type: "object",
      required: ["value"],
      properties: { value: { type: "number" }, next: { $recursiveRef: "#" } },
    },
    Pet: {
      type: "object",
      properties: { kind: { type: "string" } },
      oneOf: [{ $ref: "#/components/schemas/Cat" }],
      discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
    },
    Cat: {
      allOf: [
        { $ref: "#/components/schemas/Pet" },
        { type: "object", required: ["lives"], properties: { lives: { type: "integer" } } },
      ],
    },
  };

  it("changes nothing else about it, nor about other schemas", async () => {
    const { guards } = await build({ openapi: "3.1.0", info: { title: "T", version: "1" }, components: { schemas } });
    const accepts = (name: string, ...values: unknown[]) => values.map((value) => guards[`is${name}`]?.(value));
    expect(accepts("Email", "a.b@c", "a_b", "a@b")).toEqual([true, false, false]);
    expect(accepts("Unicode", "é", "1")).toEqual([true, false]);
    expect(accepts("Other", "abc", "abcd")).toEqual([true, false]);
    expect(accepts("Limits", 1, 1.5, 3, 4)).toEqual([false, true, true, false]);
    expect(accepts("Node", { value: 1, next: { value: 2 } }, { value: 1, next: {} })).toEqual([true, false]);
    expect(accepts("Pet", { kind: "cat", lives: 7 }, { kind: "cat" })).toEqual([true, false]);
  });
});

it("keeps the names of renamed operations and guards when others come or go", () => {
  const names = (paths: object, schemas: object) => {
    const { document } = repairDocument({ openapi: "3.1.0", info: { title: "T", version: "1" }, paths, components: { schemas } });
    const model = buildModel(document, { api: "t", source: "t", sharedTypes: "./contract.ts", locate, renamesDuplicates: true });
    return [model.operations.map(({ id, path }) => `${path} ${id}`), model.schemas.map(({ name, guard }) => `${name} ${guard}`)];
  };
  const [operations, guards] = names({ "/a": { get: ok("x") }, "/c": { get: ok("x") } }, { a: {}, A: {} });
  const [more, moreGuards] = names(
    { "/a": { get: ok("x") }, "/b": { get: ok("x") }, "/c": { get: ok("x") } },
    { a: {}, "a!": {}, A: {} },
  );
  expect(more).toEqual(expect.arrayContaining(operations as string[]));
  expect(moreGuards).toEqual(expect.arrayContaining(guards as string[]));
  expect(new Set(moreGuards)).toHaveLength(3);
});

it("never throws, whatever is in a document", () => {
  const seeds = documents.map(([, document]) => ({ openapi: "3.1.0", info: {}, ...document }));
  const junk = oneof(
    jsonValue(),
    constantFrom({ $ref: "#/components/schemas/A" }, { $ref: "#/paths" }, { $ref: "" }, "toString"),
  );
  assert(
    property(constantFrom(...seeds), array(tuple(nat(), junk), { minLength: 1, maxLength: 4 }), (seed, changes) => {
      const document = structuredClone(seed) as Record<string, unknown>;
      for (const [at, value] of changes) replaceAt(document, at, structuredClone(value));
      const { document: repaired } = repairDocument(document);
      const model = buildModel(repaired, {
        api: "t",
        source: "t",
        sharedTypes: "./contract.ts",
        locate,
        renamesDuplicates: true,
      });
      emitOperations(model);
      emitHandlers(model);
      emitTypes(model);
    }),
    { numRuns: 300, seed: 1 },
  );
});

const locate = () => ({ file: "document.json", line: 1, column: 1 });

/** Puts a value in the place of one of the nodes of a document. */
function replaceAt(document: object, at: number, value: unknown): void {
  const places: (readonly [Record<string, unknown>, string])[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (key !== "openapi") places.push([node as Record<string, unknown>, key]);
      visit(child);
    }
  };
  visit(document);
  const [holder, key] = places[at % places.length] ?? [];
  if (holder && key !== undefined) holder[key] = value;
}

function ok(operationId?: string) {
  return { ...(operationId !== undefined && { operationId }), responses: { 204: { description: "Done." } } };
}

function json(schema: object) {
  return { content: { "application/json": { schema } } };
}

function parameter(name: string, place: string) {
  return { name, in: place, schema: { type: "string" } };
}

async function build(document: object): Promise<{ guards: Guards; said: string }> {
  const out = temporaryFolder();
  writeFileSync(join(out, "document.json"), JSON.stringify(document));
  const { problems, said } = await captured(() => buildDocument(join(out, "document.json"), out, everything));
  expect(problems).toEqual([]);
  const guards = (await import(/* @vite-ignore */ pathToFileURL(join(out, "validators.ts")).href)) as Guards;
  return { guards, said };
}
