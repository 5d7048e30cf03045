// Step: ContractModel -> openapi.json, the bundled document for tools that read OpenAPI. Pure.
import type { ContractModel, OutputFile } from "../model/contract-model.ts";

export function emitDocument({ document }: ContractModel): OutputFile {
  return { path: "openapi.json", text: `${JSON.stringify(document, null, 2)}\n` };
}
