import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { addCodeSamples } from "../../packages/cli/src/emit/docs/add-code-samples.ts";
import { buildModel } from "../../packages/cli/src/model/build-model.ts";
import type { OpenApiDocument } from "../../packages/cli/src/read/openapi-document.ts";
import { repository } from "../support/temporary-folder.ts";

const contractOf = (document: OpenApiDocument) =>
  buildModel(document, {
    api: "x",
    source: "x.yaml",
    sharedTypes: "./contract.ts",
    locate: () => ({ file: "x.yaml", line: 1, column: 1 }),
  });

interface Sampled {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly "x-codeSamples": readonly { readonly source: string }[] }>>>
  >;
}

it("gives each operation a sample in curl and one in TypeScript", () => {
  const document = JSON.parse(readFileSync(join(repository, "generated/taler-corebank/openapi.json"), "utf8")) as OpenApiDocument;
  const { paths } = addCodeSamples(document, contractOf(document)) as unknown as Sampled;
  const [curl, typescript] = paths["/accounts/{username}/tokens/{token_id}"]?.["delete"]?.["x-codeSamples"] ?? [];
  expect(curl?.source).toBe(
    [
      "curl \\",
      "  -X DELETE \\",
      "  -H 'Authorization: Bearer TOKEN' \\",
      "  'https://{host}/accounts/{username}/tokens/{token_id}'",
    ].join("\n"),
  );
  expect(typescript?.source).toContain("client.revokeToken({\n  path: { username: USERNAME, token_id: TOKEN_ID },\n});");
  for (const operations of Object.values(paths))
    for (const method of ["get", "post", "delete"])
      if (operations[method]) expect(operations[method]["x-codeSamples"]).toHaveLength(2);
});

it("keeps the samples that a document has, and leaves the document alone", () => {
  const samples = [{ lang: "Go", label: "Go", source: "list()" }];
  const document = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {
      "/pets": { get: { operationId: "listPets", "x-codeSamples": samples, responses: { 200: { description: "Pets." } } } },
    },
  } as unknown as OpenApiDocument;
  const before = structuredClone(document);
  const { paths } = addCodeSamples(document, contractOf(document)) as unknown as Sampled;
  expect(paths["/pets"]?.["get"]?.["x-codeSamples"]).toEqual(samples);
  expect(document).toEqual(before);
});
