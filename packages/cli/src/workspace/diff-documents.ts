import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { redoclyCommand, redoclyEnvironment } from "../emit/docs/redocly-command.ts";
import { readForeignContract } from "./read-contracts.ts";

/**
 * Compares two revisions of a document. Redocly prints the changes to stdout, and a summary to stderr.
 * @returns 0, or 1 when a change breaks clients.
 * @throws {ProblemsError} When nothing can be read from one of them.
 */
export async function diffDocuments(before: string, after: string): Promise<number> {
  // Redocly reports a document that it cannot read by a stack trace.
  for (const file of [before, after]) await readForeignContract(file);
  const folder = mkdtempSync(join(tmpdir(), "token-apis-diff-"));
  try {
    const config = join(folder, "redocly.yaml");
    writeFileSync(config, "telemetry: off\nextends: [diff-recommended]\n");
    const args = [redoclyCommand(), "diff", before, after, "--config", config];
    const { status, error } = spawnSync(process.execPath, args, { env: redoclyEnvironment(), stdio: "inherit" });
    if (error) throw error;
    return status === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
