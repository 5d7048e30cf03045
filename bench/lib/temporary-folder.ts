import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { atExit } from "./at-exit.ts";
import { cacheFolder } from "./paths.ts";

/** Hands `use` an empty folder inside the checkout's cache and removes it afterwards, whatever happens. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(cacheFolder, { recursive: true });
  const folder = mkdtempSync(`${cacheFolder}/run-`);
  const remove = atExit(() => rmSync(folder, { recursive: true, force: true }));
  try {
    return await use(folder);
  } finally {
    remove();
  }
}
