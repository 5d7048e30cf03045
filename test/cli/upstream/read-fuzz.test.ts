import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../packages/cli/src/upstream/read/read-document.ts";
import { dialectPieces } from "./support/dialect-pieces.ts";
import { schemaErrors } from "./support/schema-errors.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const documents = readdirSync(fixtures).flatMap((feature) =>
  readdirSync(join(fixtures, feature))
    .filter((name) => name !== "expected.json")
    .map((name) => readFileSync(join(fixtures, feature, name), "utf8")),
);

const mutation = fc.record({
  kind: fc.constantFrom("insert", "delete", "repeat", "swap"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 200 }),
  text: fc.oneof(fc.constantFrom(...dialectPieces), fc.string({ maxLength: 20, unit: "binary" })),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(text: string, { kind, at, length, text: piece }: Mutation): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + length);
  const middle = text.slice(start, end);
  if (kind === "insert") return text.slice(0, start) + piece + text.slice(start);
  if (kind === "delete") return text.slice(0, start) + text.slice(end);
  if (kind === "repeat") return text.slice(0, end) + middle + text.slice(end);
  return middle + text.slice(0, start) + text.slice(end);
}

describe("whatever is done to a document", () => {
  it("it is read to the end, and what comes out has the published shape", { timeout: 60_000 }, async () => {
    const mutated = fc
      .tuple(fc.constantFrom(...documents), fc.array(mutation, { minLength: 1, maxLength: 12 }))
      .map(([document, mutations]) => mutations.reduce(mutate, document));
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const read = await readDocument(text, { path: "api.rst", sha256: "0".repeat(64) });
        expect(schemaErrors({ documents: read })).toEqual([]);
        expect(() => JSON.stringify(read)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it("facts around a broken operation and a broken type are still read", { timeout: 60_000 }, async () => {
    const [before, after] = [".. http:get:: /before\n\n  Show.\n\n", "\n.. http:get:: /after\n\n  Show.\n"];
    const noise = fc.array(fc.constantFrom(...dialectPieces.filter((piece) => !/[\n\r]|\.\. /.test(piece))), { maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(noise, async (broken) => {
        const text = `${before}.. http:put:: ${broken.join("")}\n\n  .. ts:def:: A\n\n    ${broken.join("")}\n${after}`;
        const [document] = await readDocument(text, { path: "api.rst", sha256: "0".repeat(64) });
        const paths = document!.operations.map(({ path }) => path);
        expect(paths).toContain("/before");
        expect(paths).toContain("/after");
      }),
      { numRuns: 200 },
    );
  });
});
