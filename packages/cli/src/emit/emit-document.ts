import type { ContractModel } from "../model/build-model.ts";
import type { OutputFile } from "./output-file.ts";

/** Emits `openapi.json`: the bundled document, for tools that read OpenAPI. Pure. */
export function emitDocument({ document }: ContractModel): OutputFile {
  return { path: "openapi.json", text: `${JSON.stringify(document, null, 2)}\n` };
}
