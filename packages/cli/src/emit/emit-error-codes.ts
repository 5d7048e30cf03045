import { fileHeader, type OutputFile } from "./output-file.ts";
import { propertyName } from "./source-text.ts";
import type { ContractModel } from "../model/build-model.ts";

/** Emits `error-codes.ts`: names and numbers of all `x-error-codes`. Emits an empty object when there are none. Pure. */
export function emitErrorCodes(contract: ContractModel): OutputFile {
  const members = [...contract.errorCodes].map(([name, code]) => `  ${propertyName(name)}: ${code},\n`);
  const object = members.length === 0 ? "{}" : `{\n${members.join("")}}`;
  const text = `${fileHeader(contract)}\n/** Error codes by symbolic name. */\nexport const errorCodes = ${object} as const;\n`;
  return { path: "error-codes.ts", text };
}
