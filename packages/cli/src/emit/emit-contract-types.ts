import { readFileSync } from "node:fs";
import type { OutputFile } from "./output-file.ts";

/** Emits `contract.ts`, the types that all generated modules share: a copy of `model/contract.ts`. */
export function emitContractTypes(): OutputFile {
  return { path: "contract.ts", text: readFileSync(new URL("../model/contract.ts", import.meta.url), "utf8") };
}
