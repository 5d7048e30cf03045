import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DocumentFacts } from "../../../packages/cli/src/upstream/facts/facts.ts";
import { readPaths } from "../../../packages/cli/src/upstream/read/read-paths.ts";
import { schemaErrors } from "./support/schema-errors.ts";

const fixtures = join(import.meta.dirname, "fixtures");

/** Fixtures say what a document states; where it was found is said by other tests. */
function facts({ path: _path, sha256: _sha256, ...rest }: DocumentFacts): Omit<DocumentFacts, "path" | "sha256"> {
  return rest;
}

describe("each feature of the dialects is read as the fixture beside it says", () => {
  const features = readdirSync(fixtures).filter((name) => readdirSync(join(fixtures, name)).includes("expected.json"));

  it.each(features)("%s", async (feature) => {
    const folder = join(fixtures, feature);
    const file = readdirSync(folder).find((name) => name !== "expected.json")!;
    const read = await readPaths([join(folder, file)]);
    const expected: unknown = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
    expect(read.documents.map((document) => facts(document))).toEqual(expected);
    expect(schemaErrors(read)).toEqual([]);
  });
});
