import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { lintFile, lintText } from "./lint.ts";

const file = "test/spec/fixtures/paged.yaml";
const paged = await readFile(new URL("fixtures/paged.yaml", import.meta.url), "utf8");
const sound = "x-pagination: { items: orders, id: number, limit: size, offset: after }";

it("reports nothing if everything that x-pagination names exists, directly or through references", async () => {
  expect(await lintFile(file)).toEqual([]);
});

it.each([
  ["a string", sound, "x-pagination: limit", "x-pagination is not an object."],
  ["a missing part", sound, "x-pagination: { items: orders, limit: size, offset: after }", "has no id."],
  ["an unknown part", sound, sound.replace(" }", ", total: all }"), 'no member "total"'],
  ["a missing parameter", sound, sound.replace("limit: size", "limit: sizes"), 'no integer query parameter "sizes"'],
  ["a parameter that is not in the query", "name: after\n          in: query", "name: after\n          in: header", '"after"'],
  ["a missing list", sound, sound.replace("orders", "bills"), 'no list "bills"'],
  ["an id that is a string", sound, sound.replace("number", "note"), 'has no integer "note"'],
  ["a missing 204", '        "204": { description: No more orders. }\n', "", "The operation has no 204"],
])("reports %s", async (_, replace, by, says) => {
  expect(paged.split(replace)).toHaveLength(2);
  const found = await lintText(paged.replace(replace, by), file);
  expect(found).toContainEqual({
    rule: "token-apis/well-formed-pagination",
    at: "paged.yaml:19:21",
    message: expect.stringContaining(says),
  });
});

it("reports x-pagination outside an operation", async () => {
  const found = await lintText(paged.replace("    Size:\n", `    Size:\n      ${sound}\n`), file);
  expect(found).toContainEqual({
    rule: "token-apis/well-formed-pagination",
    at: "paged.yaml:48:7",
    message: "x-pagination belongs on an operation. Move it there.",
  });
});
