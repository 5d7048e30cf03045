import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { compile } from "../support/type-check.ts";

it("calls that are right compile, and those marked as wrong do not", () => {
  expect(compile(fileURLToPath(new URL(".", import.meta.url)))).toBe("");
});
