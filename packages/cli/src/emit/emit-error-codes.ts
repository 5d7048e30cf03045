// Step: ContractModel -> error-codes.ts, the symbolic names of `x-error-codes`. Pure.
import { fileHeader } from "./output-file.ts";
import { propertyName } from "./source-text.ts";
import type { ContractModel, OutputFile } from "../model/contract-model.ts";

/** Names and numbers as one object. A contract without `x-error-codes` gets an empty one, so that imports stay the same. */
export function emitErrorCodes(contract: ContractModel): OutputFile {
  const members = [...contract.errorCodes].map(([name, code]) => `  ${propertyName(name)}: ${code},\n`);
  const object = members.length === 0 ? "{}" : `{\n${members.join("")}}`;
  const text = `${fileHeader(contract)}\n/** Error codes by symbolic name. */\nexport const errorCodes = ${object} as const;\n`;
  return { path: "error-codes.ts", text };
}
