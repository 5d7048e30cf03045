import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the last build wrote, and from which inputs. Only a cache: without it, everything is stale. */
export interface BuildRecord {
  /** Path below `generated/` to the state of that file after the build. */
  readonly outputs: Readonly<Record<string, OutputState>>;
}

interface OutputState {
  /** Fingerprint of everything that the file was made from. */
  readonly inputs: string;
  readonly hash: string;
  readonly size: number;
  readonly mtimeMs: number;
}

const file = "node_modules/.cache/token-apis/build.json";

/** The record of the last build. Empty when there is none or it is unreadable. */
export function readRecord(root: string): BuildRecord {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")) as BuildRecord;
  } catch {
    return { outputs: {} };
  }
}

/** Adds files that were just written below `folder` to the record. */
export function updateRecord(root: string, folder: string, written: readonly { path: string; inputs: string }[]): void {
  const states = written.map(({ path, inputs }) => [path, stateOf(join(folder, path), inputs)] as const);
  const record: BuildRecord = { outputs: { ...readRecord(root).outputs, ...Object.fromEntries(states) } };
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(record));
  renameSync(`${path}.${process.pid}`, path);
}

/** True when the file is still as recorded. Trusts size and mtime; reads the file only when the mtime differs. */
export function isAsRecorded(path: string, recorded: OutputState): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats || stats.size !== recorded.size) return false;
  return stats.mtimeMs === recorded.mtimeMs || hashText(readFileSync(path)) === recorded.hash;
}

/** One hash of the names and contents of files. A folder stands for all files in it. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((entry) => listFiles(root, entry)).toSorted()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** The files below a path, relative to `root`, separated by `/`. Empty when the path does not exist. */
export function listFiles(root: string, path: string): string[] {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => listFiles(root, `${path}/${name}`));
}

export function hashText(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}

function stateOf(path: string, inputs: string): OutputState {
  const { size, mtimeMs } = statSync(path);
  return { inputs, hash: hashText(readFileSync(path)), size, mtimeMs };
}
