import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { OperationExamples } from "@token-apis/contracts";
import { expect, it } from "vitest";
import { buildDocument } from "../../packages/cli/src/workspace/build.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { captured } from "./support/workspace.ts";

/** The examples that the build makes of a document whose only operation answers like this. */
async function examplesOf(content: object): Promise<unknown> {
  const folder = temporaryFolder();
  const document = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: { "/pets": { get: { operationId: "getPet", responses: { 200: { description: "A pet.", content } } } } },
  };
  writeFileSync(join(folder, "pets.json"), JSON.stringify(document));
  const only = new Set(["types", "operations", "examples"] as const);
  await captured(() => buildDocument(join(folder, "pets.json"), join(folder, "out"), only));
  const file = pathToFileURL(join(folder, "out/examples.ts")).href;
  const { examples } = (await import(/* @vite-ignore */ file)) as { examples: Record<string, OperationExamples> };
  return examples["getPet"]?.responses?.["200"];
}

const json = (schema: object) => ({ "application/json": { schema } });

const object = (properties: object) => ({ type: "object", required: Object.keys(properties), properties });

it.each([
  ["a pattern", { url: { type: "string", pattern: "^/v1/pets" } }, { url: "/v1/pets" }],
  ["a pattern with a length", { code: { type: "string", pattern: "^[A-Z]{3}-\\d{2}$" } }, { code: "AAA-00" }],
  ["a format", { age: { type: "string", format: "duration" } }, { age: "P1D" }],
  ["an alternative that is null", { of: { oneOf: [{ type: "null" }, { type: "string", minLength: 99 }] } }, { of: null }],
  ["a constant", { kind: { const: "dog" } }, { kind: "dog" }],
])("makes up members with %s", async (_what, properties, expected) => {
  expect(await examplesOf(json(object(properties)))).toEqual({ "application/json": expected });
});

it("leaves out examples of members that break their schema", async () => {
  const schema = { ...object({ name: { type: "string", example: 7 } }), example: { name: 7 } };
  expect(await examplesOf(json(schema))).toEqual({ "application/json": { name: "string" } });
});

it("has no example when there is no value", async () => {
  expect(await examplesOf(json(object({ name: { type: "string", pattern: "^a$", minLength: 5 } })))).toBeUndefined();
});

it.each([
  ["text/plain", "text"],
  ["text/event-stream", "data: {}\n\n"],
  ["application/pdf", ""],
])("makes up a body of %s", async (mediaType, body) => {
  expect(await examplesOf({ [mediaType]: { schema: { type: "string" } } })).toEqual({ [mediaType]: body });
});

it("gives the same examples each time", async () => {
  const schema = json(object({ id: { type: "string", pattern: "^(a|b)[0-9]+$" } }));
  expect(await examplesOf(schema)).toEqual(await examplesOf(schema));
});
