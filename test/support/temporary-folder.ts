import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const repository: string = fileURLToPath(new URL("../../", import.meta.url));

/** A folder of its own inside the checkout, so that what is put there finds the installed packages; gone after the test. */
export function temporaryFolder(): string {
  mkdirSync(join(repository, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(repository, ".cache", "test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
