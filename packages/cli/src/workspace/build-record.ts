import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Project } from "./project.ts";

/** What the last build wrote, and from which inputs. Only a cache: without it, everything is stale. */
export interface BuildRecord {
  /** Path to the state of that file after the build. */
  readonly outputs: Readonly<Record<string, OutputState>>;
  /** Path of a document to the files that it was read from, itself included. */
  readonly sources?: Readonly<Record<string, readonly string[]>>;
  /** What `redocly.yaml` said, and the hash of its text. */
  readonly project?: { readonly hash: string; readonly project: Project };
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

/** Adds files that were just written to the record, and the files that their document was read from. */
export function recordOutputs(
  root: string,
  written: readonly { readonly path: string; readonly inputs: string }[],
  document?: { readonly spec: string; readonly sources: readonly string[] },
): void {
  const { outputs, sources } = readRecord(root);
  const states = written.map(({ path, inputs }) => [path, stateOf(join(root, path), inputs)] as const);
  update(root, {
    outputs: { ...outputs, ...Object.fromEntries(states) },
    ...(document && { sources: { ...sources, [document.spec]: document.sources } }),
  });
}

/** Adds what `redocly.yaml` says to the record. */
export function recordProject(root: string, project: NonNullable<BuildRecord["project"]>): void {
  update(root, { project });
}

function update(root: string, changes: Partial<BuildRecord>): void {
  // A folder that is no project of npm gets no node_modules.
  if (!existsSync(join(root, "package.json")) && !existsSync(join(root, "node_modules"))) return;
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify({ ...readRecord(root), ...changes }));
  renameSync(`${path}.${process.pid}`, path);
}

/** True when all files are still as they were made from these inputs. */
export function areAsRecorded(root: string, paths: readonly string[], inputs: string): boolean {
  const { outputs } = readRecord(root);
  return paths.every((path) => {
    const recorded = outputs[path];
    return recorded?.inputs === inputs && isAsRecorded(join(root, path), recorded);
  });
}

/** True when the file is still as recorded. Trusts size and mtime; reads the file only when the mtime differs. */
function isAsRecorded(path: string, recorded: OutputState): boolean {
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
