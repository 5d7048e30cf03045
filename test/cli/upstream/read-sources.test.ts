import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DocumentFacts } from "../../../packages/cli/src/upstream/facts/facts.ts";
import { readPaths } from "../../../packages/cli/src/upstream/read/read-paths.ts";
import { repository } from "../../support/temporary-folder.ts";
import { schemaErrors } from "./support/schema-errors.ts";

const sources = join(repository, "..", "shared", "sources");

/** Facts without their lines, which a page has elsewhere than the document. */
function stated(document: DocumentFacts | undefined): unknown {
  const { operations, types, examples } = document!;
  return JSON.parse(
    JSON.stringify({ operations, types, examples }, (key, value: unknown) => (key === "line" ? undefined : value)),
  );
}

describe.skipIf(!existsSync(sources))("the real documents", () => {
  it.each([
    ["raw/000_abcaf3323c3a5bf4.txt", "get-private-tokens.rst"],
    ["raw/001_c0ee6f0a7ad76089.txt", "api-merchant.f962571c.rst"],
    ["raw/002_a4ac99f2e2a441de.txt", "post-accounts-USERNAME-token.rst"],
    ["raw/003_b27cb16602bfbdaf.txt", "api-corebank.404d1e1a.rst"],
    ["raw/004_1ce34c677c973a49.txt", "onewelcome-access-token-api.txt"],
  ])("page %s states what %s states", async (page, document) => {
    const { documents } = await readPaths([sources]);
    const fromPage = documents.findLast(({ path }) => path === page);
    const fromDocument = documents.find(({ path }) => path === document);
    expect(fromDocument!.operations.length).toBeGreaterThan(0);
    expect(stated(fromPage)).toEqual(stated(fromDocument));
  });

  it("are understood but for the places where a diff cuts an operation", async () => {
    const facts = await readPaths([sources]);
    expect(schemaErrors(facts)).toEqual([]);
    expect(facts.documents.filter(({ side }) => !side).flatMap(({ problems }) => problems)).toEqual([]);
    for (const { message } of facts.documents.flatMap(({ problems }) => problems)) {
      expect(message).toMatch(/shows only the beginning|stands outside of all operations/);
    }
  });

  it("show both sides of a commit", async () => {
    const { documents } = await readPaths([join(sources, "raw", "001_c0ee6f0a7ad76089.txt")]);
    expect(documents.map(({ side, name, revision }) => [side, name, revision?.slice(0, 8)])).toEqual([
      ["before", "core/api-merchant.rst", "f8bff544"],
      ["after", "core/api-merchant.rst", "f962571c"],
    ]);
    expect(documents[0]!.operations.map(({ method, path }) => `${method} ${path}`)).toEqual(["DELETE /private/token"]);
  });
});
