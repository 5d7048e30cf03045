import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const repository: string = fileURLToPath(new URL("../../", import.meta.url));

/**
 * A folder of its own inside the checkout, so that what is put there finds the installed packages; gone after the test.
 * @param onFinished The `onTestFinished` of the test's context: concurrent tests must give theirs, since Vitest's own takes
 * whichever of them went on last for the current one, and the folder would go with that.
 */
export function temporaryFolder(onFinished: typeof onTestFinished = onTestFinished): string {
  mkdirSync(join(repository, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(repository, ".cache", "test-"));
  onFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
