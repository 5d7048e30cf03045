import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashText } from "./fingerprint.ts";

/** What the last build left on disk, and from what. It only saves work: without it everything is stale. */
export interface BuildRecord {
  /** Path below `generated/` to the state of that file after the build. */
  readonly outputs: Readonly<Record<string, OutputState>>;
}

export interface OutputState {
  /** Fingerprint of everything that the file is made from. */
  readonly inputs: string;
  readonly hash: string;
  readonly size: number;
  readonly mtimeMs: number;
}

const file = "node_modules/.cache/token-apis/build.json";

/** The record of the last build; an empty one where there is none that can be read. */
export function readRecord(root: string): BuildRecord {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")) as BuildRecord;
  } catch {
    return { outputs: {} };
  }
}

export function writeRecord(root: string, record: BuildRecord): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(record));
  renameSync(`${path}.${process.pid}`, path);
}

/** State of a file that was just written. */
export function stateOf(path: string, inputs: string): OutputState {
  const { size, mtimeMs } = statSync(path);
  return { inputs, hash: hashText(readFileSync(path)), size, mtimeMs };
}

/** True when the file is as the build left it. Size and time are trusted; where they differ, the content decides. */
export function isAsRecorded(path: string, recorded: OutputState): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats || stats.size !== recorded.size) return false;
  return stats.mtimeMs === recorded.mtimeMs || hashText(readFileSync(path)) === recorded.hash;
}
