import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { buildDocument } from "../../packages/cli/src/workspace/build.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { typeCheck } from "../support/type-check.ts";
import { captured } from "./support/workspace.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tagged = (tag: object, more: object = {}) => ({
  type: "object",
  required: ["type"],
  properties: { type: tag, ...more },
});
const text = { type: "string" };

/** Builds a document whose one body is the schema `Body`, and gives its types and its validator. */
async function build(schemas: Record<string, object>) {
  const folder = temporaryFolder();
  const document = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {
      "/pets": {
        post: {
          operationId: "addPet",
          requestBody: { required: true, content: { "application/json": { schema: ref("Body") } } },
          responses: { 204: { description: "Added." } },
        },
      },
    },
    components: { schemas },
  };
  writeFileSync(join(folder, "pets.json"), JSON.stringify(document));
  const only = new Set(["types", "operations", "validators"] as const);
  await captured(() => buildDocument(join(folder, "pets.json"), folder, only));
  const file = pathToFileURL(join(folder, "validators.ts")).href;
  const { isBody } = (await import(/* @vite-ignore */ file)) as { isBody: (data: unknown) => boolean };
  /** What the compiler says of a value for the body. */
  const compile = (value: string): string => {
    const source = `import type { components } from "./types.ts";\nexport const body: components["schemas"]["Body"] = ${value};\n`;
    writeFileSync(join(folder, "body.ts"), source);
    return typeCheck(folder, {});
  };
  return { isBody, compile };
}

it("keeps the values that members have for their tag, instead of names of schemas", async () => {
  const { isBody, compile } = await build({
    Body: { oneOf: [ref("UserMessage"), ref("SystemMessage")], discriminator: { propertyName: "type" } },
    UserMessage: tagged({ const: "user" }, { name: text }),
    SystemMessage: tagged({ enum: ["system"] }),
  });
  expect(compile('{ type: "user", name: "Ada" }')).toBe("");
  expect(compile('{ type: "UserMessage" }')).not.toBe("");
  expect([isBody({ type: "user" }), isBody({ type: "system" }), isBody({ type: "UserMessage" })]).toEqual([true, true, false]);
});

it.each([
  ["a name", "Resize"],
  ["a reference", "#/components/schemas/Resize"],
])("tells members apart by a mapping with %s", async (_form, target) => {
  const { isBody, compile } = await build({
    Body: {
      oneOf: [ref("Action"), ref("Resize")],
      discriminator: { propertyName: "type", mapping: { reboot: "#/components/schemas/Action", resize: target } },
    },
    Action: tagged({ type: "string", enum: ["reboot", "resize"] }),
    Resize: { allOf: [ref("Action"), { type: "object", properties: { size: text } }] },
  });
  expect(compile('{ type: "resize", size: "large" }')).toBe("");
  expect(compile('{ type: "reboot", size: "large" }')).not.toBe("");
  expect([isBody({ type: "resize", size: "large" }), isBody({ type: "reboot" }), isBody({ type: "other" })]).toEqual([
    true,
    true,
    false,
  ]);
});

it("gives schemas that extend another their name as the tag, unless the mapping has another", async () => {
  const pet = tagged(text);
  const { isBody, compile } = await build({
    Body: { anyOf: [ref("Cat"), ref("Dog")] },
    Pet: { ...pet, discriminator: { propertyName: "type", mapping: { hound: "Dog" } } },
    Cat: { allOf: [ref("Pet"), { type: "object", properties: { lives: { type: "integer" } } }] },
    Dog: { allOf: [ref("Pet")] },
  });
  expect(compile('{ type: "Cat", lives: 7 }')).toBe("");
  expect(compile('{ type: "Dog" }')).not.toBe("");
  expect([isBody({ type: "Cat" }), isBody({ type: "hound" }), isBody({ type: "Dog" })]).toEqual([true, true, false]);
});

it("does not contradict a member whose tag differs from the mapping", async () => {
  const { isBody } = await build({
    Body: { oneOf: [ref("Cat")], discriminator: { propertyName: "type", mapping: { CAT: "Cat" } } },
    Cat: tagged({ const: "cat" }),
  });
  expect(isBody({ type: "cat" })).toBe(true);
});
