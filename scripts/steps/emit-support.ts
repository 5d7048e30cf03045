// Step: the types that every generated file shares, word for word from scripts/templates. Pure.
import type { OutputFile } from "../model.ts";

/** `template` is the text of `scripts/templates/contract.ts`. */
export function emitSupport(template: string): OutputFile {
  const header = "// Copied from scripts/templates/contract.ts by scripts/build.ts. Do not edit: change the template.\n\n";
  return { path: "contract.ts", text: `${header}${template}` };
}
