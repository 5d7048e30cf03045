import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { lintFile, lintText } from "./lint.ts";

const file = "test/spec/fixtures/paged.yaml";
const paged = await readFile(new URL("fixtures/paged.yaml", import.meta.url), "utf8");
const sound = "x-pagination: { items: orders, id: number, limit: size, offset: after }";

it("finds nothing where everything that x-pagination names is there, behind references too", async () => {
  expect(await lintFile(file)).toEqual([]);
});

it.each([
  ["no object", sound, "x-pagination: limit", "x-pagination is no object."],
  ["a missing part", sound, "x-pagination: { items: orders, limit: size, offset: after }", "does not say id."],
  ["an unknown part", sound, sound.replace(" }", ", total: all }"), 'no member "total"'],
  ["another parameter", sound, sound.replace("limit: size", "limit: sizes"), 'no integer query parameter "sizes"'],
  ["a parameter that is no number", "name: after\n          in: query", "name: after\n          in: header", '"after"'],
  ["a list that the body lacks", sound, sound.replace("orders", "bills"), 'no list "bills"'],
  ["an id that is text", sound, sound.replace("number", "note"), 'has no integer "note"'],
  ["a list without an end", '        "204": { description: No more orders. }\n', "", "The operation has no 204"],
])("finds %s", async (_, replace, by, says) => {
  expect(paged.split(replace)).toHaveLength(2);
  const found = await lintText(paged.replace(replace, by), file);
  expect(found).toContainEqual({
    rule: "token-apis/well-formed-pagination",
    at: "paged.yaml:19:21",
    message: expect.stringContaining(says),
  });
});

it("finds x-pagination where it means nothing", async () => {
  const found = await lintText(paged.replace("    Size:\n", `    Size:\n      ${sound}\n`), file);
  expect(found).toContainEqual({
    rule: "token-apis/well-formed-pagination",
    at: "paged.yaml:48:7",
    message: "x-pagination says how an operation pages. Move it to the operation.",
  });
});
