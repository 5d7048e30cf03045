import { commentText } from "./source-text.ts";
import type { ContractModel } from "../model/build-model.ts";

/** A file in memory. `path` is relative to the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** The first lines of a generated file: its source, its generator and how to change it. No date: same contract, same bytes. */
export function fileHeader({ source, title, version }: ContractModel): string {
  return (
    `// Generated from ${source} (${commentText(`${title} ${version}`)}) by token-apis.\n` +
    "// Do not edit: change the contract, run the build, commit both.\n"
  );
}
