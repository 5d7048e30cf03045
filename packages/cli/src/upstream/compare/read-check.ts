import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemsError } from "../../read/problem.ts";
import { checkApi, type ApiCheck } from "./check-api.ts";
import { openContract } from "../contract/contract-source.ts";
import { parseLock, type Lock } from "../lock/lock.ts";
import { readUpstreamMap, type UpstreamMap } from "../lock/upstream-map.ts";

/** The map of an API in a checkout; undefined when it has none, and so no documents. */
export function readMap(root: string, api: string): UpstreamMap | undefined {
  const file = `spec/${api}/upstream.yaml`;
  return existsSync(join(root, file)) ? readUpstreamMap(readFileSync(join(root, file), "utf8"), file) : undefined;
}

/** The lock of an API in a checkout; undefined when there is none yet. */
export function readLock(root: string, api: string): Lock | undefined {
  const file = lockFile(api);
  return existsSync(join(root, file)) ? parseLock(readFileSync(join(root, file), "utf8"), file) : undefined;
}

export function lockFile(api: string): string {
  return `spec/${api}/upstream.lock.json`;
}

/**
 * Checks one API of a checkout; undefined when it has no documents.
 * @param lock - Instead of the one on disk.
 * @throws {ProblemsError} When it has a map and no lock, or either cannot be read.
 */
export function readCheck(root: string, api: string, lock: Lock | undefined = readLock(root, api)): ApiCheck | undefined {
  const map = readMap(root, api);
  if (!map) return undefined;
  if (!lock) {
    const message = `spec/${api} has an upstream.yaml and no lock, so there is nothing to compare with.`;
    const fix = "npm run upstream -- update DIR, with the folder that holds the documents";
    throw new ProblemsError([
      { code: "missing-lock", severity: "error", message, at: { file: lockFile(api), line: 1, column: 1 }, fix },
    ]);
  }
  return checkApi(api, { lock, map, source: openContract(root, api) });
}
