// Step: the types that every generated file shares, word for word from packages/cli/src/model. Pure.
import type { OutputFile } from "../model/contract-model.ts";

/** `template` is the text of `packages/cli/src/model/contract.ts`. */
export function emitSupport(template: string): OutputFile {
  const header = "// Copied from packages/cli/src/model/contract.ts by scripts/build.ts. Do not edit: change the template.\n\n";
  return { path: "contract.ts", text: `${header}${template}` };
}
