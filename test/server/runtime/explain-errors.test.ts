import { expect, it } from "vitest";
import { explainErrors } from "../../../packages/server/src/runtime/problem/explain-errors.ts";
import { validatorOf } from "./support/schema-validator.ts";

const open = { anyOf: [{ const: "a" }, { const: "b" }, { enum: ["b", "c"] }] };
const nested = { oneOf: [{ type: "string" }, { type: "object", required: ["x"], properties: { x: { type: "integer" } } }] };

it.each<[string, object, unknown, string, string]>([
  ["constants and enumerations as one list", open, "d", "", 'one of "a", "b", "c"'],
  ["types beside values", { oneOf: [{ type: "integer" }, { const: "never" }] }, "x", "", 'an integer or "never"'],
  ["a constant that is null", { const: null }, 1, "", "null"],
  ["the branch that came furthest", nested, { x: "1" }, "/x", "an integer"],
  ["a missing member of the branch that came furthest", nested, {}, "/x", "there"],
  ["several types", { type: ["object", "null"] }, 5, "", "an object or null"],
  ["a member that must not be there", { additionalProperties: false }, { "a/b": 1 }, "/a~1b", "left out"],
  ["bounds of numbers", { exclusiveMinimum: 0 }, 0, "", "more than 0"],
  ["bounds of lists", { maxItems: 1 }, [1, 2], "", "a list of at most 1"],
  ["a pattern", { pattern: "^a$" }, "b", "", "text that matches ^a$"],
  ["what it has no words for", { multipleOf: 2 }, 3, "", "valid (must be multiple of 2)"],
])("names %s", (_, schema, data, pointer, expected) => {
  const validator = validatorOf(schema);
  validator(data);
  expect(explainErrors(validator.errors ?? [], data)).toMatchObject({ pointer, expected });
});
