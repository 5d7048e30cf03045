import { readdirSync, statSync, type Dirent } from "node:fs";
import { basename, join } from "node:path";

export interface Listed {
  /** Relative to the folder that was named, with `/`; the file's name when it was named itself. */
  readonly path: string;
  readonly file: string;
  /** Why it is not read. */
  readonly problem?: string;
  /** Named by the caller, not found in a folder. */
  readonly isNamed: boolean;
}

const maximumDepth = 40;
const maximumFiles = 20_000;

/**
 * Files to read, sorted. Links in folders are not followed: they may lead out of what the caller named.
 * Hidden files, hidden folders and `node_modules` are not documents.
 * @throws {TypeError} When a path does not exist.
 */
export function listDocuments(paths: readonly string[]): Listed[] {
  const listed = paths.flatMap((path) => listPath(path));
  return listed.toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

function listPath(path: string): Listed[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new TypeError(`${path} does not exist: name a file or a folder with documents.`);
  if (!stats.isDirectory()) {
    const problem = stats.isFile() ? {} : { problem: "This is neither a file nor a folder." };
    return [{ path: basename(path), file: path, isNamed: true, ...problem }];
  }
  const found: Listed[] = [];
  listFolder(path, "", 0, found);
  return found;
}

function listFolder(root: string, folder: string, depth: number, found: Listed[]): void {
  const add = (path: string, problem?: string): void => {
    found.push({ path, file: join(root, path), isNamed: false, ...(problem !== undefined && { problem }) });
  };
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    add(folder, `The folder cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"}).`);
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (found.length >= maximumFiles) {
      if (found.length === maximumFiles) add(path, `Only the first ${maximumFiles} files are read.`);
      return;
    }
    if (entry.isSymbolicLink()) add(path, "A symbolic link is not followed: name what it leads to.");
    else if (entry.isFile()) add(path);
    else if (!entry.isDirectory()) continue;
    else if (depth < maximumDepth) listFolder(root, path, depth + 1, found);
    else add(path, "The folder is nested too deeply to be read.");
  }
}
