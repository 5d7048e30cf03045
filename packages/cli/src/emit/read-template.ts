import { readFileSync } from "node:fs";

/** The types that every generated file shares. */
export function readTemplate(): string {
  return readFileSync(new URL("../model/contract.ts", import.meta.url), "utf8");
}
