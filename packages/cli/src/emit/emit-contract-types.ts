import { readFileSync } from "node:fs";
import type { OutputFile } from "./output-file.ts";

// From src/emit and dist/emit alike: the package contains both folders.
const source = new URL("../../src/model/contract.ts", import.meta.url);

/** Emits `contract.ts`, the types that all generated modules share: a copy of `model/contract.ts`. */
export function emitContractTypes(): OutputFile {
  return { path: "contract.ts", text: readFileSync(source, "utf8") };
}
