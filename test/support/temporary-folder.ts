import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The checkout, with a slash at its end. */
export const repository: string = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Creates an empty folder and removes it after the test. It lies inside the checkout, so that files in it find installed packages.
 * @param onFinished - The `onTestFinished` of the test's context. Concurrent tests must pass theirs: Vitest's global one may take
 * another test for the current one and would remove the folder when that test ends.
 */
export function temporaryFolder(onFinished: typeof onTestFinished = onTestFinished): string {
  mkdirSync(join(repository, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(repository, ".cache", "test-"));
  onFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
