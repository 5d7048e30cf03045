import { commentText } from "./source-text.ts";
import type { ContractModel } from "../model/contract-model.ts";

/** First lines of a generated file: from what, by what, what to do instead of editing. No date: equal input, equal bytes. */
export function fileHeader({ source, title, version }: ContractModel): string {
  return (
    `// Generated from ${source} (${commentText(`${title} ${version}`)}) by scripts/build.ts.\n` +
    "// Do not edit: change the contract, run the build, commit both.\n"
  );
}
