// Step: ContractModel -> types.ts (openapi-typescript). Pure.
import { createRequire } from "node:module";
import openapiTS, { astToString, type OpenAPITSOptions } from "openapi-typescript";
import { fileHeader } from "../lib/file-header.ts";
import type { ContractModel, OutputFile } from "../model.ts";

/** The types of the contract. A member with a default stays optional: a caller need not send it. */
export async function emitTypes(contract: ContractModel): Promise<OutputFile> {
  const document = structuredClone(contract.document) as unknown as Parameters<typeof openapiTS>[0];
  const nodes = await openapiTS(document, { ...options, redocly: await withoutRules });
  return { path: "types.ts", text: `${fileHeader(contract)}\n${astToString(nodes)}` };
}

const options: OpenAPITSOptions = { defaultNonNullable: false, silent: true };

// openapi-typescript lints its input with a Redocly of its own, of another major version. Here the input is linted
// already, so it gets that version's empty rule set; on GitHub's description that is a third of the time.
const own = createRequire(import.meta.resolve("openapi-typescript"))("@redocly/openapi-core") as {
  createConfig: (config: object) => Promise<NonNullable<OpenAPITSOptions["redocly"]>>;
};
const withoutRules = own.createConfig({ rules: {} });
